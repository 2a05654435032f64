package io.pingyi.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages, cut (never rounded) at six decimals, so that 100 means all. */
final class Rates {

  private static final int DECIMALS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rates() {}

  /** Part of a whole that is not zero. */
  static BigDecimal percent(long part, long whole) {
    return plain(
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
