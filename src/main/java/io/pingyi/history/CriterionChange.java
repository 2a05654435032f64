package io.pingyi.history;

import java.math.BigDecimal;

/**
 * The part of one criterion and cause in the change of a score.
 *
 * @param criterion 指标编码
 * @param before points before this cause took effect
 * @param now points after it
 * @param cause why
 * @param told how it was told from the other causes
 */
public record CriterionChange(
    String criterion, BigDecimal before, BigDecimal now, Cause cause, Told told) {

  /** What it adds to the score, negative when it takes from it. */
  public BigDecimal change() {
    return now.subtract(before);
  }
}
