package io.pingyi.facts;

import java.time.LocalDate;

/**
 * A date as far as the export gives it: a month alone is the whole month, not its first day.
 *
 * @param first earliest day it can be
 * @param last latest day it can be
 */
public record DateRange(LocalDate first, LocalDate last) {

  /** Refuses a range that ends before it begins. */
  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** A day that is known exactly. */
  public static DateRange of(LocalDate day) {
    return new DateRange(day, day);
  }

  /** Whether the day itself is known. */
  public boolean exact() {
    return first.equals(last);
  }
}
