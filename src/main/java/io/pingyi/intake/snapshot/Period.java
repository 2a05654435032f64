package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A month or quarter in which a meeting is due.
 *
 * @param days first to last day
 * @param label 3月 or 第2季度
 */
record Period(DateRange days, String label) {

  /** The months of a year that are over on the assessment date. */
  static List<Period> months(int year, LocalDate assessmentDate) {
    return periods(year, 1, assessmentDate);
  }

  /** The quarters of a year that are over on the assessment date. */
  static List<Period> quarters(int year, LocalDate assessmentDate) {
    return periods(year, 3, assessmentDate);
  }

  /** Those a branch founded on a day existed throughout. */
  static List<Period> since(List<Period> periods, LocalDate founded) {
    return periods.stream().filter(period -> !founded.isAfter(period.days().first())).toList();
  }

  private static List<Period> periods(int year, int length, LocalDate assessmentDate) {
    List<Period> periods = new ArrayList<>();
    for (int month = 1; month <= 12; month += length) {
      LocalDate first = LocalDate.of(year, month, 1);
      LocalDate last = first.plusMonths(length).minusDays(1);
      if (!last.isAfter(assessmentDate)) {
        String label = length == 1 ? month + "月" : "第" + (month / length + 1) + "季度";
        periods.add(new Period(new DateRange(first, last), label));
      }
    }
    return List.copyOf(periods);
  }
}
