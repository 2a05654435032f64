package io.pingyi.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores of reporting units over the years, the earliest first, by class. */
final class Trend {

  private static final int LEFT = 44;
  private static final int RIGHT = 270;
  private static final int TOP = 12;
  private static final int BOTTOM = 154;
  private static final int LINES = 200;

  /** The drawing of one class. */
  record Slope(
      String sector,
      int count,
      int from,
      int to,
      List<Label> labels,
      List<String> lines,
      String middle) {}

  /** A year below the drawing. */
  record Label(String x, String text) {}

  /** A line of the table of medians. */
  record Medians(String sector, List<String> values, String change) {}

  private final List<Integer> years;
  private final Map<String, List<List<@Nullable BigDecimal>>> classes = new LinkedHashMap<>();

  /**
   * @param years the earliest first, the run's own last
   */
  Trend(List<Integer> years) {
    this.years = List.copyOf(years);
  }

  /**
   * @param scores one for each year, null where none is known; ignored when only one year is known
   */
  void add(String sector, List<@Nullable BigDecimal> scores) {
    if (scores.stream().filter(Objects::nonNull).count() > 1) {
      classes.computeIfAbsent(Words.sector(sector), key -> new ArrayList<>()).add(scores);
    }
  }

  boolean isEmpty() {
    return classes.isEmpty();
  }

  List<Integer> years() {
    return years;
  }

  List<Medians> medians() {
    return classes.entrySet().stream()
        .map(
            entry -> {
              List<@Nullable BigDecimal> values = medians(entry.getValue());
              return new Medians(
                  entry.getKey(),
                  values.stream().map(Words::score).toList(),
                  Words.change(values.get(values.size() - 1), values.get(values.size() - 2)));
            })
        .toList();
  }

  private List<@Nullable BigDecimal> medians(List<List<@Nullable BigDecimal>> members) {
    List<@Nullable BigDecimal> medians = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      List<BigDecimal> sorted = new ArrayList<>();
      for (List<@Nullable BigDecimal> member : members) {
        BigDecimal score = member.get(year);
        if (score != null) {
          sorted.add(score);
        }
      }
      sorted.sort(Comparator.naturalOrder());
      medians.add(sorted.isEmpty() ? null : Distribution.median(sorted));
    }
    return medians;
  }

  List<Slope> slopes() {
    return classes.entrySet().stream()
        .map(entry -> slope(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Slope slope(String sector, List<List<@Nullable BigDecimal>> members) {
    BigDecimal lowest = BigDecimal.valueOf(100);
    BigDecimal highest = BigDecimal.ZERO;
    for (List<@Nullable BigDecimal> member : members) {
      for (BigDecimal score : member) {
        if (score != null) {
          lowest = lowest.min(score);
          highest = highest.max(score);
        }
      }
    }
    int from = lowest.setScale(0, RoundingMode.FLOOR).intValue();
    int to = Math.max(highest.setScale(0, RoundingMode.CEILING).intValue(), from + 1);
    return new Slope(
        sector,
        members.size(),
        from,
        to,
        IntStream.range(0, years.size())
            .filter(year -> (years.size() - 1 - year) % (years.size() > 6 ? 2 : 1) == 0)
            .mapToObj(year -> new Label(Integer.toString(x(year)), years.get(year) + "年"))
            .toList(),
        members.stream().limit(LINES).map(member -> line(member, from, to)).toList(),
        line(medians(members), from, to));
  }

  private String line(List<@Nullable BigDecimal> scores, int from, int to) {
    StringBuilder points = new StringBuilder();
    for (int year = 0; year < scores.size(); year++) {
      BigDecimal score = scores.get(year);
      if (score != null) {
        points
            .append(points.isEmpty() ? "" : " ")
            .append(x(year))
            .append(',')
            .append(y(score, from, to));
      }
    }
    return points.toString();
  }

  private int x(int year) {
    return LEFT + (RIGHT - LEFT) * year / Math.max(years.size() - 1, 1);
  }

  private static String y(BigDecimal score, int from, int to) {
    return BigDecimal.valueOf(BOTTOM)
        .subtract(
            score
                .subtract(BigDecimal.valueOf(from))
                .multiply(BigDecimal.valueOf(BOTTOM - (long) TOP))
                .divide(BigDecimal.valueOf(to - (long) from), 1, RoundingMode.HALF_UP))
        .toPlainString();
  }
}
