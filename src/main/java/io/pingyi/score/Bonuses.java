package io.pingyi.score;

import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import java.math.BigDecimal;
import java.util.List;

/** The findings of a bonus criterion, each limited by its 本项上限. */
final class Bonuses {

  private Bonuses() {}

  /** Writes the lines and gives the sum after the limits of the findings. */
  static BigDecimal add(CriterionJudgement judged, Lines lines) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Finding> matches : Deductions.byCode(judged.findings()).values()) {
      BigDecimal own = BigDecimal.ZERO;
      for (Finding match : matches) {
        BigDecimal points = match.price().points(match.quantity());
        lines.finding(judged, LineType.BONUS, match, points);
        own = own.add(points);
      }
      BigDecimal most = Deductions.most(matches);
      if (most != null && own.compareTo(most) > 0) {
        String note = "本项加分上限" + Decimals.text(most) + "分";
        lines.findingCap(judged, matches.get(0), most.subtract(own), note);
        own = most;
      }
      sum = sum.add(own);
    }
    return sum;
  }
}
