package io.pingyi.history;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an organisation's data of last year give by this year's rules.
 *
 * @param points by criterion, zeros too; without criteria that those data leave undetermined
 */
public record Rejudged(Map<String, BigDecimal> points) {

  /** Keeps the points as they are now. */
  public Rejudged {
    points = Map.copyOf(points);
  }
}
