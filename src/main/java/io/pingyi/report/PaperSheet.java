package io.pingyi.report;

import io.pingyi.intake.table.TableInfo;
import io.pingyi.paper.TextWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet ready for screen and paper: title, frozen headings, filter, widths counted from the text,
 * A3 landscape with repeated headings and page numbers. Rows are written from the top and leave
 * memory.
 */
final class PaperSheet {

  /** Most rows a sheet may have. */
  static final int FORMAT_ROWS = 1_048_576;

  private static final int CELL_LENGTH = 32_767;
  private static final String CUT = "……（全文见同名的 CSV 文件）";

  /** A column: its heading and the width at which its text wraps, 0 when it follows the text. */
  record Column(String heading, int wrapAt) {

    static Column free(String heading) {
      return new Column(heading, 0);
    }
  }

  private final SXSSFWorkbook workbook;
  private final SXSSFSheet sheet;
  private final Look look;
  private final List<Column> columns;
  private final int[] widths;
  private int nextRow;
  private int nextCell;
  private int lines = 1;
  private int filterRow = -1;
  private int lastTableRow = -1;
  private @Nullable Row row;
  private @Nullable LongRows longRows;
  private boolean rowOpen;
  private int height;

  /** A sheet to look at, which is never taken for input. */
  PaperSheet(SXSSFWorkbook workbook, String name, Look look, List<Column> columns) {
    this(workbook, name, look, columns, false);
  }

  /**
   * @param form whether people fill it in and hand it back as input
   */
  PaperSheet(SXSSFWorkbook workbook, String name, Look look, List<Column> columns, boolean form) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(name);
    this.look = look;
    this.columns = List.copyOf(columns);
    this.widths = new int[columns.size()];
    page();
    if (!form) {
      Name mark = workbook.createName();
      mark.setSheetIndex(workbook.getSheetIndex(sheet));
      mark.setNameName(TableInfo.GENERATED);
      mark.setRefersToFormula("'" + name.replace("'", "''") + "'!$A$1");
    }
  }

  private void page() {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("&\"宋体,常规\"&11— &P / &N —");
    sheet.setDisplayGridlines(false);
  }

  String name() {
    return sheet.getSheetName();
  }

  /** Physical rows written so far. */
  int rows() {
    return nextRow;
  }

  /** Title, the line below it and the headings, which stay on screen and repeat on paper. */
  void head(String title, String subtitle) {
    banner(title, Look.Kind.TITLE, 34);
    banner(subtitle, Look.Kind.SUBTITLE, 20);
    filterRow = nextRow;
    headings();
    sheet.createFreezePane(0, nextRow);
    sheet.setRepeatingRows(new CellRangeAddress(0, nextRow - 1, -1, -1));
  }

  /** A line across all columns. */
  void banner(String text, Look.Kind kind, int height) {
    next().across(text, kind, columns.size());
    current().setHeightInPoints(height);
  }

  /** Text that runs across several columns. */
  PaperSheet across(String text, Look.Kind kind, int cells) {
    int first = nextCell;
    cell(text, kind);
    while (nextCell < first + cells) {
      cell("", kind);
    }
    sheet.addMergedRegionUnsafe(
        new CellRangeAddress(nextRow - 1, nextRow - 1, first, nextCell - 1));
    return this;
  }

  /** The headings of the columns. */
  void headings() {
    next();
    for (Column column : columns) {
      text(column.heading(), Look.Kind.HEADING);
      // Room for the button of the filter.
      widen(nextCell - 1, TextWidth.of(column.heading()) + 3);
    }
    current().setHeightInPoints(26);
  }

  /**
   * All further rows are plain: no merges, no links, and POI does not know of them. For sheets with
   * a row for each organisation or problem.
   */
  void continueWith(LongRows rows) {
    longRows = rows;
    row = null;
  }

  /** Begins a row. */
  PaperSheet next() {
    endLongRow();
    if (longRows == null) {
      row = sheet.createRow(nextRow++);
    } else {
      longRows.begin(++nextRow);
      rowOpen = true;
    }
    nextCell = 0;
    lines = 1;
    height = 0;
    return this;
  }

  private void endLongRow() {
    if (longRows != null && rowOpen) {
      longRows.end(height);
      rowOpen = false;
    }
  }

  PaperSheet text(String text, Look.Kind kind) {
    Column column = columns.get(nextCell);
    if (column.wrapAt() > 0 && kind != Look.Kind.HEADING) {
      lines = Math.max(lines, TextWidth.lines(text, column.wrapAt()));
      height = lines * 15 + 6;
      if (longRows == null) {
        current().setHeightInPoints(height);
      }
    } else {
      widen(nextCell, TextWidth.of(text) + 2);
    }
    return cell(text, kind);
  }

  PaperSheet number(@Nullable BigDecimal value, Look.Kind kind) {
    return value == null ? text("", Look.Kind.TEXT) : number(value, look.of(kind));
  }

  /** A rank that sorts as a number and reads as “3/12”; a dash for those without rank. */
  PaperSheet rank(@Nullable Integer rank, int peers) {
    return rank == null
        ? text("—", Look.Kind.CENTRED)
        : number(BigDecimal.valueOf(rank), look.rank(peers));
  }

  private PaperSheet number(BigDecimal value, CellStyle style) {
    int places = Math.min(Math.max(value.scale(), 0), 2);
    widen(nextCell, value.setScale(places, RoundingMode.HALF_UP).toPlainString().length() + 3);
    if (longRows != null) {
      longRows.number(nextCell++, value.doubleValue(), style.getIndex());
      return this;
    }
    Cell cell = current().createCell(nextCell++);
    cell.setCellStyle(style);
    cell.setCellValue(value.doubleValue());
    return this;
  }

  /** An address within the workbook on the cell just written. */
  void linkTo(String sheetName) {
    linkTo(sheetName, "A1");
  }

  /**
   * An address within the workbook on the cell just written.
   *
   * @param cell such as {@code A1}
   */
  void linkTo(String sheetName, String cell) {
    XSSFHyperlink link =
        workbook.getXSSFWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!" + cell);
    link.setCellReference(new CellReference(nextRow - 1, nextCell - 1).formatAsString());
    xssf().addHyperlink(link);
  }

  /** The sheet itself, for what rows have no part in; its rows are not there. */
  XSSFSheet xssf() {
    return workbook.getXSSFWorkbook().getSheet(name());
  }

  private PaperSheet cell(String text, Look.Kind kind) {
    String fitting =
        text.length() > CELL_LENGTH
            ? text.substring(0, CELL_LENGTH - CUT.length() - 1) + CUT
            : text;
    CellStyle style = isFormulaLike(fitting) ? look.inert(kind) : look.of(kind);
    if (longRows != null) {
      longRows.text(nextCell++, fitting, style.getIndex());
      return this;
    }
    Cell cell = current().createCell(nextCell++);
    cell.setCellStyle(style);
    if (!fitting.isEmpty()) {
      cell.setCellValue(fitting);
    }
    return this;
  }

  private static boolean isFormulaLike(String text) {
    return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  private void widen(int column, int width) {
    widths[column] = Math.max(widths[column], width);
  }

  private Row current() {
    if (row == null) {
      throw new IllegalStateException("No row was begun that POI knows of");
    }
    return row;
  }

  /** What follows begins on a new sheet of paper. */
  void breakPage() {
    xssf().setRowBreak(nextRow - 1);
  }

  /** What follows is no part of the table and its filter. */
  void endOfTable() {
    lastTableRow = nextRow - 1;
  }

  /** Sets the widths once the last row is written. */
  void finish() {
    endLongRow();
    if (longRows != null) {
      try {
        longRows.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      int width = columns.get(i).wrapAt() > 0 ? columns.get(i).wrapAt() + 2 : widths[i];
      sheet.setColumnWidth(i, Math.min(Math.max(width, 6), 60) * 256);
    }
    int last = nextRow - 1;
    if (filterRow >= 0) {
      int tableEnd = lastTableRow < 0 ? last : lastTableRow;
      sheet.setAutoFilter(new CellRangeAddress(filterRow, tableEnd, 0, columns.size() - 1));
    }
    // Codes are text on purpose.
    workbook
        .getXSSFWorkbook()
        .getSheet(name())
        .addIgnoredErrors(
            new CellRangeAddress(0, last, 0, columns.size() - 1),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }
}
