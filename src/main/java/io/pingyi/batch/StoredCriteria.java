package io.pingyi.batch;

import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verdicts and points by criterion as the database keeps them. */
final class StoredCriteria {

  /** Columns that {@link #of} reads; {@code r} is {@code subject_result}. */
  static final String COLUMNS = "r.rubric, r.verdicts, r.points, r.score";

  private final JdbcTemplate jdbc;
  private final String run;
  private final String[] rubrics;
  private final VerdictLetters letters;
  private final CriterionPoints points;

  StoredCriteria(JdbcTemplate jdbc, String run, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.run = run;
    this.rubrics = catalogue.rubrics().keySet().toArray(String[]::new);
    this.letters =
        new VerdictLetters(catalogue.criteria().stream().map(Criterion::code).distinct().toList());
    this.points = new CriterionPoints(catalogue.criteria(), catalogue.rubrics());
  }

  /** Of every subject: by organisation, rubric and criterion. */
  Stream<CriterionRow> rows() {
    return jdbc.queryForStream(
            "select o.code, "
                + COLUMNS
                + " from subject_result r"
                + " join organisation o on o.run = r.run and o.number = r.organisation"
                + " where r.run = ? order by r.organisation, array_position(?::text[], r.rubric)",
            (row, i) -> of(row, row.getString("code")),
            run,
            rubrics)
        .flatMap(List::stream);
  }

  /** Of one subject, in the order of the criteria. */
  List<CriterionRow> of(ResultSet row, String code) throws SQLException {
    boolean scored = row.getBigDecimal("score") != null;
    return points.decode(
        code,
        row.getString("rubric"),
        letters.decode(row.getString("verdicts")),
        scored ? row.getString("points") : null);
  }
}
