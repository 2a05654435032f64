package io.pingyi.generate;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One invented person on the way into the party, the whole way through.
 *
 * @param steps every step that was or will be taken
 * @param leaves from when the person is no longer on the list
 * @param blank a step whose date nobody wrote down; null when all were
 * @param extendedMonths months by which the probation was extended
 */
record Person(
    String branch,
    int number,
    String name,
    LocalDate birth,
    Map<Step, LocalDate> steps,
    Set<Slip> slips,
    LocalDate leaves,
    @Nullable Step blank,
    int extendedMonths) {

  /** The same way of somebody else. */
  Person named(String other) {
    return new Person(branch, number, other, birth, steps, slips, leaves, blank, extendedMonths);
  }

  boolean listed(LocalDate date) {
    return !day(Step.APPLIED).isAfter(date) && !leaves.isBefore(LocalDate.of(date.getYear(), 1, 1));
  }

  boolean reached(Step step, LocalDate date) {
    LocalDate day = steps.get(step);
    return day != null && !day.isAfter(date);
  }

  /** Day of a step that was taken. */
  LocalDate day(Step step) {
    LocalDate day = steps.get(step);
    if (day == null) {
      throw new IllegalStateException("step not taken: " + step);
    }
    return day;
  }

  boolean has(Slip slip) {
    return slips.contains(slip);
  }

  /** Whether steps of the list lie on both sides of the revision of 2026-05-11. */
  boolean straddles(LocalDate date) {
    return steps.values().stream().anyMatch(day -> day.isBefore(Slip.REVISION))
        && steps.values().stream()
            .anyMatch(day -> !day.isBefore(Slip.REVISION) && !day.isAfter(date));
  }
}
