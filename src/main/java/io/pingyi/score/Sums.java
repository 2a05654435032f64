package io.pingyi.score;

import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.Scoring;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The sums of a rubric's shares, and what they make of a score. */
final class Sums {

  private final Rubric rubric;
  private final List<Share> shares;

  Sums(Rubric rubric, List<Share> shares) {
    this.rubric = rubric;
    this.shares = shares;
  }

  BigDecimal of(Function<Share, BigDecimal> part) {
    return shares.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether there is anything to divide by, or anything judged to deduct for. */
  boolean judged() {
    return fromTotal() ? shares.stream().anyMatch(Share::judged) : of(Share::full).signum() > 0;
  }

  /** Whether a criterion that gives points could not be judged. */
  boolean open() {
    return fromTotal()
        ? shares.stream().anyMatch(Share::open)
        : of(share -> share.reach().full()).signum() > 0;
  }

  boolean fromTotal() {
    return rubric.scoring() == Scoring.FROM_TOTAL;
  }

  BigDecimal due() {
    return fromTotal() ? rubric.total() : of(Share::full);
  }

  BigDecimal earned() {
    return fromTotal() ? floored(of(Share::earned)) : of(Share::earned);
  }

  BigDecimal lowest() {
    BigDecimal bonus = of(share -> share.reach().lowestBonus());
    return extreme(of(share -> share.reach().lowest()), bonus);
  }

  BigDecimal highest() {
    BigDecimal bonus = of(share -> share.reach().highestBonus());
    return extreme(of(share -> share.reach().highest()), bonus);
  }

  /** Points on the scale of the rubric's total. */
  BigDecimal rescaled(BigDecimal earned, BigDecimal due) {
    return due.compareTo(rubric.total()) == 0
        ? earned
        : Decimals.quotient(earned.multiply(rubric.total()), due);
  }

  private BigDecimal extreme(BigDecimal points, BigDecimal bonus) {
    BigDecimal base =
        fromTotal() ? floored(points) : rescaled(points, of(share -> share.reach().full()));
    return Decimals.published(base.add(bonus.min(rubric.bonusCap())));
  }

  private BigDecimal floored(BigDecimal deducted) {
    return rubric.total().add(deducted).max(BigDecimal.ZERO);
  }
}
