package io.pingyi.assess;

import io.pingyi.assess.UnitTotals.Ratio;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the facts of a unit out of the totals of its branches. What branches leave undetermined is
 * read three ways: as published it is left out, at worst it counts against the unit, at best for
 * it.
 *
 * @param totals sums of the branches
 * @param own the unit's own rows
 * @param present which datasets the run has
 * @param rated codes of the branch criteria whose rates rules read
 */
record UnitFacts(
    Organisation unit, UnitTotals totals, UnitRows own, Present present, Set<String> rated) {

  /** How to read what is undetermined. */
  enum Reading {
    PUBLISHED,
    WORST,
    BEST
  }

  /** Which datasets the run has; without one its rates are missing, not zero. */
  record Present(boolean development, boolean rectification, boolean feedback) {}

  Unit unit(Reading reading) {
    Set<String> notApplicable = new TreeSet<>();
    Integer weakOpen =
        present.rectification()
            ? totals.weakListed() - totals.weakAccepted() - totals.weakUnknown()
            : null;
    Ratio conversion = present.rectification() ? conversion(reading) : null;
    Ratio compliance = present.development() ? compliance(reading) : null;
    Ratio study = sum(Portion.STUDY).read(reading);
    Ratio leaders = sum(Portion.LEADER_STUDY).read(reading);
    Ratio dues = sum(Portion.DUES).read(reading);
    Ratio mobile = sum(Portion.MOBILE).read(reading);
    Integer problems = present.feedback() ? totals.feedback() + own.feedback().problems() : null;
    Integer open = present.feedback() ? totals.feedbackOpen() + own.feedback().stillOpen() : null;
    return new Unit(
        unit.code(),
        unit.name(),
        unit.sector(),
        totals.branches(),
        totals.standard().whole(),
        totals.standard().part(),
        standard(reading, notApplicable),
        totals.weakListed(),
        weakOpen,
        part(conversion),
        whole(conversion),
        rate(Tally.CONVERSION, conversion, totals.weakUnknown(), notApplicable),
        totals.involved(),
        part(compliance),
        whole(compliance),
        rate(Tally.COMPLIANCE, compliance, totals.undeterminedPersons(), notApplicable),
        problems,
        open,
        problems == null || open == null ? null : problems - open,
        problems == null || open == null
            ? null
            : rate(Tally.CLOSURE, problems - open, problems, true, notApplicable),
        study.part(),
        study.whole(),
        persons(Portion.STUDY, reading, notApplicable),
        leaders.part(),
        leaders.whole(),
        persons(Portion.LEADER_STUDY, reading, notApplicable),
        dues.part(),
        dues.whole(),
        persons(Portion.DUES, reading, notApplicable),
        mobile.part(),
        mobile.whole(),
        persons(Portion.MOBILE, reading, notApplicable),
        own.meetingBallot(),
        own.massBallot(),
        Set.copyOf(notApplicable),
        totals.weakUnknown() > 0 ? Set.of("weakOpen") : Set.of());
  }

  /**
   * How many branches meet each branch criterion, by code. A criterion that applies to no branch
   * has a rate of nothing; one that could be judged in no branch has none in the published reading.
   */
  List<CriterionRate> criterionRates(Reading reading) {
    List<CriterionRate> rates = new ArrayList<>();
    for (String criterion : new TreeSet<>(rated)) {
      int met = totals.met().getOrDefault(criterion, 0);
      int judged = totals.judged().getOrDefault(criterion, 0);
      int unknown = totals.unknown().getOrDefault(criterion, 0) + totals.unjudged();
      switch (reading) {
        case PUBLISHED -> {
          if (judged > 0 || unknown == 0) {
            rates.add(rate(criterion, met, judged));
          }
        }
        case WORST -> rates.add(rate(criterion, met, judged + unknown));
        case BEST -> rates.add(rate(criterion, met + unknown, judged + unknown));
      }
    }
    return rates;
  }

  private static CriterionRate rate(String criterion, int met, int judged) {
    return new CriterionRate(
        criterion, met, judged, judged == 0 ? null : Rates.percent(met, judged));
  }

  private PersonSum sum(String rate) {
    return totals.persons().getOrDefault(rate, PersonSum.NOTHING);
  }

  private @Nullable BigDecimal persons(String rate, Reading reading, Set<String> notApplicable) {
    PersonSum sum = sum(rate);
    Ratio ratio = sum.read(reading);
    return rate(rate, ratio.part(), ratio.whole(), sum.complete(), notApplicable);
  }

  private @Nullable BigDecimal standard(Reading reading, Set<String> notApplicable) {
    Ratio ratio =
        switch (reading) {
          case PUBLISHED -> totals.standard();
          case WORST -> totals.standardWorst();
          case BEST -> totals.standardBest();
        };
    boolean known = totals.standardWorst().whole() == 0 && totals.standardBest().whole() == 0;
    return rate(Tally.STANDARD, ratio.part(), ratio.whole(), known, notApplicable);
  }

  private Ratio conversion(Reading reading) {
    int accepted = totals.weakAccepted();
    int unknown = totals.weakUnknown();
    int listed = totals.weakListed();
    return switch (reading) {
      case PUBLISHED -> new Ratio(accepted, listed - unknown);
      case WORST -> new Ratio(accepted, listed);
      case BEST -> new Ratio(accepted + unknown, listed);
    };
  }

  private Ratio compliance(Reading reading) {
    int involved = totals.involved();
    int good = involved - totals.serious();
    int unknown = totals.undeterminedPersons();
    return switch (reading) {
      case PUBLISHED -> new Ratio(good - unknown, involved - unknown);
      case WORST -> new Ratio(good - unknown, involved);
      case BEST -> new Ratio(good, involved);
    };
  }

  private static @Nullable Integer part(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.part();
  }

  private static @Nullable Integer whole(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.whole();
  }

  /** A rate that leaves out what is unknown: a whole of nothing means something only without it. */
  private static @Nullable BigDecimal rate(
      String component, @Nullable Ratio ratio, int unknown, Set<String> notApplicable) {
    return ratio == null
        ? null
        : rate(component, ratio.part(), ratio.whole(), unknown == 0, notApplicable);
  }

  /**
   * A rate, or null for a whole of nothing.
   *
   * @param nothing whether a whole of nothing certainly means that there is nothing to judge
   */
  private static @Nullable BigDecimal rate(
      String component, int part, int whole, boolean nothing, Set<String> notApplicable) {
    if (whole > 0) {
      return Rates.percent(part, whole);
    }
    if (nothing) {
      notApplicable.add(component);
    }
    return null;
  }
}
