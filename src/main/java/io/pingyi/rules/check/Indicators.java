package io.pingyi.rules.check;

import io.pingyi.facts.Indicator;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.util.List;
import java.util.Set;

/** Finds names of indicators that no table of the year has. */
final class Indicators {

  private Indicators() {}

  /**
   * Looks at all rules.
   *
   * @param known 表名.列名 of every table of the year
   */
  static void check(List<Rule> rules, Set<String> known, FaultList faults) {
    for (Rule rule : rules) {
      for (Rule.Pattern pattern : rule.patterns()) {
        String name = pattern.key();
        if (name != null && pattern.type().type() == Indicator.class && !known.contains(name)) {
          Condition.Compare at = name(pattern, name);
          faults.notice(
              FaultKind.INDICATOR,
              rule.path(),
              at == null ? rule.line() : at.line(),
              at == null ? 0 : at.column(),
              "这一年的数据里没有“" + name + "”" + Nearest.hint(name, known) + "；没有数据的，判定为无法判定");
        }
      }
    }
  }

  private static Condition.@org.jspecify.annotations.Nullable Compare name(
      Rule.Pattern pattern, String name) {
    for (Condition part : ((Condition.All) pattern.condition()).of()) {
      if (part instanceof Condition.Compare compare
          && compare.right() instanceof Operand.Text text
          && text.value().equals(name)) {
        return compare;
      }
    }
    return null;
  }
}
