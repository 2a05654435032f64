package io.pingyi.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one criterion gives to the sums of its rubric. In a rubric that deducts from its total, the
 * full points are zero and the earned points are negative.
 *
 * @param judged whether it counts in the published score
 * @param open whether part of it could not be judged
 * @param full full points counted in the published score
 * @param earned points after deductions in the published score
 * @param bonus bonus in the published score, after the criterion's own cap
 * @param reach what it could still become
 * @param lines its ledger lines
 * @param problems its problems
 */
record Share(
    boolean judged,
    boolean open,
    BigDecimal full,
    BigDecimal earned,
    BigDecimal bonus,
    Reach reach,
    List<LedgerLine> lines,
    List<Problem> problems) {

  /**
   * The extremes a criterion can reach.
   *
   * @param full full points counted in both extremes
   * @param lowest points when everything open counts against the subject
   * @param highest points when nothing more counts against it
   * @param lowestBonus least bonus
   * @param highestBonus most bonus
   */
  record Reach(
      BigDecimal full,
      BigDecimal lowest,
      BigDecimal highest,
      BigDecimal lowestBonus,
      BigDecimal highestBonus) {

    static final Reach NONE =
        new Reach(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Reach points(BigDecimal full, BigDecimal lowest, BigDecimal highest) {
      return new Reach(full, lowest, highest, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Reach bonus(BigDecimal lowest, BigDecimal highest) {
      return new Reach(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, lowest, highest);
    }
  }

  /** A criterion that gives no points, only lines. */
  static Share silent(boolean judged, boolean open, Reach reach, Lines lines) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Share(judged, open, zero, zero, zero, reach, lines.toList(), List.of());
  }
}
