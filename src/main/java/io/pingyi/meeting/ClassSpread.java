package io.pingyi.meeting;

import io.pingyi.report.BranchSummary.DimensionSum;
import io.pingyi.report.UnitSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one class are spread. It is shown on scorecards without names; among few units
 * it would tell whose the numbers are, so then it is not shown at all.
 */
final class ClassSpread {

  private static final int FEWEST = 5;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<BigDecimal> scores = new ArrayList<>();
  private final Map<String, List<BigDecimal>> rates = new LinkedHashMap<>();

  /** The spread of every class. */
  static Map<String, ClassSpread> of(List<UnitSummary> units) {
    Map<String, ClassSpread> classes = new TreeMap<>();
    for (UnitSummary unit : units) {
      ClassSpread spread =
          classes.computeIfAbsent(unit.score().sector(), sector -> new ClassSpread());
      if (unit.score().score() != null) {
        spread.scores.add(unit.score().score());
      }
      for (DimensionSum sum : unit.branches().dimensions()) {
        BigDecimal rate = rate(sum);
        if (rate != null) {
          spread.rates.computeIfAbsent(sum.dimension(), d -> new ArrayList<>()).add(rate);
        }
      }
    }
    classes.values().forEach(ClassSpread::sort);
    return classes;
  }

  private void sort() {
    scores.sort(null);
    rates.values().forEach(list -> list.sort(null));
  }

  /** Per cent of the full points, one place half-up; null without full points. */
  static @Nullable BigDecimal rate(DimensionSum sum) {
    return sum.full().signum() <= 0
        ? null
        : sum.points().multiply(HUNDRED).divide(sum.full(), 1, RoundingMode.HALF_UP);
  }

  /** Whether the spread may be shown. */
  boolean shown() {
    return scores.size() >= FEWEST;
  }

  BigDecimal lowest() {
    return scores.get(0);
  }

  BigDecimal highest() {
    return scores.get(scores.size() - 1);
  }

  BigDecimal median() {
    return median(scores, 2);
  }

  /** Median rate of a dimension; null when it may not be shown. */
  @Nullable BigDecimal median(String dimension) {
    List<BigDecimal> own = rates.getOrDefault(dimension, List.of());
    return own.size() < FEWEST ? null : median(own, 1);
  }

  private static BigDecimal median(List<BigDecimal> sorted, int places) {
    int middle = sorted.size() / 2;
    BigDecimal upper = sorted.get(middle);
    return sorted.size() % 2 == 1
        ? upper
        : upper
            .add(sorted.get(middle - 1))
            .divide(BigDecimal.valueOf(2), places, RoundingMode.HALF_UP);
  }
}
