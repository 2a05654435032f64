package io.pingyi.score;

import io.pingyi.rules.FindingPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a quantity costs by the row of {@code findings.csv}. */
final class Steps {

  private Steps() {}

  /**
   * Points of one match, before any cap.
   *
   * @return exact, except for 按比例 with 每档数量 whose quotient does not end: then twelve places half-up
   */
  static BigDecimal points(FindingPrice price, BigDecimal quantity) {
    return switch (price.partial()) {
      case DROPPED -> whole(price, quantity, RoundingMode.DOWN);
      case WHOLE -> whole(price, quantity, RoundingMode.UP);
      case PROPORTIONAL -> Decimals.quotient(price.points().multiply(quantity), price.per());
    };
  }

  private static BigDecimal whole(FindingPrice price, BigDecimal quantity, RoundingMode rounding) {
    BigDecimal steps = quantity.divide(price.per(), 0, rounding);
    return Decimals.plain(steps.multiply(price.points()));
  }
}
