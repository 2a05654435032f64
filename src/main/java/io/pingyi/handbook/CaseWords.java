package io.pingyi.handbook;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.cases.RuleCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case in words. */
final class CaseWords {

  /** Says in which year the steps are judged, which the other dates show. */
  private static final String DATE = "考核基准日";

  private static final String[] NAMED = {"指标值:", "指标率:"};

  private final Map<String, String> units = new HashMap<>();

  CaseWords(Vocabulary vocabulary) {
    for (Vocabulary.FactType type : vocabulary.types()) {
      type.values().forEach((word, value) -> units.putIfAbsent(word, value.unit()));
    }
  }

  /** 正式党员数2人，党员总数4人：不满足，得0分。 */
  String of(RuleCase example, Criterion criterion, Rubric rubric) {
    List<String> rows = new ArrayList<>();
    example.given().forEach(row -> rows.add(given(row)));
    String note = example.note().isEmpty() ? "" : "（" + example.note() + "）";
    return String.join("；另有", rows) + "：" + outcome(example, criterion, rubric) + note + "。";
  }

  private String given(Map<String, String> row) {
    List<String> values = new ArrayList<>();
    row.forEach(
        (heading, text) -> {
          if (!text.isEmpty() && !heading.equals(DATE)) {
            values.add(given(heading, text));
          }
        });
    return values.isEmpty() ? "都没有数据" : String.join("，", values);
  }

  private String given(String heading, String text) {
    for (String prefix : NAMED) {
      if (heading.startsWith(prefix)) {
        return heading.substring(prefix.length()).replace(".", "·") + " " + text;
      }
    }
    if (heading.startsWith("步骤:")) {
      return heading.substring("步骤:".length()) + (text.equals("缺") ? "日期缺" : " " + text);
    }
    if (heading.startsWith("发展党员.")) {
      return heading.substring("发展党员.".length()) + " " + text;
    }
    boolean least = text.endsWith("+");
    String number = least ? text.substring(0, text.length() - 1) : text;
    String unit = isNumber(number) ? units.getOrDefault(heading, "") : "";
    String measure = unit.equals("月") ? "个月" : unit;
    return heading + " " + (least ? "至少" : "") + number + measure;
  }

  static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  private static String outcome(RuleCase example, Criterion criterion, Rubric rubric) {
    String verdict = example.verdict();
    if (example.points().isEmpty() || criterion.kind() == Kind.VETO) {
      return verdict;
    }
    BigDecimal points = new BigDecimal(example.points());
    if (rubric.scoring() == Rubric.Scoring.FROM_TOTAL) {
      return points.signum() == 0 ? verdict + "，不扣分" : verdict + "，扣" + Words.points(points.abs());
    }
    boolean bonus = criterion.kind() == Kind.BONUS;
    return verdict + (bonus ? "，加" : "，得") + Words.points(points);
  }
}
