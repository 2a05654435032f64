package io.pingyi.intake.snapshot;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Attendance at all meetings of a year.
 *
 * @param present Σ 实到
 * @param due Σ 应到, positive and not smaller than that
 */
record Attendance(int present, int due) {

  /** In percent. */
  @Nullable BigDecimal rate() {
    return Percent.of(present, due);
  }
}
