package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers and quantity words that stand in a template itself: what is true of this year's data may
 * be false of next year's. Gaps to be filled in are free. “全部” may stand inside a condition.
 */
final class Literals {

  private static final String ALL = "全部";
  private static final Pattern FREE = Pattern.compile("【[^】]*】|\\{\\{[^#^/}][^}]*\\}\\}");
  private static final Pattern SECTION = Pattern.compile("\\{\\{ *([#^/])[^}]*\\}\\}");

  private final Pattern literal;

  /**
   * @param words of 程度词.csv
   */
  Literals(List<String> words) {
    this.literal =
        Pattern.compile(
            Stream.concat(
                    Stream.of("[0-9０-９][0-9０-９.．]*[%％]?", ALL), words.stream().map(Pattern::quote))
                .collect(Collectors.joining("|")));
  }

  /** Notices, for the line can be rendered. */
  void check(String file, int line, String text, FaultList faults) {
    String bare = blank(text, FREE);
    Matcher found = literal.matcher(blank(bare, SECTION));
    while (found.find()) {
      if (found.group().equals(ALL) && depth(bare, found.start()) > 0) {
        continue;
      }
      faults.notice(
          FaultKind.LITERAL,
          file,
          line,
          text.codePointCount(0, found.start()) + 1,
          "“" + found.group() + "”直接写在模板里，数据变了它不变；请改用 {{名称}}，或者留空写 【需补充：…】");
    }
  }

  /** The same text, blanks in place of what a pattern finds. */
  private static String blank(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  private static int depth(String text, int end) {
    int depth = 0;
    Matcher section = SECTION.matcher(text);
    while (section.find() && section.start() < end) {
      depth += section.group(1).equals("/") ? -1 : 1;
    }
    return depth;
  }
}
