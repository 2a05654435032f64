package io.pingyi.report;

import java.util.List;

/**
 * Everything a run says about one reporting unit.
 *
 * @param summary its line of the scorecard and its branches' sums
 * @param criteria the criteria of its own rubric, in their order
 * @param problems its own and its branches' problems by finding code: most points first, then by
 *     code
 */
public record UnitResults(
    UnitSummary summary, List<CriterionRow> criteria, List<UnitProblem> problems) {

  /** Its line of the scorecard. */
  public ScorecardRow score() {
    return summary.score();
  }

  /** What its branches add up to. */
  public BranchSummary branches() {
    return summary.branches();
  }
}
