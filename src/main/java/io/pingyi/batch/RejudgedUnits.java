package io.pingyi.batch;

import io.pingyi.history.Rejudged;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import io.pingyi.score.CriterionScore;
import io.pingyi.score.SubjectScore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reporting units of last year get by this year's rules, as the database keeps it. */
final class RejudgedUnits {

  private RejudgedUnits() {}

  /** Keeps the scores in place of what was kept before, in the caller's transaction. */
  static void keep(Connection connection, JdbcTemplate jdbc, String run, List<SubjectScore> scores)
      throws SQLException {
    jdbc.update("delete from rejudged where run = ?", run);
    try (CopyIn copy = new CopyIn(connection, "rejudged")) {
      for (SubjectScore score : scores) {
        copy.row(run, score.rubric().code(), score.organisation().code(), points(score));
      }
      copy.finish();
    }
  }

  /** Units of last year by code. */
  static Map<String, Rejudged> of(JdbcTemplate jdbc, String run, Rubric rubric) {
    Map<String, Rejudged> units = new HashMap<>();
    jdbc.query(
        "select code, points from rejudged where run = ? and rubric = ?",
        row -> {
          units.put(row.getString("code"), new Rejudged(UnitPoints.read(row.getString("points"))));
        },
        run,
        rubric.code());
    return units;
  }

  /** Without a score nothing is known, not even of criteria that were judged. */
  private static String points(SubjectScore score) {
    StringJoiner text = new StringJoiner(" ");
    if (score.score() != null) {
      for (CriterionScore each : score.criteria()) {
        if (each.verdict() != Verdict.UNDETERMINED && each.verdict() != Verdict.RULE_FAILED) {
          text.add(each.criterion() + "=" + UnitPoints.plain(each.points()));
        }
      }
    }
    return text.toString();
  }
}
