package io.pingyi.page;

import io.pingyi.report.Decided;
import io.pingyi.report.RunInfo;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.TrendRow;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One pass over the ranking, which feeds all that rests on scores. */
final class RankingPass {

  private final RunInfo info;
  private final Map<String, String> units;
  private final RankingTables tables;
  private final Trend trend;
  private final PastScores past;
  private final List<Distribution> distributions = new ArrayList<>();
  private final Map<String, List<@Nullable BigDecimal>> history = new LinkedHashMap<>();
  private final Packed packed = new Packed();
  private final List<BigDecimal> scores = new ArrayList<>();
  private @Nullable ScorecardRow group;
  private @Nullable PeerColumns columns;

  /**
   * @param units code of the reporting unit by code of the organisation
   * @param unitNames names of reporting units by code
   */
  RankingPass(
      RunInfo info,
      Map<String, String> units,
      Map<String, String> unitNames,
      Decided decided,
      List<TrendRow> earlier) {
    this.info = info;
    this.units = units;
    this.tables = new RankingTables(info, unitNames, decided);
    TreeSet<Integer> years = new TreeSet<>(List.of(info.year() - 1, info.year()));
    earlier.forEach(each -> years.add(each.year()));
    this.trend = new Trend(List.copyOf(years));
    this.past = new PastScores(earlier, trend.years());
  }

  void read(Iterator<ScorecardRow> rows) {
    while (rows.hasNext()) {
      ScorecardRow row = rows.next();
      Rubric rubric = rubric(row.level());
      String unit = units.getOrDefault(row.code(), "");
      if (group == null || !isPeer(group, row)) {
        endGroup();
        begin(rubric, row);
      }
      add(rubric, row, unit);
    }
    endGroup();
  }

  private static boolean isPeer(ScorecardRow one, ScorecardRow other) {
    return one.level().equals(other.level()) && one.sector().equals(other.sector());
  }

  private Rubric rubric(String level) {
    return info.rubrics().stream()
        .filter(rubric -> rubric.level().equals(level))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No rubric has the level " + level));
  }

  private void begin(Rubric rubric, ScorecardRow row) {
    boolean newLevel = group == null || !group.level().equals(row.level());
    if (newLevel) {
      distributions.add(new Distribution(row.level()));
    }
    tables.begin(rubric, row, newLevel);
    group = row;
  }

  private void add(Rubric rubric, ScorecardRow row, String unit) {
    tables.add(rubric, row, unit);
    PeerColumns open = columns;
    if (open == null || !open.takes(row)) {
      endColumns();
      open = new PeerColumns(row);
      columns = open;
    }
    open.add(row, unit);
    if (row.score() != null) {
      scores.add(row.score());
    }
    if (rubric.subject() == Rubric.SubjectKind.UNIT) {
      List<@Nullable BigDecimal> years = past.of(row);
      trend.add(row.sector(), years);
      if (years.subList(0, years.size() - 1).stream().anyMatch(Objects::nonNull)) {
        history.put(row.code(), years);
      }
    }
  }

  private void endGroup() {
    endColumns();
    if (group != null) {
      distributions.get(distributions.size() - 1).add(group.sector(), scores);
      scores.clear();
    }
  }

  private void endColumns() {
    if (columns != null) {
      JsonBytes line = new JsonBytes();
      columns.write(line);
      packed.add(line);
      columns = null;
    }
  }

  /** All subjects for the script. */
  String packed() {
    return packed.text();
  }

  RankingTables tables() {
    return tables;
  }

  List<Distribution.Chart> distributions() {
    return distributions.stream().filter(d -> !d.isEmpty()).map(Distribution::chart).toList();
  }

  /** Scores and ranks of units over the years, in the order of the ranking. */
  List<PastScores.Line> pastScores() {
    return past.lines();
  }

  Trend trend() {
    return trend;
  }

  /** Scores of units by code, one for each year of the trend. */
  Map<String, List<@Nullable BigDecimal>> history() {
    return history;
  }
}
