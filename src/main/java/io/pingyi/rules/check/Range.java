package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition.Relation;

/** The values that something may have; immutable. */
sealed interface Range permits NumberRange, WordRange {

  /** What is left of it when a comparison with a constant holds. */
  Range where(Relation relation, Object constant);

  /** What both have in common; both must be of one kind. */
  Range and(Range other);

  /** Whether nothing is left. */
  boolean isEmpty();

  /** Whether every value of the other one is in this one. */
  boolean covers(Range other);
}
