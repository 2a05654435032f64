package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions exactly as compiled rules do, without compiling: an absent value matches no
 * comparison.
 */
public final class PlainTruth {

  private PlainTruth() {}

  /**
   * Whether a condition holds.
   *
   * @param facts by number of pattern; null for one that is not chosen
   */
  public static boolean holds(Condition condition, List<@Nullable Fact> facts) {
    if (condition instanceof Condition.All all) {
      return all.of().stream().allMatch(part -> holds(part, facts));
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().anyMatch(part -> holds(part, facts));
    }
    if (condition instanceof Condition.Present present) {
      return value(present.field(), facts) != null;
    }
    Condition.Compare compare = (Condition.Compare) condition;
    Object left = value(compare.left(), facts);
    Object right = value(compare.right(), facts);
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return compare.relation().holds(a.compareTo(b));
    }
    return compare.relation().holds(left.equals(right) ? 0 : 1);
  }

  /** A number, text or answer; null when it is absent. */
  public static @Nullable Object value(Operand operand, List<@Nullable Fact> facts) {
    if (operand instanceof Operand.Amount number) {
      return number.value();
    }
    if (operand instanceof Operand.Text text) {
      return text.value();
    }
    if (operand instanceof Operand.YesNo answer) {
      return answer.value();
    }
    if (operand instanceof Operand.Arithmetic sum) {
      return arithmetic(sum, facts);
    }
    Operand.Field field = (Operand.Field) operand;
    Fact fact = facts.get(field.pattern());
    Object raw = fact == null ? null : field.value().of(fact);
    return raw instanceof Integer whole ? BigDecimal.valueOf(whole) : raw;
  }

  private static @Nullable Object arithmetic(Operand.Arithmetic sum, List<@Nullable Fact> facts) {
    BigDecimal left = (BigDecimal) value(sum.left(), facts);
    BigDecimal right = (BigDecimal) value(sum.right(), facts);
    if (left == null || right == null) {
      return null;
    }
    return switch (sum.operator()) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      default -> left.multiply(right);
    };
  }

  /** Every match of a rule: the facts of its wanted patterns, in their order. */
  static List<List<Fact>> matches(Rule rule, SubjectFacts facts) {
    List<List<Fact>> matches = new ArrayList<>();
    choose(rule, facts, new ArrayList<>(), matches);
    return matches;
  }

  private static void choose(
      Rule rule, SubjectFacts facts, List<@Nullable Fact> chosen, List<List<Fact>> matches) {
    if (chosen.size() == rule.patterns().size()) {
      List<Fact> wanted = new ArrayList<>();
      for (Fact fact : chosen) {
        if (fact != null) {
          wanted.add(fact);
        }
      }
      matches.add(wanted);
      return;
    }
    Rule.Pattern pattern = rule.patterns().get(chosen.size());
    boolean found = false;
    for (Fact fact : facts.ofKind(pattern.type().type())) {
      chosen.add(fact);
      boolean holds = holds(pattern.condition(), chosen);
      if (holds && pattern.mode() == Rule.Mode.MATCH) {
        choose(rule, facts, chosen, matches);
      }
      found |= holds;
      chosen.remove(chosen.size() - 1);
    }
    if (pattern.mode() != Rule.Mode.MATCH && found == (pattern.mode() == Rule.Mode.EXISTS)) {
      chosen.add(null);
      choose(rule, facts, chosen, matches);
      chosen.remove(chosen.size() - 1);
    }
  }
}
