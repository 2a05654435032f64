package io.pingyi.trial.effect;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A result by one edition.
 *
 * @param exact score before rounding; null when not scored
 * @param score published score; null when not scored
 * @param rank 同类名次; null when not scored
 * @param peers 同类单位数
 * @param grade 建议等次; empty when none is proposed
 */
public record State(
    @Nullable BigDecimal exact,
    @Nullable BigDecimal score,
    @Nullable Integer rank,
    int peers,
    String grade) {

  /** Of a subject that an edition does not assess. */
  static final State ABSENT = new State(null, null, null, 0, "");

  /** Whether two numbers are equal, or both are missing. */
  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
