package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calendar months with end-of-month clamp: one month from 31 January ends on the last day of
 * February, twelve months from 29 February end on 28 February. A day before the start gives 0,
 * because a limit in months is then not exceeded and a period of months not completed; the order of
 * the days is judged elsewhere.
 */
final class Months {

  private Months() {}

  /** Whole months completed: the largest m with {@code from} + m months not after {@code to}. */
  static int completed(LocalDate from, LocalDate to) {
    int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(from, to)));
    return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
  }

  /** Months begun: the smallest m with {@code to} not after {@code from} + m months. */
  static int begun(LocalDate from, LocalDate to) {
    int months = completed(from, to);
    return from.plusMonths(months).isBefore(to) ? months + 1 : months;
  }

  /**
   * As {@link #completed}; null when a day is missing or its month alone leaves the answer open.
   */
  static @Nullable Integer completed(@Nullable DateRange from, @Nullable DateRange to) {
    return ifCertain(from, to, Months::completed);
  }

  /** As {@link #begun}; null when a day is missing or its month alone leaves the answer open. */
  static @Nullable Integer begun(@Nullable DateRange from, @Nullable DateRange to) {
    return ifCertain(from, to, Months::begun);
  }

  private static @Nullable Integer ifCertain(
      @Nullable DateRange from,
      @Nullable DateRange to,
      ToIntBiFunction<LocalDate, LocalDate> months) {
    if (from == null || to == null) {
      return null;
    }
    int least = months.applyAsInt(from.last(), to.first());
    int most = months.applyAsInt(from.first(), to.last());
    return least == most ? least : null;
  }
}
