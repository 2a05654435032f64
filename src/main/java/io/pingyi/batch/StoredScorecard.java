package io.pingyi.batch;

import io.pingyi.report.RunInfo;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Catalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines of the scorecard as a cursor over the database. */
final class StoredScorecard {

  private static final String SCORECARD =
      "select r.*, o.code, o.name, coalesce(o.sector, '') as sector, o.parent_code,"
          + " k.rank, k.peers, k.grade, k.last_score, k.last_rank"
          + " from subject_result r"
          + " join organisation o on o.run = r.run and o.number = r.organisation"
          + " join ranking k on k.run = r.run and k.organisation = r.organisation"
          + " and k.rubric = r.rubric"
          + " where r.run = ? order by array_position(?::text[], r.rubric), ";

  private final JdbcTemplate jdbc;
  private final RunInfo info;
  private final String[] rubrics;
  private final Map<String, String> levels;

  StoredScorecard(JdbcTemplate jdbc, RunInfo info, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.info = info;
    this.rubrics = catalogue.rubrics().keySet().toArray(String[]::new);
    this.levels =
        catalogue.rubrics().values().stream()
            .collect(Collectors.toMap(rubric -> rubric.code(), rubric -> rubric.level()));
  }

  /** By rubric, then as the columns say. */
  Stream<ScorecardRow> rows(String order) {
    return jdbc.queryForStream(SCORECARD + order, (row, i) -> row(row), info.id(), rubrics);
  }

  /** One line for each subject of a rubric, by organisation. */
  Stream<ScorecardRow> rows(io.pingyi.rules.Rubric rubric) {
    return jdbc.queryForStream(
        SCORECARD.replace(
                "order by", "and r.rubric = '" + rubric.code().replace("'", "''") + "' order by")
            + "r.organisation",
        (row, i) -> row(row),
        info.id(),
        rubrics);
  }

  private ScorecardRow row(ResultSet row) throws SQLException {
    return new ScorecardRow(
        info.year(),
        levels.getOrDefault(row.getString("rubric"), ""),
        row.getString("sector"),
        row.getString("code"),
        row.getString("name"),
        StoredResults.orEmpty(row.getString("parent_code")),
        row.getBigDecimal("due"),
        row.getBigDecimal("earned"),
        row.getBigDecimal("bonus"),
        row.getBigDecimal("score"),
        row.getBigDecimal("lowest"),
        row.getBigDecimal("highest"),
        row.getObject("rank", Integer.class),
        row.getInt("peers"),
        row.getString("grade"),
        restrictions(Vetoes.read(row.getArray("restrictions"))),
        row.getInt("undetermined"),
        row.getBigDecimal("last_score"),
        row.getObject("last_rank", Integer.class));
  }

  private static String restrictions(List<Vetoes.Veto> vetoes) {
    return vetoes.stream().map(Vetoes.Veto::sentence).collect(Collectors.joining("；"));
  }
}
