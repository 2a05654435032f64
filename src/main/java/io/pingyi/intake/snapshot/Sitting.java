package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * How many were due and present: at one meeting, or at all of a month.
 *
 * @param row where it stands
 * @param dueColumn column of those due
 * @param presentColumn column of those present
 */
record Sitting(
    Row row,
    String dueColumn,
    String presentColumn,
    @Nullable DateRange when,
    @Nullable Integer due,
    @Nullable Integer present) {}
