package io.pingyi.assess;

import io.pingyi.assess.UnitFacts.Reading;
import io.pingyi.assess.UnitTotals.Ratio;
import java.util.List;

/**
 * Persons of a unit's branches added up, sum over sum.
 *
 * @param part persons who count for the unit, of the branches that know both numbers
 * @param whole persons due of the same branches
 * @param open persons due of the branches that know only these
 * @param unknown branches that know neither
 */
public record PersonSum(int part, int whole, int open, int unknown) {

  static final PersonSum NOTHING = new PersonSum(0, 0, 0, 0);
  static final Portion UNKNOWN = new Portion(null, null);
  static final List<String> RATES =
      List.of(Portion.STUDY, Portion.LEADER_STUDY, Portion.DUES, Portion.MOBILE);

  /** No branch has more persons, so an unknown one cannot move a rate further. */
  private static final int LARGEST_BRANCH = 999;

  PersonSum plus(Portion portion) {
    Integer due = portion.whole();
    Integer met = portion.part();
    if (due == null) {
      return new PersonSum(part, whole, open, unknown + 1);
    }
    return met == null
        ? new PersonSum(part, whole, open + due, unknown)
        : new PersonSum(part + met, whole + due, open, unknown);
  }

  /** Whether every branch knows both numbers. */
  boolean complete() {
    return open == 0 && unknown == 0;
  }

  /** What is open left out, counted against the unit, or for it. */
  Ratio read(Reading reading) {
    int more = open + unknown * LARGEST_BRANCH;
    return switch (reading) {
      case PUBLISHED -> new Ratio(part, whole);
      case WORST -> new Ratio(part, whole + more);
      case BEST -> new Ratio(part + more, whole + more);
    };
  }
}
