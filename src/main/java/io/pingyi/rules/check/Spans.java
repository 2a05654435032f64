package io.pingyi.rules.check;

import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What values an operand can have, sums and products included. */
final class Spans {

  private final Rule rule;

  Spans(Rule rule) {
    this.rule = rule;
  }

  Range of(Operand operand) {
    if (operand instanceof Operand.Field field) {
      return Domains.of(rule.patterns().get(field.pattern()).type(), field.value());
    }
    if (operand instanceof Operand.Arithmetic sum
        && of(sum.left()) instanceof NumberRange a
        && of(sum.right()) instanceof NumberRange b) {
      return arithmetic(sum.operator(), a, b);
    }
    Object constant = Atom.constant(operand);
    if (constant instanceof BigDecimal number) {
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      return NumberRange.between(whole, number, number);
    }
    return WordRange.of(java.util.Set.of(String.valueOf(constant)));
  }

  private static NumberRange arithmetic(char operator, NumberRange a, NumberRange b) {
    boolean whole = a.whole() && b.whole();
    return switch (operator) {
      case '+' -> NumberRange.between(whole, sum(a.low(), b.low()), sum(a.high(), b.high()));
      case '-' -> NumberRange.between(whole, less(a.low(), b.high()), less(a.high(), b.low()));
      default -> product(whole, a, b);
    };
  }

  /** Only where nothing is below zero; elsewhere nothing is known. */
  private static NumberRange product(boolean whole, NumberRange a, NumberRange b) {
    if (a.low() == null || b.low() == null || a.low().signum() < 0 || b.low().signum() < 0) {
      return NumberRange.between(whole, null, null);
    }
    BigDecimal high = a.high() == null || b.high() == null ? null : a.high().multiply(b.high());
    return NumberRange.between(whole, a.low().multiply(b.low()), high);
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  private static @Nullable BigDecimal less(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.subtract(b);
  }
}
