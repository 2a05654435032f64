package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Questions about days that may be known only as an interval; null means it cannot be said. */
final class Ranges {

  private Ranges() {}

  /** Whether {@code earlier} is not after {@code later}. */
  static @Nullable Boolean inOrder(@Nullable DateRange earlier, @Nullable DateRange later) {
    if (earlier == null || later == null) {
      return null;
    }
    if (!earlier.last().isAfter(later.first())) {
      return true;
    }
    return earlier.first().isAfter(later.last()) ? false : null;
  }

  /** Whether both are the same day. */
  static @Nullable Boolean sameDay(@Nullable DateRange one, @Nullable DateRange other) {
    if (one == null || other == null) {
      return null;
    }
    if (!overlap(one, other)) {
      return false;
    }
    return (one.exact() && other.exact()) ? true : null;
  }

  /** Whether they have a day in common. */
  static boolean overlap(DateRange one, DateRange other) {
    return !one.last().isBefore(other.first()) && !other.last().isBefore(one.first());
  }

  /** All days of a calendar year. */
  static DateRange year(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Both must hold; a certain no outweighs what cannot be said. */
  static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
      return false;
    }
    return (one == null || other == null) ? null : true;
  }
}
