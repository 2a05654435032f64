package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of one type as one row tells them: one meeting, or the number of a month.
 *
 * @param row where it stands
 * @param column column that proves it
 * @param type null when the row does not tell; it may then be any
 * @param when null when the row does not tell
 * @param times null when the row does not tell
 */
record Occasion(
    Row row,
    String column,
    @Nullable MeetingType type,
    @Nullable DateRange when,
    @Nullable Integer times) {

  /** Whether it may be of a type. */
  boolean maybe(MeetingType wanted) {
    return type == null || type == wanted;
  }

  /** Whether it certainly took place, and wholly within some days. */
  boolean certainlyIn(MeetingType wanted, DateRange days) {
    return type == wanted && times != null && times > 0 && when != null && within(when, days);
  }

  /** Whether it may have taken place on one of some days. */
  boolean maybeIn(MeetingType wanted, DateRange days) {
    return maybe(wanted)
        && (times == null || times > 0)
        && (when == null || Ranges.overlap(when, days));
  }

  static boolean within(DateRange inner, DateRange outer) {
    return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
  }
}
