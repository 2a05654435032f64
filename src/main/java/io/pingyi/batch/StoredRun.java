package io.pingyi.batch;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What intake found in one run, as the database keeps it for the later stages. */
final class StoredRun {

  /** What intake fills; the same input fills them alike. */
  private static final List<String> INTAKE_TABLES =
      List.of("source_table", "notice", "reject", "organisation", "rectification");

  private static final List<String> RESULT_TABLES =
      List.of(
          "subject_result",
          "branch_tally",
          "problem",
          "exclusion",
          "ranking",
          "last_problem",
          "statistic",
          "unit_points",
          "criterion_definition",
          "human_source",
          "waived",
          "predecessor",
          "decision",
          "rejudged",
          "ledger_part",
          "published_file");

  private final JdbcTemplate jdbc;
  private final String run;

  StoredRun(JdbcTemplate jdbc, String run) {
    this.jdbc = jdbc;
    this.run = run;
  }

  /** Removes everything of the run, in the caller's transaction. */
  void clear() {
    clearIntake();
    RESULT_TABLES.forEach(table -> jdbc.update("delete from " + table + " where run = ?", run));
  }

  /** Removes what intake filled, in the caller's transaction. */
  void clearIntake() {
    INTAKE_TABLES.forEach(table -> jdbc.update("delete from " + table + " where run = ?", run));
    jdbc.update("delete from run where id = ?", run);
  }

  /** Keeps what intake reports, in the caller's transaction. */
  void save(Connection connection, RunIdentity identity, IntakeReport report) throws SQLException {
    jdbc.update(
        "insert into run (id, year, assessment_date, input_hash, rules_hash, settings)"
            + " values (?, ?, ?, ?, ?, ?)",
        run,
        identity.year(),
        identity.assessmentDate(),
        identity.inputHash(),
        identity.rulesHash(),
        identity.settings().toString());
    saveTables(connection, report.tables());
    saveOrganisations(connection, report);
    try (CopyIn copy = new CopyIn(connection, "notice (run, position, sentence)")) {
      int position = 0;
      for (String notice : report.notices()) {
        copy.row(run, ++position, notice);
      }
      copy.finish();
    }
  }

  /** Whether the staged rows are all there; a crash of the server empties their table. */
  boolean staged(StagedTable table) {
    Long wanted =
        jdbc.queryForObject(
            "select sum(rows_used) from source_table where run = ?", Long.class, run);
    Boolean exists =
        jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table.name());
    if (wanted == null || !Boolean.TRUE.equals(exists)) {
      return false;
    }
    return wanted.equals(jdbc.queryForObject("select count(*) from " + table.name(), Long.class));
  }

  List<SourceTable> tables() {
    return jdbc.query(
        "select * from source_table where run = ? order by number", (rows, i) -> table(rows), run);
  }

  List<String> notices() {
    return jdbc.queryForList(
        "select sentence from notice where run = ? order by position", String.class, run);
  }

  Set<String> approvers() {
    return new HashSet<>(
        jdbc.queryForList(
            "select code from organisation where run = ? and approver", String.class, run));
  }

  int organisations() {
    Integer count =
        jdbc.queryForObject("select count(*) from organisation where run = ?", Integer.class, run);
    return count == null ? 0 : count;
  }

  /** Reads an organisation from a row of {@code organisation}. */
  static Organisation organisation(ResultSet rows) throws SQLException {
    String level = rows.getString("level");
    return new Organisation(
        rows.getString("code"),
        rows.getString("name"),
        Organisation.Level.valueOf(level),
        rows.getString("sector"),
        rows.getString("parent_code"),
        rows.getString("unit_code"));
  }

  private void saveTables(Connection connection, List<SourceTable> tables) throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "source_table")) {
      for (SourceTable table : tables) {
        RowBalance balance = table.balance();
        copy.row(
            run,
            table.number(),
            table.file(),
            table.sheet(),
            table.dataset().name(),
            table.title(),
            table.encoding(),
            table.sha256(),
            table.headingRow(),
            table.columns(),
            table.headings(),
            table.places(),
            balance.read(),
            balance.used(),
            balance.rejected(),
            balance.blank(),
            balance.subtotal(),
            balance.note());
      }
      copy.finish();
    }
  }

  private void saveOrganisations(Connection connection, IntakeReport report) throws SQLException {
    List<Organisation> sorted =
        report.organisations().stream()
            .sorted(
                Comparator.comparing(
                    organisation -> organisation.code().getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned))
            .toList();
    try (CopyIn copy = new CopyIn(connection, "organisation")) {
      int number = 0;
      for (Organisation organisation : sorted) {
        copy.row(
            run,
            ++number,
            organisation.code(),
            organisation.name(),
            organisation.level().name(),
            organisation.sector(),
            organisation.parentCode(),
            organisation.unitCode(),
            report.approvers().contains(organisation.code()));
      }
      copy.finish();
    }
  }

  private static SourceTable table(ResultSet rows) throws SQLException {
    return new SourceTable(
        rows.getInt("number"),
        rows.getString("file"),
        rows.getString("sheet"),
        Dataset.valueOf(rows.getString("dataset")),
        rows.getString("title"),
        rows.getString("encoding"),
        rows.getString("sha256"),
        rows.getInt("heading_row"),
        texts(rows.getArray("columns")),
        texts(rows.getArray("headings")),
        List.of((Integer[]) rows.getArray("places").getArray()),
        new RowBalance(
            rows.getLong("rows_read"),
            rows.getLong("rows_used"),
            rows.getLong("rows_rejected"),
            rows.getLong("rows_blank"),
            rows.getLong("rows_subtotal"),
            rows.getLong("rows_note")));
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
