package io.pingyi.rules.strength;

import java.math.BigDecimal;

/** The smallest step in which a number of the rules is changed. */
final class Units {

  private Units() {}

  /** One for a whole number, else one in its last place. */
  static BigDecimal of(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(plain.scale());
  }

  /** As people write it. */
  static String shown(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
