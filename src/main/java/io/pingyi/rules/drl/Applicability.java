package io.pingyi.rules.drl;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Step;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a criterion concerns a fact in the assessment year, and by which text. A person's step is
 * judged by the text in force on the step's day, everything else by the assessment date.
 */
final class Applicability {

  private final @Nullable Step step;
  private final LocalDate assessmentDate;
  private final Pricing pricing;

  Applicability(Criterion criterion, LocalDate assessmentDate, Pricing pricing) {
    this.step = criterion.step();
    this.assessmentDate = assessmentDate;
    this.pricing = pricing;
  }

  boolean byPerson() {
    return step != null;
  }

  Ternary of(Fact fact) {
    return step != null && fact instanceof DevelopmentRecord person
        ? day(person, step).applies()
        : Ternary.TRUE;
  }

  /** The date that decides, as users call it. */
  String stepWord() {
    return step == null ? "日期" : step.label() + "日期";
  }

  private StepDay day(DevelopmentRecord person, Step of) {
    return StepDay.of(person, of, assessmentDate.getYear());
  }

  private DateRange days(@Nullable Fact fact) {
    return step != null && fact instanceof DevelopmentRecord person
        ? day(person, step).days()
        : DateRange.of(assessmentDate);
  }

  /**
   * The row that prices a finding about a fact; null when none or not certainly one is in force.
   */
  @Nullable FindingPrice price(String code, Fact fact) {
    return pricing.row(code, days(fact));
  }

  /** All rows that may price a finding about a fact. */
  List<FindingPrice> possiblePrices(String code, @Nullable Fact fact) {
    return pricing.rows(code, days(fact));
  }
}
