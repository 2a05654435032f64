package io.pingyi.assess;

import io.pingyi.score.SubjectScore;
import java.util.List;

/**
 * All results of one branch.
 *
 * @param scores S always first, then D and R where they apply
 * @param tally what it contributes to its unit
 */
public record AssessedBranch(List<SubjectScore> scores, BranchTally tally) {

  /** Keeps the list as it is now. */
  public AssessedBranch {
    scores = List.copyOf(scores);
  }
}
