package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.CellText;
import java.util.regex.Pattern;

/** What a row below the heading is, apart from data. */
enum RowKind {
  DATA,
  BLANK,
  SUBTOTAL,
  NOTE;

  private static final int MOST_NOTE_CELLS = 8;
  private static final int LONGEST_SUBTOTAL = 20;
  private static final Pattern TOTAL =
      Pattern.compile("(合计|小计|总计|共计|累计|总数|汇总)(数)?([:(].*)?|.{0,16}(小计|合计|总计)");
  private static final Pattern NOTE_TEXT =
      Pattern.compile(
          "(填表|填报|制表|统计|复核|审核|审批|经办|报送)(人|单位|时间|日期|员)?[:：(].*|(填表|填报|制表|填表人|填报人|制表人|审核人)"
              + "|(注|备注|说明|附注|填表说明|注意事项|数据来源)[:：\\d.、(].*|(联系人|联系电话|负责人|日期|单位负责人|主要负责人|党委书记|分管领导)[:：(].*"
              + "|(单位|党组织|党委)?[(]?(盖章|公章|签字|签章)[)]?[:：]?.*|[※*].*");

  static RowKind of(RawRow row, int key) {
    String first = "";
    int filled = 0;
    for (String cell : row.cells()) {
      if (CellText.hasText(cell)) {
        first = filled++ == 0 ? cell : first;
      }
    }
    if (filled == 0) {
      return BLANK;
    }
    String code = key < row.cells().size() ? row.cells().get(key) : "";
    if ((CellText.isBlank(code) || isTotal(code)) && hasTotal(row)) {
      return SUBTOTAL;
    }
    boolean noCode = CellText.isBlank(code) || code.equals(first);
    return noCode && filled <= MOST_NOTE_CELLS && isNote(first) ? NOTE : DATA;
  }

  static boolean isNote(String text) {
    return !isPlainAscii(text) && NOTE_TEXT.matcher(HeadingText.oneLine(text)).matches();
  }

  private static boolean hasTotal(RawRow row) {
    return row.cells().stream().limit(MOST_NOTE_CELLS).anyMatch(RowKind::isTotal);
  }

  private static boolean isTotal(String text) {
    return text.length() <= LONGEST_SUBTOTAL
        && !isPlainAscii(text)
        && TOTAL.matcher(HeadingText.oneLine(text)).matches();
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return text.indexOf('*') != 0;
  }
}
