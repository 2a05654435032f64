package io.pingyi.intake.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Streams the rows of the sheets of an {@code .xls} file. */
final class XlsRows extends AbortableHSSFListener {

  private static final short GO_ON = 0;
  private static final short STOP = 1;
  private static final String ERROR = "是公式错误值；请在表格中更正公式";

  private final XlsFrame frame;
  private final TableVisitor visitor;
  private final CellNumber numbers;
  private RowBuilder builder = new RowBuilder(new MergeFill(List.of()));
  private @Nullable RuntimeException failure;
  private @Nullable FormulaRecord pending;
  private int depth;
  private int sheet = -2;
  private int row;
  private int last;
  private int column;
  private boolean wanted;

  XlsRows(XlsFrame frame, TableVisitor visitor) {
    this.frame = frame;
    this.visitor = visitor;
    this.numbers = new CellNumber(frame.since1904());
  }

  /** Throws what the visitor threw, which POI must not wrap. */
  void rethrow() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public short abortableProcessRecord(Record record) {
    if (record instanceof BOFRecord) {
      return depth++ == 0 ? begin() : GO_ON;
    }
    if (record instanceof EOFRecord) {
      return --depth == 0 ? finishRow() : GO_ON;
    }
    if (depth != 1 || !wanted) {
      return GO_ON;
    }
    if (record instanceof StringRecord string && pending != null) {
      builder.add(pending.getColumn(), string.getString());
      pending = null;
      return GO_ON;
    }
    return record instanceof CellValueRecordInterface cell ? cell(cell) : GO_ON;
  }

  private short begin() {
    sheet++;
    row = 0;
    last = 0;
    column = -1;
    wanted = false;
    if (sheet < 0) {
      return GO_ON;
    }
    TableInfo table = frame.table(sheet);
    builder = new RowBuilder(new MergeFill(table.merges()));
    return guarded(() -> wanted = visitor.begin(table));
  }

  private short cell(CellValueRecordInterface cell) {
    int at = cell.getRow() + 1;
    if (at != row) {
      short result = at <= last ? outOfOrder(at) : finishRow();
      if (result != GO_ON || !wanted) {
        return result;
      }
      result = blanks(last + 1, at);
      if (result != GO_ON || !wanted) {
        return result;
      }
      row = at;
      last = at;
      column = -1;
    }
    if (cell.getColumn() <= column) {
      return outOfOrder(at);
    }
    column = cell.getColumn();
    return guarded(() -> value(cell));
  }

  /** Rows without any cell do not stand in the file, and count as rows all the same. */
  private short blanks(int from, int to) {
    return guarded(
        () -> {
          for (int blank = from; blank < to && wanted; blank++) {
            wanted = visitor.row(new RawRow(blank, List.of()));
          }
        });
  }

  private short outOfOrder(int at) {
    failure =
        new TableException(
            place() + "第" + at + "行", "行或单元格重复、倒序，文件已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx");
    return STOP;
  }

  private void value(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label) {
      String text = frame.string(label.getSSTIndex());
      if (text == null) {
        throw new TableException(
            place() + "第" + row + "行" + CellRef.letters(column) + "列",
            "引用的文字编号 " + label.getSSTIndex() + " 不存在，文件已损坏；请重新导出或重新拷贝");
      }
      builder.add(column, text);
    } else if (cell instanceof LabelRecord label) {
      builder.add(column, label.getValue());
    } else if (cell instanceof NumberRecord number) {
      number(number.getValue(), number.getXFIndex());
    } else if (cell instanceof BoolErrRecord bool) {
      if (bool.isBoolean()) {
        builder.add(column, bool.getBooleanValue() ? "TRUE" : "FALSE");
      } else {
        error(bool.getErrorValue());
      }
    } else if (cell instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void formula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      pending = formula;
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.NUMERIC) {
      number(formula.getValue(), formula.getXFIndex());
    } else if (type == CellType.BOOLEAN) {
      builder.add(column, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
    } else if (type == CellType.ERROR) {
      error((byte) formula.getCachedErrorValue());
    }
  }

  private void number(double value, short style) {
    Optional<BigDecimal> number = CellNumber.parse(Double.toString(value));
    if (number.isEmpty()) {
      builder.add(column, "#NUM!");
      builder.fault(column, ERROR);
      return;
    }
    builder.add(column, numbers.text(number.get(), frame.format(style)));
    String fault = CellNumber.fault(number.get());
    if (fault != null) {
      builder.fault(column, fault);
    }
  }

  private void error(byte code) {
    builder.add(
        column, FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
    builder.fault(column, ERROR);
  }

  private short finishRow() {
    pending = null;
    if (row == 0 || !wanted) {
      return GO_ON;
    }
    int finished = row;
    row = 0;
    return guarded(() -> wanted = visitor.row(builder.finish(finished)));
  }

  private short guarded(Runnable action) {
    try {
      action.run();
      return GO_ON;
    } catch (TableException e) {
      failure = e.within(place());
      return STOP;
    } catch (RuntimeException e) {
      failure = e;
      return STOP;
    }
  }

  private String place() {
    return "工作表“" + frame.name(sheet) + "”";
  }
}
