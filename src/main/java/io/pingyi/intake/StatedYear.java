package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.CellText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that a title or a file's name states.
 *
 * @param whole years said as such: {@code 2024年度}, {@code 2023-2025年}
 * @param days years of a month or day: {@code 截至2024年12月31日}. One after the assessment year is the
 *     day of an export and states nothing.
 */
record StatedYear(Set<Integer> whole, Set<Integer> days) {

  /** Titles of regulations, numbers of papers, and what a table was printed or revised by. */
  private static final Pattern CITED =
      Pattern.compile(
          "《[^》]*》|〔[^〕]*〕|[(（][^)）]*(修订|版|施行|印发|文件)[^)）]*[)）]|20\\d{2}年?(修订)?(版|模板|式)");

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<!\\d)(20\\d{2})(?:年度?)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?\\s*[-－—–~～至到、和]+\\s*(20\\d{2})(?!\\d)");

  private static final Pattern MENTION =
      Pattern.compile(
          "(?:(?<!\\d)|(?<=附[件表]\\d))(20\\d{2})"
              + "(?:(年\\s*\\d{1,2}月|[-_.]\\d{1,2}(?!\\d)|(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])?)|(?!\\d))");

  private static final Pattern REMARK = Pattern.compile("(注|备注|说明|附注|填表说明|注意事项|数据来源|依据|根据).*");

  private static final Pattern TIME =
      Pattern.compile("(统计|数据|填报|填表|考核|所属|截止)*(时间|日期|年度|期间|截止)[:：].*");

  private static final int LONGEST_RANGE = 10;

  /** Years are kept as they are. */
  StatedYear {
    whole = Set.copyOf(whole);
    days = Set.copyOf(days);
  }

  static StatedYear in(List<String> texts) {
    Set<Integer> whole = new HashSet<>();
    Set<Integer> days = new HashSet<>();
    for (String text : texts) {
      String said = CITED.matcher(CellText.clean(text)).replaceAll(" ");
      Matcher range = RANGE.matcher(said);
      while (range.find()) {
        int first = Integer.parseInt(range.group(1));
        int last = Math.min(Integer.parseInt(range.group(2)), first + LONGEST_RANGE);
        for (int year = first; year <= last; year++) {
          whole.add(year);
        }
      }
      Matcher mention = MENTION.matcher(said);
      while (mention.find()) {
        (mention.group(2) == null ? whole : days).add(Integer.parseInt(mention.group(1)));
      }
    }
    return new StatedYear(whole, days);
  }

  /** Rows above a heading that are titles or say of when the table is. */
  static List<String> titles(List<RawRow> head, int headingRow) {
    List<String> titles = new ArrayList<>();
    for (RawRow row : head) {
      if (row.row() < headingRow) {
        List<String> texts =
            row.cells().stream().filter(text -> !CellText.isBlank(text)).distinct().toList();
        texts.stream()
            .map(CellText::clean)
            .filter(text -> texts.size() == 1 || TIME.matcher(text).matches())
            .filter(text -> !REMARK.matcher(text).matches())
            .forEach(titles::add);
      }
    }
    return titles;
  }

  /** All of them, in order. */
  SortedSet<Integer> all() {
    TreeSet<Integer> all = new TreeSet<>(whole);
    all.addAll(days);
    return all;
  }

  boolean says(int year) {
    return whole.contains(year) || days.contains(year);
  }

  /** The nearest year when only earlier ones are stated; 0 otherwise. */
  int earlier(int year) {
    SortedSet<Integer> all = all();
    return !all.isEmpty() && all.last() < year ? all.last() : 0;
  }

  /** The nearest year when only later ones are stated; 0 otherwise. */
  int later(int year) {
    TreeSet<Integer> stated = new TreeSet<>(whole);
    return !stated.isEmpty() && stated.first() > year && !says(year) ? stated.first() : 0;
  }
}
