package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a branch exists, as far as the exports tell.
 *
 * @param possibly earliest day it can have been founded
 * @param certainly day from which it certainly existed
 */
record Existence(LocalDate possibly, LocalDate certainly) {

  /**
   * From 成立日期; without it, from the earliest sign of life.
   *
   * @param founded 成立日期 as far as known
   * @param sign last day on which something must have happened that only an existing branch does
   */
  static Existence of(@Nullable DateRange founded, @Nullable LocalDate sign) {
    if (founded != null) {
      return new Existence(founded.first(), founded.last());
    }
    return new Existence(LocalDate.MIN, sign == null ? LocalDate.MAX : sign);
  }
}
