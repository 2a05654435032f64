package io.pingyi.page;

import io.pingyi.report.ScorecardRow;
import io.pingyi.report.TrendRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores and ranks of reporting units in the years that are known. */
final class PastScores {

  /** Beyond that the page sends to {@code trend.csv}. */
  static final int MOST = 2_000;

  private final Map<String, TrendRow> earlier = new HashMap<>();
  private final List<Integer> years;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param years the earliest first, the run's own last
   */
  PastScores(List<TrendRow> earlier, List<Integer> years) {
    this.years = List.copyOf(years);
    earlier.forEach(row -> this.earlier.put(key(row.level(), row.code(), row.year()), row));
  }

  /** A line of the table: score and rank of each year in words. */
  record Line(String sector, String name, List<String> cells) {}

  private static String key(String level, String code, int year) {
    return level + '\t' + code + '\t' + year;
  }

  /** The scores of one unit, one a year, null where none is known; its line is kept. */
  List<@Nullable BigDecimal> of(ScorecardRow row) {
    List<@Nullable BigDecimal> scores = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int year : years) {
      TrendRow past = earlier.get(key(row.level(), row.code(), year));
      if (year == row.year()) {
        add(row.score(), row.rank(), row.peers(), scores, cells);
      } else if (past != null) {
        add(past.score(), past.rank(), past.peers(), scores, cells);
      } else {
        boolean last = year == row.year() - 1;
        add(last ? row.lastScore() : null, last ? row.lastRank() : null, 0, scores, cells);
      }
    }
    if (lines.size() < MOST && scores.stream().filter(Objects::nonNull).count() > 1) {
      lines.add(new Line(Words.sector(row.sector()), row.name(), List.copyOf(cells)));
    }
    return scores;
  }

  private static void add(
      @Nullable BigDecimal score,
      @Nullable Integer rank,
      int peers,
      List<@Nullable BigDecimal> scores,
      List<String> cells) {
    scores.add(score);
    String place = rank == null ? "" : "（" + rank + (peers > 0 ? "/" + peers : "") + "）";
    cells.add(score == null ? "—" : Words.score(score) + place);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }
}
