package io.pingyi.batch;

import io.pingyi.history.SealedRun;
import io.pingyi.history.SealedRun.Points;
import io.pingyi.history.SealedRun.Problem;
import io.pingyi.history.SealedRun.Rectified;
import io.pingyi.history.SealedRun.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a published run of an earlier year in the database as if it had been made here, so far as
 * later years ask for it.
 */
final class SealedImport {

  private final Connection connection;
  private final SealedRun sealed;
  private final String key;
  private final TreeMap<String, Result> organisations = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  /**
   * @param key under which it is kept
   */
  SealedImport(Connection connection, SealedRun sealed, String key) {
    this.connection = connection;
    this.sealed = sealed;
    this.key = key;
    sealed.results().forEach(result -> organisations.putIfAbsent(result.code(), result));
  }

  /** In one transaction of the caller. */
  void keep() throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into run (id, year, assessment_date, input_hash, rules_hash, settings,"
                + " finished, finish)"
                + " values (?, ?, ?, ?, '', ?, true, nextval('run_finish'))")) {
      insert.setString(1, key);
      insert.setInt(2, sealed.year());
      insert.setObject(3, sealed.assessmentDate());
      insert.setString(4, sealed.inputHash());
      insert.setString(5, settings(sealed));
      insert.executeUpdate();
    }
    organisations();
    results();
    points();
    waived();
    problems();
    lineage();
    rectifications();
    StoredYearBook.keep(connection, key, sealed.definitions());
  }

  /** What imports of an earlier version of this program did not keep. */
  static void source(JdbcTemplate jdbc, SealedRun sealed, String key) {
    jdbc.update(
        "update run set assessment_date = ?, input_hash = ?, settings = ?"
            + " where id = ? and input_hash = ''",
        sealed.assessmentDate(),
        sealed.inputHash(),
        settings(sealed),
        key);
  }

  private static String settings(SealedRun sealed) {
    return (sealed.past().isEmpty() ? Map.of() : Map.of(PastRun.SETTING, sealed.past())).toString();
  }

  private void organisations() throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "organisation")) {
      for (Result each : organisations.values()) {
        numbers.put(each.code(), numbers.size() + 1);
        copy.row(
            key,
            numbers.size(),
            each.code(),
            each.name(),
            "BRANCH",
            each.sector(),
            each.parent().isEmpty() ? null : each.parent(),
            null,
            false);
      }
      copy.finish();
    }
  }

  private void results() throws SQLException {
    try (CopyIn copy =
        new CopyIn(
            connection,
            "subject_result (run, rubric, organisation, due, earned, bonus, score, undetermined,"
                + " restrictions, verdicts, failures)")) {
      for (Result each : sealed.results()) {
        copy.row(
            key,
            each.rubric(),
            numbers.get(each.code()),
            0,
            0,
            0,
            each.score(),
            0,
            List.of(),
            "",
            List.of());
      }
      copy.finish();
    }
    try (CopyIn copy =
        new CopyIn(connection, "ranking (run, rubric, organisation, rank, peers, grade)")) {
      for (Result each : sealed.results()) {
        copy.row(
            key, each.rubric(), numbers.get(each.code()), each.rank(), each.peers(), each.grade());
      }
      copy.finish();
    }
  }

  private void points() throws SQLException {
    TreeMap<String, StringBuilder> bySubject = new TreeMap<>();
    for (Points each : sealed.points()) {
      StringBuilder text =
          bySubject.computeIfAbsent(each.rubric() + '\t' + each.code(), k -> new StringBuilder());
      if (each.points().signum() != 0) {
        text.append(text.isEmpty() ? "" : " ").append(each.criterion()).append('=');
        text.append(each.points().stripTrailingZeros().toPlainString());
      }
    }
    try (CopyIn copy = new CopyIn(connection, "unit_points")) {
      for (Map.Entry<String, StringBuilder> entry : bySubject.entrySet()) {
        int tab = entry.getKey().indexOf('\t');
        Integer number = numbers.get(entry.getKey().substring(tab + 1));
        if (number != null) {
          copy.row(key, entry.getKey().substring(0, tab), number, entry.getValue().toString());
        }
      }
      copy.finish();
    }
  }

  private void waived() throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "waived")) {
      for (Points each : sealed.points()) {
        if (each.waived()) {
          copy.row(key, each.code(), each.criterion());
        }
      }
      copy.finish();
    }
  }

  private void rectifications() throws SQLException {
    try (CopyIn copy =
        new CopyIn(
            connection,
            "rectification (run, number, organisation, declared, accepted, reason, deadline,"
                + " closed, overdue, checker, source, row_number, counts)")) {
      for (Rectified each : sealed.rectifications()) {
        copy.row(
            key,
            each.number(),
            each.code(),
            "",
            each.state(),
            "",
            "",
            "",
            0,
            "",
            0,
            0,
            each.counts());
      }
      copy.finish();
    }
  }

  private void lineage() throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "predecessor")) {
      for (SealedRun.Lineage each : sealed.lineage()) {
        copy.row(key, each.code(), each.past(), each.past().isEmpty() ? "合并" : "更名");
      }
      copy.finish();
    }
  }

  private void problems() throws SQLException {
    try (CopyIn copy =
        new CopyIn(
            connection,
            "problem (run, organisation, number, criterion, finding, category, description,"
                + " severity, basis, times, points, source, column_name)")) {
      for (Problem each : sealed.problems()) {
        Integer number = numbers.get(each.code());
        if (number != null) {
          copy.row(
              key,
              number,
              each.number(),
              each.criterion(),
              each.finding(),
              "",
              "",
              each.severity(),
              "",
              0,
              0,
              0,
              "");
        }
      }
      copy.finish();
    }
  }
}
