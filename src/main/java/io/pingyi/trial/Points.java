package io.pingyi.trial;

import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Sums of ledger lines. */
public final class Points {

  private Points() {}

  /** The points of every criterion; under the rubric's own code what concerns it as a whole. */
  public static Map<String, BigDecimal> byCriterion(SubjectScore score) {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (LedgerLine line : score.ledger()) {
      if (line.type() != LineType.TOTAL) {
        points.merge(line.criterion(), line.points(), BigDecimal::add);
      }
    }
    return points;
  }

  /** The score before it was rounded; only for a subject that has one. */
  public static BigDecimal exact(SubjectScore score) {
    BigDecimal rounding = BigDecimal.ZERO;
    for (LedgerLine line : score.ledger()) {
      if (line.type() == LineType.ROUNDING) {
        rounding = rounding.add(line.points());
      }
    }
    return Objects.requireNonNull(score.score(), "not scored").subtract(rounding);
  }
}
