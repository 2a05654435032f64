package io.pingyi.trial;

import io.pingyi.assess.AssessedBranch;
import io.pingyi.assess.BranchAssessor;
import io.pingyi.assess.BranchTally;
import io.pingyi.assess.UnitAssessor;
import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.rules.Judge;
import io.pingyi.score.SubjectScore;
import java.util.List;

/** Assesses organisations in one way, as a run does. */
final class WayAssessor {

  private final BranchAssessor branches;
  private final UnitAssessor units;

  /**
   * @param judge the rules of the way, or somebody who asks them
   */
  WayAssessor(Way way, AssessmentContext context, SharedFacts facts, Judge judge) {
    RuleEdition edition = way.edition();
    this.branches =
        new BranchAssessor(judge, edition.catalogue(), context, edition.columns(), facts::branch);
    this.units =
        new UnitAssessor(judge, edition.catalogue(), context, edition.columns(), facts.ownRows());
  }

  static boolean isBranch(Organisation organisation) {
    return organisation.level() == Organisation.Level.BRANCH;
  }

  static boolean isUnit(Organisation organisation) {
    return !isBranch(organisation) && organisation.code().equals(organisation.unitCode());
  }

  AssessedBranch branch(Bundle bundle) {
    return branches.assess(bundle);
  }

  /** The tallies of its branches in the order of their codes. */
  List<SubjectScore> unit(Bundle bundle, List<BranchTally> tallies) {
    return units.assess(bundle, tallies.stream());
  }
}
