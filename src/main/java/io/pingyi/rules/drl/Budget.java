package io.pingyi.rules.drl;

import java.time.Duration;

/**
 * What one firing may use. The closed language knows no loop and every match fires once, so an
 * honest rule never comes near it.
 *
 * @param matches most matches of one rule on one subject
 * @param time longest time of one firing, looked at with every match
 */
record Budget(int matches, Duration time) {

  /** No organisation has as many persons or indicator rows. */
  static final Budget USUAL = new Budget(10_000, Duration.ofSeconds(10));
}
