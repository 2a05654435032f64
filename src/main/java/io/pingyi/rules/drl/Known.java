package io.pingyi.rules.drl;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Unit;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions in three values: a value that is absent or only a bound makes what depends on
 * it unknown, so that a criterion stays open exactly when a missing value could change it.
 */
final class Known {

  private static final Object UNKNOWN = new Object();
  private static final Object NOT_APPLICABLE = new Object();

  /**
   * A number that lies between two others, both included; null where there is no bound.
   *
   * @param given whether rules see a number at all; one they do not see makes no condition true
   */
  private record Range(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean given) {

    static Range of(Bounds bounds, boolean given) {
      return new Range(decimal(bounds.least()), decimal(bounds.most()), given);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
      return number == null ? null : BigDecimal.valueOf(number);
    }

    /** Whether all of its numbers, or none, stand to a number as asked. */
    Ternary holds(Condition.Relation relation, BigDecimal number) {
      boolean below = least == null || least.compareTo(number) < 0;
      boolean equal =
          (least == null || least.compareTo(number) <= 0)
              && (most == null || most.compareTo(number) >= 0);
      boolean above = most == null || most.compareTo(number) > 0;
      boolean some =
          (below && relation.holds(-1))
              || (equal && relation.holds(0))
              || (above && relation.holds(1));
      boolean all =
          (!below || relation.holds(-1))
              && (!equal || relation.holds(0))
              && (!above || relation.holds(1));
      if (all && given) {
        return Ternary.TRUE;
      }
      return some ? Ternary.UNKNOWN : Ternary.FALSE;
    }
  }

  private final List<@Nullable Fact> facts;

  /**
   * For one choice of facts.
   *
   * @param facts by number of pattern; null for a fact that is missing
   */
  Known(List<@Nullable Fact> facts) {
    this.facts = facts;
  }

  Ternary decide(Condition condition) {
    if (condition instanceof Condition.All all) {
      Ternary result = Ternary.TRUE;
      for (Condition part : all.of()) {
        result = result.and(decide(part));
        if (result == Ternary.FALSE) {
          return result;
        }
      }
      return result;
    }
    if (condition instanceof Condition.Any any) {
      Ternary result = Ternary.FALSE;
      for (Condition part : any.of()) {
        result = result.or(decide(part));
      }
      return result;
    }
    if (condition instanceof Condition.Present present) {
      Object value = value(present.field());
      boolean open = value == UNKNOWN || (value instanceof Range range && !range.given());
      return open ? Ternary.UNKNOWN : Ternary.of(value != NOT_APPLICABLE);
    }
    return compare((Condition.Compare) condition);
  }

  private Ternary compare(Condition.Compare compare) {
    Object left = value(compare.left());
    Object right = value(compare.right());
    if (left == NOT_APPLICABLE || right == NOT_APPLICABLE) {
      return Ternary.FALSE;
    }
    if (left == UNKNOWN || right == UNKNOWN) {
      return Ternary.UNKNOWN;
    }
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return Ternary.of(compare.relation().holds(a.compareTo(b)));
    }
    if (left instanceof Range range) {
      return right instanceof BigDecimal number
          ? range.holds(compare.relation(), number)
          : Ternary.UNKNOWN;
    }
    if (right instanceof Range) {
      return Ternary.UNKNOWN;
    }
    return Ternary.of(compare.relation().holds(left.equals(right) ? 0 : 1));
  }

  /** A number that is known; null for everything else. */
  @Nullable BigDecimal number(Operand operand) {
    return value(operand) instanceof BigDecimal number ? number : null;
  }

  /** The largest number that a value can be; null when nobody knows. */
  @Nullable BigDecimal most(Operand operand) {
    return value(operand) instanceof Range range ? range.most() : number(operand);
  }

  /** The smallest number that a value can be; null when nobody knows. */
  @Nullable BigDecimal least(Operand operand) {
    return value(operand) instanceof Range range ? range.least() : number(operand);
  }

  private Object value(Operand operand) {
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
      return arithmetic(sum);
    }
    Operand.Field field = (Operand.Field) operand;
    return value(facts.get(field.pattern()), field.value());
  }

  private Object arithmetic(Operand.Arithmetic sum) {
    Object left = value(sum.left());
    Object right = value(sum.right());
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return switch (sum.operator()) {
        case '+' -> a.add(b);
        case '-' -> a.subtract(b);
        default -> a.multiply(b);
      };
    }
    return left == NOT_APPLICABLE || right == NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN;
  }

  private static Object value(@Nullable Fact fact, Vocabulary.Value value) {
    if (fact == null) {
      return UNKNOWN;
    }
    if (notApplicable(fact, value.component())) {
      return NOT_APPLICABLE;
    }
    Object raw = value.of(fact);
    if (raw == null || fact.uncertain().contains(value.component())) {
      Bounds bounds = fact.bounds().get(value.component());
      return bounds == null ? UNKNOWN : Range.of(bounds, raw != null);
    }
    return raw instanceof Integer number ? BigDecimal.valueOf(number) : raw;
  }

  /** Whether all of some values of a fact are known. */
  static boolean all(Fact fact, Collection<Vocabulary.Value> values) {
    for (Vocabulary.Value value : values) {
      if (isOpen(value(fact, value))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(Object value) {
    return value == UNKNOWN || value instanceof Range;
  }

  /** Whether a value cannot exist because there is nothing to count. */
  static boolean notApplicable(Fact fact, String component) {
    if (fact instanceof CriterionRate rate) {
      return rate.judged() == 0 && component.equals("rate");
    }
    return fact instanceof Unit unit && unit.notApplicable().contains(component);
  }

  /** Values that make a condition unknown, in the order of the rule. */
  Set<Operand.Field> unknown(Condition condition) {
    Set<Operand.Field> fields = new LinkedHashSet<>();
    collect(condition, fields);
    return fields;
  }

  private void collect(Condition condition, Set<Operand.Field> fields) {
    if (decide(condition) != Ternary.UNKNOWN) {
      return;
    }
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> collect(part, fields));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> collect(part, fields));
    } else if (condition instanceof Condition.Present present) {
      fields.add(present.field());
    } else {
      Condition.Compare compare = (Condition.Compare) condition;
      collect(compare.left(), fields);
      collect(compare.right(), fields);
    }
  }

  private void collect(Operand operand, Set<Operand.Field> fields) {
    if (operand instanceof Operand.Field field && isOpen(value(field))) {
      fields.add(field);
    } else if (operand instanceof Operand.Arithmetic sum) {
      collect(sum.left(), fields);
      collect(sum.right(), fields);
    }
  }
}
