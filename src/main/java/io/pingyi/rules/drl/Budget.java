package io.pingyi.rules.drl;

import java.time.Duration;

/**
 * What one firing may use. The closed language knows no loop, inserts no fact, and every match
 * fires once, so an honest rule never comes near it.
 *
 * @param matches most matches of one rule on one subject
 * @param time longest time of one firing, looked at with every match: both of the clock and of the
 *     processor
 * @param combinations most combinations of facts that one rule may look at for one subject
 * @param together most that all rules of a rubric may look at for one subject
 */
record Budget(int matches, Duration time, long combinations, long together) {

  /** No organisation has as many persons or indicator rows. */
  static final Budget USUAL = new Budget(10_000, Duration.ofSeconds(10));

  private static final long COMBINATIONS = 1_000_000;
  private static final long TOGETHER = 4_000_000;

  /** With the usual number of combinations. */
  Budget(int matches, Duration time) {
    this(matches, time, COMBINATIONS, TOGETHER);
  }
}
