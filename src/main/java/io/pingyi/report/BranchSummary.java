package io.pingyi.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a group of branches adds up to: those of one unit, or all of a run.
 *
 * @param branches branches that were assessed
 * @param scored those among them with a score by the branch rubric
 * @param published their parts in 达标率 by published scores
 * @param worst the same if all that is undetermined counted against it
 * @param best the same if all that is undetermined counted for it
 * @param weakListed on the list of weak organisations
 * @param weakAccepted those among them whose rectification was accepted
 * @param weakUnknown those among them of which that is unknown
 * @param involved persons in a step of development within the year
 * @param serious persons among them with a serious finding
 * @param undeterminedPersons persons among the others whose compliance could not be judged
 * @param feedback last year's problems: of a summary of branches those their own rows speak of, of
 *     the whole run all of them
 * @param feedbackOpen those among them that are not 已销号
 * @param criteria one for each criterion judged on branches, in the order of the criteria
 * @param dimensions one for each dimension of the branch rubric, in the order of the criteria
 */
public record BranchSummary(
    int branches,
    int scored,
    Standards published,
    Standards worst,
    Standards best,
    int weakListed,
    int weakAccepted,
    int weakUnknown,
    long involved,
    long serious,
    long undeterminedPersons,
    long feedback,
    long feedbackOpen,
    List<CriterionCount> criteria,
    List<DimensionSum> dimensions) {

  /** The same branches with other numbers of last year's problems. */
  public BranchSummary withFeedback(long problems, long open) {
    return new BranchSummary(
        branches,
        scored,
        published,
        worst,
        best,
        weakListed,
        weakAccepted,
        weakUnknown,
        involved,
        serious,
        undeterminedPersons,
        problems,
        open,
        criteria,
        dimensions);
  }

  /**
   * Numerator and denominator of 达标率.
   *
   * @param standard branches that reached the threshold without a veto
   * @param due branches scored and not founded within six months
   */
  public record Standards(int standard, int due) {}

  /** Branches by verdict on one criterion. */
  public record CriterionCount(
      String criterion, int met, int notMet, int notApplicable, int undetermined, int failed) {

    /** Branches with a finding or certainly without. */
    public int judged() {
      return met + notMet;
    }
  }

  /**
   * Points of one dimension over all scored branches, bonuses left out.
   *
   * @param dimension 维度
   * @param points points after deductions
   * @param full full points counted
   * @param undetermined how many times a criterion of it could not be judged
   */
  public record DimensionSum(
      String dimension, BigDecimal points, BigDecimal full, int undetermined) {}
}
