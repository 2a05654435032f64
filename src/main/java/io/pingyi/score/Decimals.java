package io.pingyi.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact decimals in one written form, so that equal numbers are equal text. */
final class Decimals {

  /** Decimals kept where a quotient does not end. */
  private static final int QUOTIENT_SCALE = 12;

  private static final int PUBLISHED_SCALE = 2;

  /** Decimals of a value in a sentence. */
  private static final int SHOWN_SCALE = 1;

  private Decimals() {}

  /** The same number without trailing zeros and without a negative scale. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number as people write it, never with an exponent. */
  static String text(BigDecimal number) {
    return plain(number).toPlainString();
  }

  /**
   * A compared value as a sentence shows it: cut to one place, never rounded, and to as many places
   * as keep it on its side of the threshold, so that neither 49.96 nor 50.04 ever reads as 50.
   */
  static BigDecimal shown(BigDecimal value, @Nullable BigDecimal threshold) {
    int scale = SHOWN_SCALE;
    BigDecimal shown = value.setScale(scale, RoundingMode.DOWN);
    while (threshold != null
        && shown.compareTo(threshold) != value.compareTo(threshold)
        && scale < value.scale()) {
      shown = value.setScale(++scale, RoundingMode.DOWN);
    }
    return plain(shown);
  }

  /** The quotient to twelve places half-up; exact when it ends within them. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return plain(dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_UP));
  }

  /** A published score: two places, half-up. */
  static BigDecimal published(BigDecimal number) {
    return number.setScale(PUBLISHED_SCALE, RoundingMode.HALF_UP);
  }
}
