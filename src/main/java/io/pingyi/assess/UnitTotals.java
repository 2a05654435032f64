package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.rules.Verdict;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of the tallies of one unit's branches.
 *
 * @param branches all branches
 * @param standard 达标率 by published scores
 * @param standardWorst the lowest it can be, given what is undetermined
 * @param standardBest the highest it can be, given what is undetermined
 * @param weakListed denominator of 转化率
 * @param weakAccepted its numerator
 * @param weakUnknown listed ones whose acceptance is unknown
 * @param involved denominator of 发展合规率
 * @param serious persons with a serious finding
 * @param undeterminedPersons other persons whose compliance could not be judged
 * @param feedback last year's problems of the branches
 * @param feedbackOpen those among them that are not 已销号
 * @param met branches that meet, by branch criterion
 * @param judged branches that meet or do not meet, by branch criterion
 * @param unknown branches that could not be judged, by branch criterion
 * @param persons sums of persons by rate
 * @param unjudged branches without a verdict on any criterion
 */
public record UnitTotals(
    int branches,
    Ratio standard,
    Ratio standardWorst,
    Ratio standardBest,
    int weakListed,
    int weakAccepted,
    int weakUnknown,
    int involved,
    int serious,
    int undeterminedPersons,
    int feedback,
    int feedbackOpen,
    Map<String, Integer> met,
    Map<String, Integer> judged,
    Map<String, Integer> unknown,
    Map<String, PersonSum> persons,
    int unjudged) {

  /**
   * A share of a whole.
   *
   * @param part numerator
   * @param whole denominator, zero when there is nothing to judge
   */
  public record Ratio(int part, int whole) {

    private Ratio plus(Standing standing) {
      return switch (standing) {
        case NOT_DUE -> this;
        case BELOW -> new Ratio(part, whole + 1);
        case STANDARD -> new Ratio(part + 1, whole + 1);
      };
    }
  }

  /** Adds tallies up, one at a time, in any order. */
  public static final class Builder {

    private static final Ratio NONE = new Ratio(0, 0);

    private int branches;
    private Ratio standard = NONE;
    private Ratio worst = NONE;
    private Ratio best = NONE;
    private int weakListed;
    private int weakAccepted;
    private int weakUnknown;
    private int involved;
    private int serious;
    private int undeterminedPersons;
    private int feedback;
    private int feedbackOpen;
    private final Map<String, Integer> met = new TreeMap<>();
    private final Map<String, Integer> judged = new TreeMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Map<String, PersonSum> persons = new TreeMap<>();
    private int unjudged;

    /** Adds one branch. */
    public Builder add(BranchTally tally) {
      branches++;
      standard = standard.plus(tally.standing());
      worst = worst.plus(tally.worst());
      best = best.plus(tally.best());
      if (tally.weakListed()) {
        weakListed++;
        weakAccepted += Boolean.TRUE.equals(tally.weakAccepted()) ? 1 : 0;
        weakUnknown += tally.weakAccepted() == null ? 1 : 0;
      }
      involved += tally.involved();
      serious += tally.serious();
      undeterminedPersons += tally.undeterminedPersons();
      feedback += tally.feedback();
      feedbackOpen += tally.feedbackOpen();
      unjudged += tally.verdicts().isEmpty() ? 1 : 0;
      tally.verdicts().forEach(this::count);
      for (String rate : PersonSum.RATES) {
        PersonSum sum = persons.getOrDefault(rate, PersonSum.NOTHING);
        persons.put(rate, sum.plus(tally.portions().getOrDefault(rate, PersonSum.UNKNOWN)));
      }
      return this;
    }

    private void count(String criterion, Verdict verdict) {
      if (verdict == Verdict.MET || verdict == Verdict.NOT_MET) {
        judged.merge(criterion, 1, Integer::sum);
        met.merge(criterion, verdict == Verdict.MET ? 1 : 0, Integer::sum);
      } else if (verdict != Verdict.NOT_APPLICABLE) {
        unknown.merge(criterion, 1, Integer::sum);
      }
    }

    /** The sums so far. */
    public UnitTotals build() {
      return new UnitTotals(
          branches,
          standard,
          worst,
          best,
          weakListed,
          weakAccepted,
          weakUnknown,
          involved,
          serious,
          undeterminedPersons,
          feedback,
          feedbackOpen,
          Map.copyOf(met),
          Map.copyOf(judged),
          Map.copyOf(unknown),
          Map.copyOf(persons),
          unjudged);
    }
  }
}
