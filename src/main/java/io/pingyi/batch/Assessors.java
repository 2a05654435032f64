package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.intake.Bundle;
import java.util.stream.Stream;

/** Assesses organisations: pure, safe for use by several threads. */
interface Assessors {

  /** Scores and tally of a branch. */
  Outcome branch(Bundle bundle);

  /**
   * Scores of a unit.
   *
   * @param bundle the unit's own rows
   * @param branches tallies of its branches, in the order of their codes
   */
  Outcome unit(Bundle bundle, Stream<BranchTally> branches);
}
