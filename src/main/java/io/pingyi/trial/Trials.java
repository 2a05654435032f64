package io.pingyi.trial;

import io.pingyi.assess.AssessedBranch;
import io.pingyi.assess.BranchTally;
import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.rules.Judge;
import io.pingyi.score.SubjectScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assesses all organisations of a year in several ways side by side: the same stages as a run, but
 * nothing is stored. Branches first, then the units with what their branches gave.
 */
public final class Trials {

  private final List<YearData> data = new ArrayList<>();
  private final List<Integer> dataOf = new ArrayList<>();
  private final List<WayAssessor> assessors = new ArrayList<>();

  /**
   * For some ways.
   *
   * @param year 考核年度; the date is that of the editions
   * @param ways in the order in which results are given; ways that share data and edition parts
   *     share work
   */
  public Trials(int year, List<Way> ways) {
    this(year, ways, way -> way.edition().judge());
  }

  Trials(int year, List<Way> ways, Function<Way, Judge> judges) {
    Map<List<Integer>, SharedFacts> facts = new HashMap<>();
    List<Object> parts = new ArrayList<>();
    for (Way way : ways) {
      var context = way.data().context(year, way.edition().rules().assessmentDate());
      SharedFacts own =
          facts.computeIfAbsent(
              List.of(number(way.data(), parts), number(way.edition().calendar(), parts)),
              key -> new SharedFacts(context, way));
      dataOf.add(number(way.data(), data));
      assessors.add(new WayAssessor(way, context, own, judges.apply(way)));
    }
  }

  /** Neither data nor calendars have an equality beyond being the same object. */
  private static <T> int number(T part, List<T> parts) {
    if (!parts.contains(part)) {
      parts.add(part);
    }
    return parts.indexOf(part);
  }

  /**
   * Assesses everybody.
   *
   * @param workers threads, at least 1; they never change a result
   * @param each takes the results by the calling thread: branches in the order of codes, then units
   *     in the order of codes; organisations without any score are left out
   */
  public void run(int workers, Consumer<Assessed> each) {
    List<List<@Nullable Bundle>> units = new ArrayList<>();
    List<Map<String, List<BranchTally>>> tallies = new ArrayList<>();
    assessors.forEach(way -> tallies.add(new HashMap<>()));
    InOrder.map(
        noting(new MergedBundles(data), units),
        this::branch,
        outcome -> {
          keep(outcome, tallies);
          give(outcome.assessed(), each);
        },
        workers);
    InOrder.map(
        units.iterator(), bundles -> unit(bundles, tallies), unit -> give(unit, each), workers);
  }

  private static void give(Assessed assessed, Consumer<Assessed> each) {
    if (assessed.scores().stream().anyMatch(scores -> !scores.isEmpty())) {
      each.accept(assessed);
    }
  }

  /** Sets units aside on the way: they are few, and come after all branches. */
  private static Iterator<List<@Nullable Bundle>> noting(
      Iterator<List<@Nullable Bundle>> all, List<List<@Nullable Bundle>> units) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public List<@Nullable Bundle> next() {
        List<@Nullable Bundle> next = all.next();
        if (is(next, WayAssessor::isUnit)) {
          units.add(next);
        }
        return next;
      }
    };
  }

  private static boolean is(
      List<@Nullable Bundle> bundles, java.util.function.Predicate<Organisation> kind) {
    return bundles.stream().anyMatch(each -> each != null && kind.test(each.organisation()));
  }

  private record Branch(Assessed assessed, List<@Nullable BranchTally> tallies) {}

  private Branch branch(List<@Nullable Bundle> bundles) {
    List<List<SubjectScore>> scores = new ArrayList<>();
    List<@Nullable BranchTally> tallies = new ArrayList<>();
    BranchTally last = null;
    for (int way = 0; way < assessors.size(); way++) {
      Bundle bundle = bundles.get(dataOf.get(way));
      if (bundle == null || !WayAssessor.isBranch(bundle.organisation())) {
        scores.add(List.of());
        tallies.add(null);
        continue;
      }
      AssessedBranch assessed = assessors.get(way).branch(bundle);
      scores.add(assessed.scores());
      // Most ways leave most branches alone: one copy for all of them.
      last = assessed.tally().equals(last) ? last : assessed.tally();
      tallies.add(last);
    }
    return new Branch(new Assessed(code(bundles), scores), tallies);
  }

  private static String code(List<@Nullable Bundle> bundles) {
    for (Bundle bundle : bundles) {
      if (bundle != null) {
        return bundle.organisation().code();
      }
    }
    throw new IllegalArgumentException("no reading has the organisation");
  }

  private static void keep(Branch outcome, List<Map<String, List<BranchTally>>> tallies) {
    for (int way = 0; way < tallies.size(); way++) {
      BranchTally tally = outcome.tallies().get(way);
      if (tally != null && tally.unit() != null) {
        tallies.get(way).computeIfAbsent(tally.unit(), key -> new ArrayList<>()).add(tally);
      }
    }
  }

  private Assessed unit(
      List<@Nullable Bundle> bundles, List<Map<String, List<BranchTally>>> tallies) {
    List<List<SubjectScore>> scores = new ArrayList<>();
    for (int way = 0; way < assessors.size(); way++) {
      Bundle bundle = bundles.get(dataOf.get(way));
      if (bundle == null || !WayAssessor.isUnit(bundle.organisation())) {
        scores.add(List.of());
        continue;
      }
      List<BranchTally> own =
          tallies.get(way).getOrDefault(bundle.organisation().code(), List.of());
      scores.add(assessors.get(way).unit(bundle, own));
    }
    return new Assessed(code(bundles), scores);
  }
}
