package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons of one branch admitted on one day with papers handled by one person (D28). */
final class SameDayBatch {

  /**
   * What a record says about its batch.
   *
   * @param persons how many, the person included; 0 when no handler is named; null when the day is
   *     not known
   * @param uncertain whether somebody whose day is not known exactly may belong to it
   */
  record Size(@Nullable Integer persons, boolean uncertain) {}

  /**
   * One person.
   *
   * @param admitted day of the branch meeting, as far as known
   * @param handler digest of the handler, empty when none is named
   */
  record Person(@Nullable DateRange admitted, String handler) {

    static Person of(StepDates dates, DevelopmentCells cells) {
      String handler = cells.blankOrNone("经手人") ? "" : cells.raw("经手人");
      return new Person(dates.passed().get(Step.ADMITTED), handler);
    }
  }

  private SameDayBatch() {}

  /** Size of one person's batch among all persons of the branch. */
  static Size of(Person person, List<Person> branch) {
    DateRange day = person.admitted();
    if (person.handler().isEmpty()) {
      return new Size(0, false);
    }
    if (day == null || !day.exact()) {
      return new Size(null, false);
    }
    int persons = 0;
    boolean uncertain = false;
    for (Person other : branch) {
      DateRange theirs = other.admitted();
      if (theirs != null && other.handler().equals(person.handler())) {
        persons += theirs.equals(day) ? 1 : 0;
        uncertain |= !theirs.exact() && Ranges.overlap(theirs, day);
      }
    }
    return new Size(persons, uncertain);
  }
}
