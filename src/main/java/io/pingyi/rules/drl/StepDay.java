package io.pingyi.rules.drl;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import java.time.LocalDate;

/**
 * Whether a step of a person falls in the assessment year, and on which days it may have been.
 *
 * @param applies whether it is in the year
 * @param days the days it may have been, cut to the year; of a step not reached, the year
 */
record StepDay(Ternary applies, DateRange days) {

  static StepDay of(DevelopmentRecord person, Step step, int year) {
    DateRange whole = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    DateRange range = person.steps().get(step);
    boolean missing = person.missingSteps().contains(step);
    if (range == null) {
      return new StepDay(missing ? Ternary.UNKNOWN : Ternary.FALSE, whole);
    }
    if (range.last().isBefore(whole.first()) || range.first().isAfter(whole.last())) {
      return new StepDay(Ternary.FALSE, whole);
    }
    LocalDate first = range.first().isBefore(whole.first()) ? whole.first() : range.first();
    LocalDate last = range.last().isAfter(whole.last()) ? whole.last() : range.last();
    DateRange days = new DateRange(first, last);
    return new StepDay(!missing && days.equals(range) ? Ternary.TRUE : Ternary.UNKNOWN, days);
  }
}
