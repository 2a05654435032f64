package io.pingyi.page;

import io.pingyi.report.Decided;
import io.pingyi.report.RunInfo;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ranking as plain tables, which need no script. A level of more than some thousand subjects
 * gives the first of each group of peers; the others are in the workbook and, with the script, in
 * the page.
 */
final class RankingTables {

  /** Subjects of one level that are all written out. */
  static final int ALL = 2_000;

  /** Subjects of a group of peers that are written out in a larger level. */
  static final int FIRST = 100;

  /** One level of the run. */
  record Level(String level, long count, boolean branches, List<Group> groups) {}

  /** One group of peers. */
  record Group(String sector, int peers, String note, List<Line> rows) {}

  /** One subject. */
  record Line(
      String rank,
      String name,
      String code,
      String unit,
      String score,
      String range,
      boolean graded,
      String light,
      String grade,
      List<DecisionLines.Grade> decided,
      String restrictions,
      int undetermined,
      String last,
      String change,
      String move) {}

  private final RunInfo info;
  private final Decided decided;
  private final Map<String, String> unitNames;
  private final List<Level> levels = new ArrayList<>();

  RankingTables(RunInfo info, Map<String, String> unitNames, Decided decided) {
    this.decided = decided;
    this.info = info;
    this.unitNames = unitNames;
  }

  /** Begins a group of peers. */
  void begin(Rubric rubric, ScorecardRow first, boolean newLevel) {
    if (newLevel) {
      levels.add(
          new Level(
              rubric.level(),
              count(rubric),
              rubric.subject() != Rubric.SubjectKind.UNIT,
              new ArrayList<>()));
    }
    boolean cut = count(rubric) > ALL && first.peers() > FIRST;
    level()
        .groups()
        .add(
            new Group(
                Words.sector(first.sector()),
                first.peers(),
                cut ? "；这里列出前 " + FIRST + " 个，其余见 排名计分表.xlsx 和 scorecard.csv" : "",
                new ArrayList<>()));
  }

  private long count(Rubric rubric) {
    return info.counts().getOrDefault("scored." + rubric.code(), 0L);
  }

  private Level level() {
    return levels.get(levels.size() - 1);
  }

  void add(Rubric rubric, ScorecardRow row, String unit) {
    List<Group> groups = level().groups();
    List<Line> rows = groups.get(groups.size() - 1).rows();
    if (count(rubric) > ALL && rows.size() >= FIRST) {
      return;
    }
    int light = row.score() == null ? 3 : Words.light(rubric, row.grade());
    rows.add(
        new Line(
            row.rank() == null ? "—" : row.rank() + "/" + row.peers(),
            row.name(),
            row.code(),
            unitNames.getOrDefault(unit, ""),
            Words.score(row.score()),
            Words.range(row.lowest(), row.highest()),
            light >= 0,
            "l" + light,
            light < 0 ? "" : Words.sign(light) + " " + (row.score() == null ? "未计分" : row.grade()),
            DecisionLines.grade(rubric, decided.on(row.level(), row.code())),
            row.restrictions(),
            row.undetermined(),
            Words.score(row.lastScore()),
            Words.change(row.score(), row.lastScore()),
            Words.move(row.rank(), row.lastRank())));
  }

  List<Level> levels() {
    return List.copyOf(levels);
  }
}
