package io.pingyi.rules.cases;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Points of one criterion by its own row of the table, before anything that needs the others. */
final class CasePoints {

  private CasePoints() {}

  static BigDecimal of(CriterionJudgement judged) {
    Criterion criterion = judged.criterion();
    if (judged.verdict() != Verdict.MET && judged.verdict() != Verdict.NOT_MET) {
      return BigDecimal.ZERO;
    }
    if (judged.manual() != null) {
      return judged.manual().points();
    }
    BigDecimal sum = sum(judged.findings());
    boolean fromTotal = criterion.kind() == Kind.REGULAR && criterion.fullPoints().signum() == 0;
    return switch (criterion.kind()) {
      case BONUS -> sum.min(criterion.fullPoints());
      case VETO, MANUAL -> BigDecimal.ZERO;
      case REGULAR ->
          fromTotal ? sum.negate() : criterion.fullPoints().subtract(sum).max(BigDecimal.ZERO);
    };
  }

  private static BigDecimal sum(List<Finding> findings) {
    Map<String, BigDecimal> byCode = new TreeMap<>();
    for (Finding finding : findings) {
      BigDecimal points = finding.price().points(finding.quantity());
      BigDecimal most = finding.price().most();
      byCode.merge(finding.code(), points, (a, b) -> most == null ? a.add(b) : a.add(b).min(most));
      if (most != null) {
        byCode.merge(finding.code(), most, BigDecimal::min);
      }
    }
    return byCode.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
