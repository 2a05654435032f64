package io.pingyi.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What frames the sheets of an {@code .xls} file: names, formats, strings, merged cells. */
final class XlsFrame extends AbortableHSSFListener {

  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<BoundSheetRecord> tabs = new ArrayList<>();
  private final Set<Integer> generated = new HashSet<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<List<Merge>> merges = new ArrayList<>();
  private @Nullable SSTRecord strings;
  private boolean since1904;
  private int depth;
  private int streams;
  private int ended;

  @Override
  public short abortableProcessRecord(Record record) {
    if (record instanceof BOFRecord) {
      if (depth++ == 0) {
        streams++;
        merges.add(new ArrayList<>());
      }
    } else if (record instanceof EOFRecord) {
      if (--depth == 0) {
        ended++;
      }
    } else if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
      tabs.add(sheet);
    } else if (record instanceof NameRecord name) {
      if (TableInfo.GENERATED.equals(name.getNameText())) {
        generated.add(name.getSheetNumber());
      }
    } else if (record instanceof SSTRecord sst) {
      strings = sst;
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof FormatRecord format) {
      codes.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof DateWindow1904Record window) {
      since1904 = window.getWindowing() == 1;
    } else if (record instanceof MergeCellsRecord block && depth == 1) {
      addMerges(block);
    }
    return 0;
  }

  /** Refuses a file whose sheets are not all there to their end. */
  void check() {
    sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    merges.forEach(
        list ->
            list.sort(
                Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn)));
    if (streams != ended || streams != sheets.size() + 1) {
      int whole = Math.max(ended - 1, 0);
      String place = whole < sheets.size() ? "工作表“" + name(whole) + "”" : "";
      throw new TableException(place, "工作表缺失或不完整，文件被截断或已损坏；请重新导出或重新拷贝");
    }
    // POI makes empty strings of those it cannot find; a workbook does not end in one.
    if (strings != null && strings.getNumUniqueStrings() > 0) {
      String end = string(strings.getNumUniqueStrings() - 1);
      if (end == null || end.isEmpty()) {
        throw new TableException("", "字符串表不完整，文件已损坏；请用 Excel 或 WPS 打开核对后另存为 .xlsx");
      }
    }
  }

  TableInfo table(int sheet) {
    BoundSheetRecord bound = sheets.get(sheet);
    return new TableInfo(
        name(sheet),
        bound.isHidden() || bound.isVeryHidden(),
        "",
        false,
        merges.get(sheet + 1),
        // Names count the tabs from 1.
        generated.contains(tabs.indexOf(bound) + 1));
  }

  String name(int sheet) {
    return sheets.get(sheet).getSheetname();
  }

  CellFormat format(int style) {
    int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    return CellFormat.of(id, codes.getOrDefault(id, ""));
  }

  boolean since1904() {
    return since1904;
  }

  /** The shared string of that number; null when the workbook has none. */
  @Nullable String string(int index) {
    try {
      return strings == null ? null : strings.getString(index).getString();
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      return null;
    }
  }

  private void addMerges(MergeCellsRecord block) {
    for (int i = 0; i < block.getNumAreas(); i++) {
      CellRangeAddress area = block.getAreaAt(i);
      merges
          .get(streams - 1)
          .add(
              new Merge(
                  area.getFirstRow() + 1,
                  area.getLastRow() + 1,
                  area.getFirstColumn(),
                  area.getLastColumn()));
    }
  }
}
