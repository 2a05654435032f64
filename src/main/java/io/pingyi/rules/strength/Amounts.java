package io.pingyi.rules.strength;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The thresholds a rule uses by name. */
final class Amounts {

  private Amounts() {}

  /** Their names, sorted. */
  static Set<String> thresholds(Rule rule) {
    Set<String> names = new TreeSet<>();
    rule.patterns().forEach(pattern -> collect(pattern.condition(), names));
    collect(rule.consequence().quantity(), names);
    collect(rule.consequence().threshold(), names);
    return names;
  }

  private static void collect(Condition condition, Set<String> names) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> collect(part, names));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> collect(part, names));
    } else if (condition instanceof Condition.Compare compare) {
      collect(compare.left(), names);
      collect(compare.right(), names);
    }
  }

  private static void collect(@Nullable Operand operand, Set<String> names) {
    if (operand instanceof Operand.Amount number && number.threshold() != null) {
      names.add(number.threshold());
    } else if (operand instanceof Operand.Arithmetic sum) {
      collect(sum.left(), names);
      collect(sum.right(), names);
    }
  }

  /** The rule as it would be with another number behind a name. */
  static Rule replace(Rule rule, String name, BigDecimal value) {
    Rule changed = rule;
    for (Rule.Pattern pattern : rule.patterns()) {
      changed =
          changed.with(pattern.with(pattern.mode(), replace(pattern.condition(), name, value)));
    }
    Rule.Consequence said = rule.consequence();
    return changed.with(
        new Rule.Consequence(
            said.verb(),
            said.code(),
            said.pattern(),
            said.quantity() == null ? null : replace(said.quantity(), name, value),
            said.threshold() == null ? null : replace(said.threshold(), name, value),
            said.reason()));
  }

  private static Condition replace(Condition condition, String name, BigDecimal value) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.of().stream().map(part -> replace(part, name, value)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.of().stream().map(part -> replace(part, name, value)).toList());
    }
    return condition instanceof Condition.Compare compare
        ? new Condition.Compare(
            replace(compare.left(), name, value),
            compare.relation(),
            replace(compare.right(), name, value),
            compare.line(),
            compare.column())
        : condition;
  }

  private static Operand replace(Operand operand, String name, BigDecimal value) {
    if (operand instanceof Operand.Amount number && name.equals(number.threshold())) {
      return new Operand.Amount(value, name);
    }
    return operand instanceof Operand.Arithmetic sum
        ? new Operand.Arithmetic(
            sum.operator(), replace(sum.left(), name, value), replace(sum.right(), name, value))
        : operand;
  }
}
