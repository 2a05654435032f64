package io.pingyi.batch;

import io.pingyi.rectify.RectificationState;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.DecisionRow;
import io.pingyi.report.EditedCriterion;
import io.pingyi.report.PartRow;
import io.pingyi.report.RectificationRow;
import io.pingyi.report.RunInfo;
import io.pingyi.report.SourceNames;
import io.pingyi.report.TrendRow;
import io.pingyi.report.VetoRow;
import io.pingyi.report.YearBook;
import io.pingyi.report.YearlyRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The year book of a run as the database keeps it. Only within a transaction. */
final class StoredYearBook implements YearBook {

  private static final String DECISIONS =
      "select d.*, o.code, o.name, coalesce(o.sector, '') as sector, r.score, k.rank,"
          + " k.grade as proposed from decision d"
          + " join organisation o on o.run = d.run and o.number = d.organisation"
          + " join subject_result r on r.run = d.run and r.rubric = d.rubric"
          + " and r.organisation = d.organisation"
          + " join ranking k on k.run = d.run and k.rubric = d.rubric"
          + " and k.organisation = d.organisation"
          + " where d.run = ? order by d.rubric, coalesce(o.sector, '') collate \"C\", o.code";

  private static final String VETOES =
      "select r.rubric, r.restrictions, o.code, o.name, coalesce(o.sector, '') as sector, k.grade"
          + " from subject_result r"
          + " join organisation o on o.run = r.run and o.number = r.organisation"
          + " join ranking k on k.run = r.run and k.rubric = r.rubric"
          + " and k.organisation = r.organisation"
          + " where r.run = ? and cardinality(r.restrictions) > 0"
          + " order by r.rubric, coalesce(o.sector, '') collate \"C\", o.code";

  private static final String RECTIFICATIONS =
      "select c.*, o.name, g.number is not null as again from rectification c"
          + " join organisation o on o.run = c.run and o.code = c.organisation"
          // Joined: a look-up for each row reads millions of problems, which have no index by
          // number.
          + " left join (select distinct number from problem where run = ?) g"
          + " on g.number = c.number"
          + " where c.run = ? order by c.number, c.organisation";

  private final JdbcTemplate jdbc;
  private final String run;
  private final Map<String, String> levels;
  private final SourceNames names;
  private final UnitParts parts;
  private final YearComparison comparison;
  private final UnitTrend trend;

  /**
   * @param past the run of last year; empty when none is known
   */
  StoredYearBook(
      JdbcTemplate jdbc,
      RunInfo info,
      Catalogue catalogue,
      SourceNames names,
      StoredCriteria criteria,
      Optional<PastRun> past) {
    this.jdbc = jdbc;
    this.run = info.id();
    this.names = names;
    this.levels =
        catalogue.rubrics().values().stream()
            .collect(Collectors.toMap(rubric -> rubric.code(), rubric -> rubric.level()));
    this.parts = new UnitParts(jdbc, run, catalogue, criteria, this::definitions);
    this.comparison = new YearComparison(jdbc, run, catalogue, past, this::definitions);
    this.trend =
        new UnitTrend(jdbc, run, catalogue, PastYears.of(jdbc, info.year(), info.settings()));
  }

  @Override
  public List<YearlyRow> yearly() {
    return comparison.rows();
  }

  @Override
  public List<TrendRow> trend() {
    return trend.rows();
  }

  @Override
  public List<EditedCriterion> edited() {
    return comparison.edited(comparison.rows());
  }

  @Override
  public List<DecisionRow> decisions() {
    return jdbc.query(DECISIONS, (row, i) -> decision(row), run);
  }

  @Override
  public List<VetoRow> vetoes() {
    List<VetoRow> rows = new ArrayList<>();
    jdbc.query(
        VETOES,
        row -> {
          for (Vetoes.Veto veto : Vetoes.read(row.getArray("restrictions"))) {
            rows.add(veto(row, veto));
          }
        },
        run);
    return rows;
  }

  private VetoRow veto(ResultSet row, Vetoes.Veto veto) throws SQLException {
    return new VetoRow(
        levels.getOrDefault(row.getString("rubric"), ""),
        row.getString("sector"),
        row.getString("code"),
        row.getString("name"),
        veto.criterion(),
        veto.title(),
        veto.ceiling(),
        row.getString("grade"),
        veto.conclusion().isEmpty() ? VetoRow.WAITING : veto.conclusion(),
        veto.by(),
        veto.day(),
        veto.basis(),
        veto.reason());
  }

  @Override
  public Stream<CriterionRow> unitCriteria() {
    return parts.criteria();
  }

  @Override
  public Set<String> waived() {
    return Set.copyOf(
        jdbc.query(
            "select code, criterion from waived where run = ?",
            (row, i) -> row.getString("code") + '\t' + row.getString("criterion"),
            run));
  }

  @Override
  public Stream<PartRow> parts() {
    return parts.rows();
  }

  @Override
  public Stream<RectificationRow> rectifications() {
    return jdbc.queryForStream(RECTIFICATIONS, (row, i) -> rectification(row), run, run);
  }

  @Override
  public List<CriterionDefinition> definitions() {
    return definitions(jdbc, run);
  }

  /** The definitions of any run, in the order of its tables. */
  static List<CriterionDefinition> definitions(JdbcTemplate jdbc, String run) {
    return jdbc.query(
        "select * from criterion_definition where run = ? order by position",
        (row, i) ->
            new CriterionDefinition(
                row.getString("criterion"),
                row.getString("title"),
                row.getString("rubric"),
                row.getBigDecimal("full_points"),
                row.getString("source"),
                row.getString("print")),
        run);
  }

  /** Keeps the definitions of a run, in the caller's transaction. */
  static void keep(Connection connection, String run, List<CriterionDefinition> definitions)
      throws SQLException {
    try (CopyIn copy = new CopyIn(connection, "criterion_definition")) {
      int position = 0;
      for (CriterionDefinition each : definitions) {
        copy.row(
            run,
            ++position,
            each.criterion(),
            each.title(),
            each.rubric(),
            each.fullPoints(),
            each.source(),
            each.print());
      }
      copy.finish();
    }
  }

  private DecisionRow decision(ResultSet row) throws SQLException {
    return new DecisionRow(
        levels.getOrDefault(row.getString("rubric"), ""),
        row.getString("sector"),
        row.getString("code"),
        row.getString("name"),
        row.getBigDecimal("score"),
        row.getObject("rank", Integer.class),
        row.getString("proposed"),
        row.getString("grade"),
        row.getString("reason"),
        row.getString("authority"),
        row.getString("day"),
        row.getString("basis"),
        names.row(row.getInt("source"), row.getInt("row_number")));
  }

  private RectificationRow rectification(ResultSet row) throws SQLException {
    return new RectificationRow(
        row.getString("number"),
        row.getString("organisation"),
        row.getString("name"),
        row.getString("declared"),
        row.getString("accepted"),
        row.getString("reason"),
        row.getString("deadline"),
        row.getString("closed"),
        BigDecimal.valueOf(row.getLong("overdue")),
        row.getString("checker"),
        again(row.getBoolean("again"), row.getString("accepted")),
        row.getInt("source") == 0 ? "" : names.row(row.getInt("source"), row.getInt("row_number")),
        row.getString("course"),
        row.getBoolean("counts"));
  }

  /** What never was closed cannot have come back. */
  private static String again(boolean found, String accepted) {
    if (!found) {
      return "否";
    }
    return accepted.equals(RectificationState.CLOSED.label()) ? "屡改屡犯" : "未整改到位";
  }
}
