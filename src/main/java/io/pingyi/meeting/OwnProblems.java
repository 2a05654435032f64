package io.pingyi.meeting;

import io.pingyi.report.BranchSummary;
import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.report.UnitProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which problem is a unit's own: what is found everywhere says little about one unit. It is that of
 * which most branches have it beyond those that would have it, were the unit like all others.
 */
final class OwnProblems {

  private final Map<String, CriterionCount> all;

  OwnProblems(BranchSummary run) {
    this.all = counts(run);
  }

  private static Map<String, CriterionCount> counts(BranchSummary branches) {
    Map<String, CriterionCount> counts = new HashMap<>();
    branches.criteria().forEach(count -> counts.put(count.criterion(), count));
    return counts;
  }

  /** The unit's own problem before the others, which stay in their order. */
  List<UnitProblem> first(Collection<UnitProblem> problems, BranchSummary unit) {
    Map<String, CriterionCount> here = counts(unit);
    List<UnitProblem> ordered = new ArrayList<>(problems);
    UnitProblem own = null;
    BigDecimal most = BigDecimal.ZERO;
    for (UnitProblem problem : ordered) {
      BigDecimal beyond = beyond(here.get(problem.criterion()), all.get(problem.criterion()));
      if (beyond.compareTo(most) > 0) {
        most = beyond;
        own = problem;
      }
    }
    if (own != null) {
      ordered.remove(own);
      ordered.add(0, own);
    }
    return ordered;
  }

  private static BigDecimal beyond(@Nullable CriterionCount unit, @Nullable CriterionCount run) {
    if (unit == null || run == null || run.judged() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal usual =
        BigDecimal.valueOf((long) unit.judged() * run.notMet())
            .divide(BigDecimal.valueOf(run.judged()), 12, RoundingMode.HALF_UP);
    return BigDecimal.valueOf(unit.notMet()).subtract(usual);
  }
}
