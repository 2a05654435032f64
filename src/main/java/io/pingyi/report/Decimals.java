package io.pingyi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as published: plain digits, one spelling for one number. */
final class Decimals {

  private Decimals() {}

  /** Exact, without trailing zeros; empty for null. */
  static String exact(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A published score: at least two places; empty for null. */
  static String score(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
  }

  /** A whole number; empty for null. */
  static String whole(@Nullable Integer value) {
    return value == null ? "" : value.toString();
  }
}
