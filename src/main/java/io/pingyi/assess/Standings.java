package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Branch;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;
import io.pingyi.score.SubjectScore;
import io.pingyi.score.SubjectScore.Restriction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of a branch in 达标率: by its published score, and the extremes that its range leaves. A
 * branch counts unless it is known to be founded within six months.
 *
 * @param published by the published score
 * @param worst what lowers the rate most
 * @param best what raises the rate most
 */
record Standings(Standing published, Standing worst, Standing best) {

  /** A branch of which nothing is known, since its assessment failed. */
  static final Standings UNKNOWN =
      new Standings(Standing.NOT_DUE, Standing.BELOW, Standing.STANDARD);

  private static final Standings NOTHING_APPLIES =
      new Standings(Standing.NOT_DUE, Standing.NOT_DUE, Standing.NOT_DUE);

  static Standings of(Branch branch, Judgement judgement, SubjectScore score, int newMonths) {
    Boolean isNew = isNew(branch, newMonths);
    boolean failed = score.verdicts().containsValue(Verdict.RULE_FAILED);
    if (score.score() == null && score.highest() == null && !failed) {
      return NOTHING_APPLIES;
    }
    BigDecimal threshold = score.rubric().standard();
    boolean vetoed = score.restrictions().stream().anyMatch(Restriction::binds);
    boolean mayBeBelow = failed || vetoed || openVeto(judgement) || less(score.lowest(), threshold);
    boolean mayBeStandard = !vetoed && (failed || !less(score.highest(), threshold));
    return new Standings(
        published(score, vetoed, Boolean.TRUE.equals(isNew)),
        extreme(isNew, mayBeBelow, Standing.BELOW, Standing.STANDARD),
        extreme(isNew, mayBeStandard, Standing.STANDARD, Standing.BELOW));
  }

  private static Standing published(SubjectScore score, boolean vetoed, boolean isNew) {
    if (score.score() == null || isNew) {
      return Standing.NOT_DUE;
    }
    return vetoed || less(score.score(), score.rubric().standard())
        ? Standing.BELOW
        : Standing.STANDARD;
  }

  /** The first choice when it can be, then leaving the rate alone, then the other. */
  private static Standing extreme(
      @Nullable Boolean isNew, boolean possible, Standing first, Standing other) {
    if (Boolean.TRUE.equals(isNew)) {
      return Standing.NOT_DUE;
    }
    if (possible) {
      return first;
    }
    return isNew == null ? Standing.NOT_DUE : other;
  }

  /** Founded within six months; null when that cannot be said. */
  private static @Nullable Boolean isNew(Branch branch, int newMonths) {
    Integer months = branch.monthsSinceFounded();
    if (months == null) {
      return null;
    }
    if (months >= newMonths) {
      return false;
    }
    return branch.uncertain().contains("monthsSinceFounded") ? null : true;
  }

  private static boolean openVeto(Judgement judgement) {
    for (CriterionJudgement judged : judgement.criteria()) {
      if (judged.criterion().kind() == Kind.VETO && judged.verdict() == Verdict.UNDETERMINED) {
        return true;
      }
    }
    return false;
  }

  private static boolean less(@Nullable BigDecimal score, BigDecimal threshold) {
    return score == null || score.compareTo(threshold) < 0;
  }
}
