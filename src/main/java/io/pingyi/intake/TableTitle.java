package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.CellText;
import java.util.List;
import java.util.regex.Pattern;

/** The name of an indicator table, the same every year. */
final class TableTitle {

  private static final Pattern SHEET =
      Pattern.compile("(?i)sheet\\s*\\d*|工作表\\s*\\d*|表格?\\s*\\d*|data|\\d+");

  /** The number ends before a year: 附件4 2025年…. */
  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "^附(件|表)?([0-9]{1,2}(?=(19|20)\\d{2}年)|[0-9一二三四五六七八九十]*)([-—.][0-9]+)?[:：.、]?");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}(年度?|[-_.]?)|截至?\\d+月\\d+日");
  private static final Pattern REMARK = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]");
  private static final Pattern EDGE = Pattern.compile("^[-_ .、:：]+|[-_ .、:：]+$");

  private TableTitle() {}

  /** The last row above the heading that reads as a title, or the fallback. */
  static String above(List<RawRow> rows, String fallback) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      List<String> texts =
          rows.get(i).cells().stream().filter(text -> !CellText.isBlank(text)).distinct().toList();
      if (texts.size() == 1 && !RowKind.isNote(texts.get(0))) {
        String title = tidy(texts.get(0));
        if (!title.isEmpty()) {
          return title;
        }
      }
    }
    return fallback;
  }

  /** The sheet's name if it says something, otherwise the file's name. */
  static String fallback(String file, String sheet) {
    if (!sheet.isEmpty() && !SHEET.matcher(CellText.clean(sheet)).matches()) {
      String title = tidy(sheet);
      if (!title.isEmpty()) {
        return title;
      }
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    String stem =
        name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
    String title = tidy(stem);
    return title.isEmpty() ? stem : title;
  }

  private static String tidy(String text) {
    String title = HeadingText.oneLine(text);
    title = ATTACHMENT.matcher(title).replaceFirst("");
    title = REMARK.matcher(title).replaceAll("");
    title = YEAR.matcher(title).replaceAll("");
    return EDGE.matcher(title).replaceAll("");
  }
}
