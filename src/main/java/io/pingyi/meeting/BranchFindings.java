package io.pingyi.meeting;

import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.report.RunResults;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the branches of a run show on each criterion of their rubric, and which units show it. */
final class BranchFindings {

  private static final int LEAST_OF_EXAMPLE = 3;

  private final Map<String, Found> byCriterion = new LinkedHashMap<>();
  private final Praise praise;

  private BranchFindings(Praise praise) {
    this.praise = praise;
  }

  /** One criterion over all branches. */
  static final class Found {
    private final Criterion criterion;
    private final CriterionCount count;
    private final TreeSet<String> sources = new TreeSet<>();
    private BigDecimal times = BigDecimal.ZERO;
    private int units;
    private @Nullable Example good;
    private @Nullable Example bad;

    private Found(Criterion criterion, CriterionCount count) {
      this.criterion = criterion;
      this.count = count;
    }

    Criterion criterion() {
      return criterion;
    }

    CriterionCount count() {
      return count;
    }

    /** Branches to which it applies, also those that could not be judged. */
    int applicable() {
      return count.met() + count.notMet() + count.undetermined();
    }

    BigDecimal times() {
      return times;
    }

    /** Units with at least one branch that does not meet it. */
    int units() {
      return units;
    }

    /** Input files that the findings cite. */
    List<String> sources() {
      return List.copyOf(sources);
    }

    /** The unit with most branches, all of which certainly meet it. */
    @Nullable Example good() {
      return good;
    }

    /** The unit with the largest share of branches that do not meet it, at least three. */
    @Nullable Example bad() {
      return bad;
    }
  }

  /**
   * A unit as an example.
   *
   * @param part how many branches
   * @param whole of those to which the criterion applies
   * @param branches all it has
   */
  record Example(String unit, int part, int whole, int branches) {}

  static BranchFindings of(RunResults results, Praise praise) {
    BranchFindings findings = new BranchFindings(praise);
    Map<String, CriterionCount> counts = new LinkedHashMap<>();
    results.branches().criteria().forEach(count -> counts.put(count.criterion(), count));
    for (Rubric rubric : results.catalogue().rubrics().values()) {
      if (rubric.subject() != SubjectKind.BRANCH) {
        continue;
      }
      for (Criterion each :
          results.catalogue().criteria(rubric.code(), results.info().assessmentDate())) {
        CriterionCount count = counts.get(each.code());
        if (each.kind() == Kind.REGULAR && count != null) {
          findings.byCriterion.put(each.code(), new Found(each, count));
        }
      }
    }
    results.unitSummaries().forEach(findings::examples);
    try (Stream<UnitResults> units = results.units()) {
      units.flatMap(unit -> unit.problems().stream()).forEach(findings::problem);
    }
    return findings;
  }

  private void examples(UnitSummary unit) {
    String name = unit.score().name();
    for (CriterionCount count : unit.branches().criteria()) {
      Found found = byCriterion.get(count.criterion());
      if (found == null) {
        continue;
      }
      found.units += count.notMet() > 0 ? 1 : 0;
      int whole = count.met() + count.notMet() + count.undetermined();
      if (count.met() == whole && whole > 1 && (found.good == null || found.good.whole() < whole)) {
        found.good = new Example(name, whole, whole, unit.branches().branches());
      }
      if (count.notMet() >= LEAST_OF_EXAMPLE && worse(count.notMet(), whole, found.bad)) {
        found.bad = new Example(name, count.notMet(), whole, unit.branches().branches());
      }
    }
  }

  /** By share, then by number. */
  private static boolean worse(int part, int whole, @Nullable Example than) {
    if (than == null) {
      return true;
    }
    long difference = (long) part * than.whole() - (long) than.part() * whole;
    return difference > 0 || (difference == 0 && part > than.part());
  }

  private void problem(UnitProblem problem) {
    Found found = byCriterion.get(problem.criterion());
    if (found != null) {
      found.times = found.times.add(problem.times());
      found.sources.addAll(problem.sources());
    }
  }

  @Nullable Found of(String criterion) {
    return byCriterion.get(criterion);
  }

  /** What may be praised in a dimension, best first. */
  List<Found> good(String dimension, int most) {
    return byCriterion.values().stream()
        .filter(found -> found.criterion().dimension().equals(dimension))
        .filter(found -> praise.deserved(found.count().met(), found.applicable()))
        .sorted(Comparator.comparing((Found found) -> share(found.count().met(), found)).reversed())
        .limit(most)
        .toList();
  }

  /** What is wrong in a dimension, most widespread first. */
  List<Found> bad(String dimension, int most) {
    return byCriterion.values().stream()
        .filter(found -> found.criterion().dimension().equals(dimension))
        .filter(found -> found.count().notMet() > 0)
        .sorted(
            Comparator.comparing((Found found) -> share(found.count().notMet(), found)).reversed())
        .limit(most)
        .toList();
  }

  private static BigDecimal share(int part, Found found) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(found.applicable()), 12, java.math.RoundingMode.HALF_UP);
  }
}
