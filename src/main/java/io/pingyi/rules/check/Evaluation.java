package io.pingyi.rules.check;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Whether a rule holds of some facts, an absent value never holding. */
final class Evaluation {

  private final List<@Nullable Fact> chosen = new ArrayList<>();
  private final List<Fact> facts;
  private final BiConsumer<Condition.Compare, Boolean> watcher;

  /**
   * For one subject.
   *
   * @param watcher is told of every comparison whose values are known
   */
  Evaluation(List<Fact> facts, BiConsumer<Condition.Compare, Boolean> watcher) {
    this.facts = facts;
    this.watcher = watcher;
  }

  /** Whether the rule matches; looks at no more than some choices of facts. */
  boolean matches(Rule rule) {
    chosen.clear();
    return matches(rule, 0);
  }

  private boolean matches(Rule rule, int next) {
    if (next == rule.patterns().size()) {
      return true;
    }
    Rule.Pattern pattern = rule.patterns().get(next);
    boolean found = false;
    boolean any = false;
    for (Fact fact : facts) {
      if (!pattern.type().type().isInstance(fact)
          || (pattern.key() != null && !pattern.key().equals(name(fact)))) {
        continue;
      }
      chosen.add(fact);
      boolean holds = holds(pattern.condition());
      any |= holds;
      found |= holds && pattern.mode() == Rule.Mode.MATCH && matches(rule, next + 1);
      chosen.subList(next, chosen.size()).clear();
    }
    if (pattern.mode() == Rule.Mode.MATCH) {
      return found;
    }
    if (any == (pattern.mode() == Rule.Mode.NOT)) {
      return false;
    }
    chosen.add(null);
    boolean rest = matches(rule, next + 1);
    chosen.subList(next, chosen.size()).clear();
    return rest;
  }

  private static @Nullable String name(Fact fact) {
    if (fact instanceof Indicator indicator) {
      return indicator.name();
    }
    return fact instanceof CriterionRate rate ? rate.criterion() : null;
  }

  /** Looks at every part, so that every comparison is watched. */
  private boolean holds(Condition condition) {
    if (condition instanceof Condition.All all) {
      boolean holds = true;
      for (Condition part : all.of()) {
        holds &= holds(part);
      }
      return holds;
    }
    if (condition instanceof Condition.Any any) {
      boolean holds = false;
      for (Condition part : any.of()) {
        holds |= holds(part);
      }
      return holds;
    }
    if (condition instanceof Condition.Present present) {
      return value(present.field()) != null;
    }
    return holds((Condition.Compare) condition);
  }

  private boolean holds(Condition.Compare compare) {
    Object left = value(compare.left());
    Object right = value(compare.right());
    if (left == null || right == null) {
      return false;
    }
    int order =
        left instanceof BigDecimal a && right instanceof BigDecimal b
            ? a.compareTo(b)
            : left.equals(right) ? 0 : 1;
    boolean holds = compare.relation().holds(order);
    watcher.accept(compare, holds);
    return holds;
  }

  private @Nullable Object value(Operand operand) {
    Object constant = Atom.constant(operand);
    if (constant != null) {
      return constant;
    }
    if (operand instanceof Operand.Field field) {
      Fact fact = chosen.get(field.pattern());
      Object raw = fact == null ? null : field.value().of(fact);
      if (raw instanceof Integer number) {
        return BigDecimal.valueOf(number);
      }
      return raw instanceof Boolean yes ? (yes ? "是" : "否") : raw;
    }
    if (operand instanceof Operand.Arithmetic sum
        && value(sum.left()) instanceof BigDecimal a
        && value(sum.right()) instanceof BigDecimal b) {
      return switch (sum.operator()) {
        case '+' -> a.add(b);
        case '-' -> a.subtract(b);
        default -> a.multiply(b);
      };
    }
    return null;
  }
}
