package io.pingyi.intake.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages, cut (never rounded) at six decimals, without zeros at the end. */
final class Percent {

  private static final int DECIMALS = 6;

  private Percent() {}

  /** Null when the whole is zero or smaller than the part: then the numbers contradict. */
  static @Nullable BigDecimal of(long part, long whole) {
    if (whole <= 0 || part < 0 || part > whole) {
      return null;
    }
    BigDecimal rate =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros();
    return rate.scale() < 0 ? rate.setScale(0) : rate;
  }

  static @Nullable BigDecimal of(@Nullable Integer part, @Nullable Integer whole) {
    return part == null || whole == null ? null : of(part.longValue(), whole.longValue());
  }
}
