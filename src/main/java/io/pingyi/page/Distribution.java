package io.pingyi.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Least, quartiles and greatest score of each group of peers of one level, with a drawing. */
final class Distribution {

  private static final int WIDTH = 280;
  private static final int MARGIN = 3;
  private static final int STEP = 10;

  /** One level. */
  record Chart(String level, int from, int to, List<Box> boxes) {}

  /** One group of peers; x0 to x4 are places of the five scores on paper. */
  record Box(
      String sector,
      int count,
      String lowest,
      String lower,
      String middle,
      String upper,
      String highest,
      String x0,
      String x1,
      String x2,
      String x4,
      String width,
      List<Tick> ticks) {}

  /** A line of the scale. */
  record Tick(String x) {}

  private record Five(String sector, int count, List<BigDecimal> scores) {}

  private final String level;
  private final List<Five> groups = new ArrayList<>();

  Distribution(String level) {
    this.level = level;
  }

  /**
   * @param scores published scores of one group of peers, in any order; empty groups leave no trace
   */
  void add(String sector, List<BigDecimal> scores) {
    if (scores.isEmpty()) {
      return;
    }
    List<BigDecimal> sorted = new ArrayList<>(scores);
    Collections.sort(sorted);
    List<BigDecimal> five =
        List.of(
            sorted.get(0),
            sorted.get(place(sorted.size(), 1)),
            median(sorted),
            sorted.get(place(sorted.size(), 3)),
            sorted.get(sorted.size() - 1));
    groups.add(new Five(Words.sector(sector), sorted.size(), five));
  }

  /** Quartiles by the nearest rank. */
  private static int place(int count, int quarter) {
    return (count * quarter + 3) / 4 - 1;
  }

  /** Median of sorted values. */
  static BigDecimal median(List<BigDecimal> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  Chart chart() {
    BigDecimal lowest =
        groups.stream()
            .map(g -> g.scores.get(0))
            .min(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    BigDecimal highest =
        groups.stream()
            .map(g -> g.scores.get(4))
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    int from = Math.min(lowest.intValue() / STEP * STEP, 90);
    int to = Math.max(100, highest.setScale(0, RoundingMode.CEILING).intValue());
    List<Tick> ticks = new ArrayList<>();
    for (int at = from; at <= to; at += STEP) {
      ticks.add(new Tick(x(BigDecimal.valueOf(at), from, to).toPlainString()));
    }
    return new Chart(
        level, from, to, groups.stream().map(group -> box(group, from, to, ticks)).toList());
  }

  private static Box box(Five group, int from, int to, List<Tick> ticks) {
    List<BigDecimal> x = group.scores.stream().map(score -> x(score, from, to)).toList();
    return new Box(
        group.sector,
        group.count,
        Words.score(group.scores.get(0)),
        Words.score(group.scores.get(1)),
        Words.score(group.scores.get(2)),
        Words.score(group.scores.get(3)),
        Words.score(group.scores.get(4)),
        x.get(0).toPlainString(),
        x.get(1).toPlainString(),
        x.get(2).toPlainString(),
        x.get(4).toPlainString(),
        x.get(3).subtract(x.get(1)).max(BigDecimal.ONE).toPlainString(),
        ticks);
  }

  private static BigDecimal x(BigDecimal score, int from, int to) {
    return score
        .subtract(BigDecimal.valueOf(from))
        .multiply(BigDecimal.valueOf(WIDTH - 2L * MARGIN))
        .divide(BigDecimal.valueOf(to - (long) from), 1, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(MARGIN));
  }
}
