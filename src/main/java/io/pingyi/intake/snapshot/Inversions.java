package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adjacent steps whose days are the wrong way round (D27), as far as they came about in the
 * assessment year: the year in which the second of the two days falls, so that each is counted in
 * one year only.
 *
 * <p>Pairs that a criterion of their own judges are left out, so that one fact is one finding:
 * 谈话-积极分子 (D03), 公示-列为发展对象 (D10), 政审-审查 (D12), 审批前谈话-审批 (D18), and 公示开始-公示结束 from the day D09 is in
 * force.
 *
 * @param found pairs that are certainly inverted, in the order of steps
 * @param uncertain whether a missing or month-only day leaves open that there are more
 */
record Inversions(List<Pair> found, boolean uncertain) {

  /** Two adjacent steps, the one that must come first and the other. */
  record Pair(Step earlier, Step later) {}

  private static final Set<Pair> JUDGED_BY_THEIR_OWN =
      Set.of(
          new Pair(Step.TALKED, Step.ACTIVIST),
          new Pair(Step.NOTICE_TO, Step.CANDIDATE),
          new Pair(Step.APPROVAL_TALK, Step.APPROVED));

  private static final Pair NOTICE = new Pair(Step.NOTICE_FROM, Step.NOTICE_TO);

  private enum Answer {
    YES,
    NO,
    OPEN
  }

  static Inversions of(StepDates dates, int year) {
    if (!dates.touches(year)) {
      return new Inversions(List.of(), false);
    }
    List<Pair> found = new ArrayList<>();
    boolean uncertain = false;
    for (Pair pair : pairs(dates)) {
      Answer answer = answer(pair, dates, Ranges.year(year));
      if (answer == Answer.YES) {
        found.add(pair);
      }
      uncertain |= answer == Answer.OPEN;
    }
    return new Inversions(List.copyOf(found), uncertain);
  }

  /** Adjacent pairs of the steps passed; vetting hangs beside training, not in the chain. */
  private static List<Pair> pairs(StepDates dates) {
    List<Step> chain = new ArrayList<>();
    for (Step step : Step.values()) {
      if (step != Step.VETTED && dates.passed().containsKey(step)) {
        chain.add(step);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      pairs.add(new Pair(chain.get(i - 1), chain.get(i)));
    }
    if (dates.passed().containsKey(Step.VETTED)) {
      pairs.add(new Pair(Step.CANDIDATE, Step.VETTED));
    }
    pairs.removeAll(JUDGED_BY_THEIR_OWN);
    return pairs;
  }

  private static Answer answer(Pair pair, StepDates dates, DateRange year) {
    Map<Step, DateRange> stated = dates.stated();
    DateRange earlier = stated.get(pair.earlier());
    DateRange later = stated.get(pair.later());
    if (outside(earlier, later, year)) {
      return Answer.NO;
    }
    if (earlier == null || later == null) {
      return Answer.OPEN;
    }
    boolean strict = pair.equals(NOTICE);
    if (strict && !later.last().isBefore(StepDates.TEXT_OF_2026)) {
      return later.first().isBefore(StepDates.TEXT_OF_2026) ? Answer.OPEN : Answer.NO;
    }
    if (certainlyInverted(earlier, later, strict)) {
      boolean within =
          !earlier.first().isBefore(year.first()) && !earlier.last().isAfter(year.last());
      return within ? Answer.YES : Answer.OPEN;
    }
    return certainlyInOrder(earlier, later, strict) ? Answer.NO : Answer.OPEN;
  }

  /** An inversion of this pair could not have come about in the year. */
  private static boolean outside(
      @Nullable DateRange earlier, @Nullable DateRange later, DateRange year) {
    return (earlier != null && !Ranges.overlap(earlier, year))
        || (later != null && later.first().isAfter(year.last()));
  }

  private static boolean certainlyInverted(DateRange earlier, DateRange later, boolean strict) {
    return strict ? !earlier.first().isBefore(later.last()) : earlier.first().isAfter(later.last());
  }

  private static boolean certainlyInOrder(DateRange earlier, DateRange later, boolean strict) {
    return strict ? earlier.last().isBefore(later.first()) : !earlier.last().isAfter(later.first());
  }
}
