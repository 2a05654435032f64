package io.pingyi.meeting;

import java.math.BigDecimal;

/** When a count of times says more than the count of organisations. */
final class Times {

  private Times() {}

  static boolean tells(BigDecimal times, int organisations) {
    return times.stripTrailingZeros().scale() <= 0
        && times.compareTo(BigDecimal.valueOf(organisations)) > 0;
  }
}
