package io.pingyi.rules.drl;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Indicator;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one rule into a Chinese sentence. */
final class Wording {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Rule rule;
  private final Map<String, Threshold> known;
  private final Map<String, Threshold> thresholds = new LinkedHashMap<>();
  private String table = "";

  Wording(Rule rule, Map<String, Threshold> known) {
    this.rule = rule;
    this.known = known;
  }

  RuleText text() {
    List<String> parts = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      String part = pattern(pattern);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    Rule.Consequence consequence = rule.consequence();
    note(consequence.quantity());
    note(consequence.threshold());
    return new RuleText(
        rule.criterion(),
        consequence.code(),
        rule.name(),
        rule.path(),
        rule.line(),
        String.join("，同时", parts),
        outcome(consequence),
        unit(consequence),
        isWhole(consequence.quantity()) && isWhole(consequence.threshold()),
        consequence.reason(),
        List.copyOf(thresholds.values()));
  }

  private static RuleText.Outcome outcome(Rule.Consequence consequence) {
    return switch (consequence.verb()) {
      case NOT_APPLICABLE -> RuleText.Outcome.NOT_APPLICABLE;
      case BELOW -> RuleText.Outcome.BELOW;
      case ABOVE -> RuleText.Outcome.ABOVE;
      case NOT_MET, BONUS ->
          consequence.quantity() == null ? RuleText.Outcome.ONE : RuleText.Outcome.COUNTED;
    };
  }

  private String unit(Rule.Consequence consequence) {
    if (consequence.quantity() == null) {
      return "";
    }
    String unit = unit(consequence.quantity(), consequence.threshold());
    boolean difference = consequence.threshold() != null;
    return difference && unit.equals("%") ? "个百分点" : unit;
  }

  /** Absent quantities are one. */
  private static boolean isWhole(@Nullable Operand operand) {
    if (operand == null) {
      return true;
    }
    if (operand instanceof Operand.Field field) {
      return field.value().type() == Integer.class || field.value().type() == Long.class;
    }
    if (operand instanceof Operand.Amount amount) {
      return amount.value().stripTrailingZeros().scale() <= 0;
    }
    return operand instanceof Operand.Arithmetic sum && isWhole(sum.left()) && isWhole(sum.right());
  }

  private void note(@Nullable Operand operand) {
    Threshold threshold = threshold(operand);
    if (threshold != null) {
      thresholds.putIfAbsent(threshold.name(), threshold);
    } else if (operand instanceof Operand.Arithmetic sum) {
      note(sum.left());
      note(sum.right());
    }
  }

  private String pattern(Rule.Pattern pattern) {
    String condition = condition(pattern.condition(), false);
    boolean only = rule.patterns().size() == 1;
    String word = pattern.key() == null ? pattern.type().word() : "记录";
    String demanded = condition.isEmpty() && pattern.key() != null ? key(pattern) : condition;
    return switch (pattern.mode()) {
      case MATCH ->
          pattern.key() == null
              ? (condition.isEmpty() && !only ? "" : word + condition)
              : (condition.isEmpty() ? "有" + demanded : condition);
      case NOT -> "没有" + (demanded.isEmpty() ? "" : demanded + "的") + word;
      // A fact with a name is there once, so that it is so says as much as that there is one.
      case EXISTS ->
          pattern.key() != null && !condition.isEmpty()
              ? condition
              : "有" + (demanded.isEmpty() ? "" : demanded + "的") + word;
    };
  }

  /** What a pattern that only names its fact is about. */
  private String key(Rule.Pattern pattern) {
    String key = String.valueOf(pattern.key());
    return pattern.type().type() == Indicator.class ? column(key) : "指标" + key;
  }

  /** A column, with its table unless that was named before. */
  private String column(String key) {
    int dot = key.indexOf('.');
    String named = key.substring(0, dot);
    String prefix = named.equals(table) ? "" : "“" + named + "”表";
    table = named;
    return prefix + "“" + key.substring(dot + 1) + "”";
  }

  private String condition(Condition condition, boolean nested) {
    if (condition instanceof Condition.Compare compare) {
      return compare(compare);
    }
    if (condition instanceof Condition.Present) {
      return "";
    }
    if (condition instanceof Condition.Any any) {
      String choice = choice(any.of(), Condition.Relation.EQUAL);
      String joined = choice.isEmpty() ? joined(any.of(), "，或者") : choice;
      return nested && choice.isEmpty() ? "（" + joined + "）" : joined;
    }
    List<Condition> of = ((Condition.All) condition).of();
    String choice = of.size() < 2 ? "" : choice(of, Condition.Relation.DIFFERENT);
    return choice.isEmpty() ? joined(of, "，且") : choice;
  }

  private String joined(List<Condition> of, String word) {
    return String.join(
        word,
        of.stream()
            .map(each -> condition(each, of.size() > 1))
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** “类别”为村、社区: several texts that one value is, or is not; empty when it is no such list. */
  private String choice(List<Condition> of, Condition.Relation relation) {
    List<String> texts = new ArrayList<>();
    Operand.@Nullable Field field = null;
    for (Condition each : of) {
      if (!(each instanceof Condition.Compare compare)
          || compare.relation() != relation
          || !(compare.left() instanceof Operand.Field own)
          || !(compare.right() instanceof Operand.Text text)
          || (field != null && !field.equals(own))) {
        return "";
      }
      field = own;
      texts.add("“" + text.value() + "”");
    }
    return field == null
        ? ""
        : name(field) + (relation == Condition.Relation.EQUAL ? "为" : "不是") + listed(texts);
  }

  /** Quoted words stand side by side without commas. */
  private static String listed(List<String> texts) {
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : String.join("", texts.subList(0, last)) + "或" + texts.get(last);
  }

  private String compare(Condition.Compare compare) {
    note(compare.left());
    note(compare.right());
    if (isKey(compare)) {
      return "";
    }
    String share = share(compare);
    if (!share.isEmpty()) {
      return share;
    }
    String unit = unit(compare.left(), compare.right());
    return side(compare.left(), unit)
        + relation(compare.relation(), unit, compare.right())
        + side(compare.right(), unit);
  }

  /** “甲”占“乙”的比例低于下限（80%）, written as 甲 * 100 < 乙 * 下限; empty when it is no such thing. */
  private String share(Condition.Compare compare) {
    if (compare.left() instanceof Operand.Arithmetic part
        && compare.right() instanceof Operand.Arithmetic whole
        && part.operator() == '*'
        && whole.operator() == '*'
        && part.right() instanceof Operand.Amount hundred
        && whole.right() instanceof Operand.Amount percent
        && hundred.value().compareTo(HUNDRED) == 0) {
      return side(part.left(), "")
          + "占"
          + side(whole.left(), "")
          + "的比例"
          + relation(compare.relation(), "%", percent)
          + amount(percent, "%");
    }
    return "";
  }

  private boolean isKey(Condition.Compare compare) {
    return compare.relation() == Condition.Relation.EQUAL
        && compare.left() instanceof Operand.Field field
        && compare.right() instanceof Operand.Text text
        && text.value().equals(rule.patterns().get(field.pattern()).key());
  }

  private static String relation(Condition.Relation relation, String unit, Operand right) {
    boolean zero = right instanceof Operand.Amount amount && amount.value().signum() == 0;
    boolean level = unit.equals("%") || unit.equals("分") || unit.equals("岁");
    return switch (relation) {
      case EQUAL -> "为";
      case DIFFERENT -> "不是";
      case LESS -> level ? "低于" : "少于";
      case AT_MOST -> "不超过";
      case MORE -> zero ? "大于" : "超过";
      case AT_LEAST -> level ? "不低于" : "不少于";
    };
  }

  private String side(Operand operand, String otherUnit) {
    if (operand instanceof Operand.Field field) {
      return name(field);
    }
    if (operand instanceof Operand.Amount amount) {
      return amount(amount, otherUnit);
    }
    if (operand instanceof Operand.Text text) {
      return "“" + text.value() + "”";
    }
    if (operand instanceof Operand.YesNo yes) {
      return yes.value() ? "“是”" : "“否”";
    }
    Operand.Arithmetic sum = (Operand.Arithmetic) operand;
    if (sum.operator() == '*' && sum.right() instanceof Operand.Amount times) {
      return side(sum.left(), "") + "的" + amount(times, "") + "倍";
    }
    String word = sum.operator() == '+' ? "加" : sum.operator() == '-' ? "减" : "乘";
    return "（" + side(sum.left(), otherUnit) + word + side(sum.right(), otherUnit) + "）";
  }

  private @Nullable Threshold threshold(@Nullable Operand operand) {
    String name = operand instanceof Operand.Amount amount ? amount.threshold() : null;
    return name == null ? null : known.get(name);
  }

  private String amount(Operand.Amount amount, String unit) {
    Threshold threshold = threshold(amount);
    String plain = plain(amount.value());
    return threshold == null
        ? plain + (amount.value().signum() == 0 ? "" : unit)
        : threshold.name() + "（" + plain + measure(threshold.unit()) + "）";
  }

  private String name(Operand.Field field) {
    String key = rule.patterns().get(field.pattern()).key();
    Class<?> type = rule.patterns().get(field.pattern()).type().type();
    Vocabulary.Value value = field.value();
    if (key != null && type == Indicator.class) {
      return column(key);
    }
    if (key != null && type == CriterionRate.class) {
      return "所辖支部指标" + key + "的“" + value.word() + "”";
    }
    return "“" + value.word() + "”";
  }

  private String unit(Operand operand, @Nullable Operand other) {
    String unit = unit(operand);
    return unit.isEmpty() && other != null ? unit(other) : unit;
  }

  private String unit(Operand operand) {
    if (operand instanceof Operand.Field field) {
      return measure(field.value().unit());
    }
    Threshold threshold = threshold(operand);
    if (threshold != null) {
      return measure(threshold.unit());
    }
    return operand instanceof Operand.Arithmetic sum ? unit(sum.left()) : "";
  }

  /** Months are counted as 个月. */
  private static String measure(String unit) {
    return unit.equals("月") ? "个月" : unit;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
