package io.pingyi.batch;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Organisation;
import io.pingyi.intake.Reject;
import io.pingyi.report.Aside;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.CommonProblem;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.ProblemRow;
import io.pingyi.report.RejectRow;
import io.pingyi.report.RunInfo;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.SourceNames;
import io.pingyi.report.Statistic;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import io.pingyi.report.YearBook;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Threshold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The results of a run as cursors over the database. Only within a transaction, since cursors live
 * no longer.
 */
final class StoredResults implements RunResults {

  /** Threshold of 是否共性: problems that so many units share; without it {@link #COMMON_UNITS}. */
  static final String COMMON_THRESHOLD = "共性问题单位数";

  private static final int COMMON_UNITS = 3;
  private static final int FETCH = 1000;

  private static final String COMMON =
      "select p.finding, min(p.criterion) as criterion,"
          + " min(p.category collate \"C\") as category, min(p.severity) as severity,"
          + " min(p.basis collate \"C\") as basis,"
          + " count(distinct coalesce(o.unit_code, o.code)) as units,"
          + " count(distinct p.organisation) as organisations,"
          + " sum(p.times) as times, sum(p.points) as points"
          + " from problem p join organisation o on o.run = p.run and o.number = p.organisation"
          + " where p.run = ? group by p.finding order by units desc, p.finding";

  private final RunStore store;
  private final JdbcTemplate jdbc;
  private final RunInfo info;
  private final Catalogue catalogue;
  private final SourceNames names;
  private final StoredScorecard scorecard;
  private final StoredCriteria criteria;
  private final StoredUnits units;
  private final StoredYearBook yearBook;
  private final boolean pastKnown;

  /**
   * @param past the run of last year; empty when none is known
   */
  StoredResults(RunStore store, RunInfo info, Catalogue catalogue, Optional<PastRun> past) {
    this.store = store;
    this.jdbc = new JdbcTemplate(store.source());
    jdbc.setFetchSize(FETCH);
    this.info = info;
    this.catalogue = catalogue;
    this.names = new SourceNames(info.tables());
    this.scorecard = new StoredScorecard(jdbc, info, catalogue);
    this.criteria = new StoredCriteria(jdbc, info.id(), catalogue);
    this.units = new StoredUnits(jdbc, info, catalogue, scorecard, criteria, names);
    this.yearBook = new StoredYearBook(jdbc, info, catalogue, names, criteria, past);
    this.pastKnown = past.isPresent();
  }

  /** Cursors need a transaction, and that of the caller's thread is not seen by another. */
  @Override
  public void apart(Aside.Work work) throws IOException {
    try {
      store.inTransaction(
          connection -> {
            try {
              work.run();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public RunInfo info() {
    return info;
  }

  @Override
  public Stream<ScorecardRow> scorecard() {
    return scorecard.rows("r.organisation");
  }

  @Override
  public Stream<ScorecardRow> ranking() {
    return scorecard.rows(
        "coalesce(o.sector, '') collate \"C\", k.rank nulls last, r.organisation");
  }

  @Override
  public Stream<ProblemRow> problems() {
    int common = commonUnits();
    boolean lastYearKnown = lastYearKnown();
    return jdbc.queryForStream(
        "select p.*, o.code, o.name, o.parent_code, l.number as last_number, c.units,"
            + " f.number is not null as was_closed"
            + " from problem p join organisation o on o.run = p.run and o.number = p.organisation"
            + " join (select p.finding, count(distinct coalesce(o.unit_code, o.code)) as units"
            + " from problem p join organisation o on o.run = p.run and o.number = p.organisation"
            + " where p.run = ? group by p.finding) c on c.finding = p.finding"
            + " left join last_problem l on l.run = p.run and l.number = p.number"
            + " left join (select distinct number from rectification where run = ?"
            + " and accepted = '已销号') f on f.number = p.number"
            + " where p.run = ? order by p.number, p.organisation",
        (row, i) -> problem(row, common, lastYearKnown),
        info.id(),
        info.id(),
        info.id());
  }

  @Override
  public Stream<RejectRow> rejects() {
    return jdbc.queryForStream(
        "select * from reject where run = ? order by source, row_number, position",
        (row, i) -> RejectRow.of(reject(row), names),
        info.id());
  }

  @Override
  public List<CommonProblem> commonProblems() {
    Map<String, String> titles =
        catalogue.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Criterion::title, (one, other) -> one));
    int common = commonUnits();
    return jdbc.query(
        COMMON,
        (row, i) ->
            new CommonProblem(
                row.getString("finding"),
                row.getString("criterion"),
                titles.getOrDefault(row.getString("criterion"), ""),
                row.getString("category"),
                row.getString("severity"),
                row.getString("basis"),
                row.getLong("units"),
                row.getLong("organisations"),
                plain(row.getBigDecimal("times")),
                plain(row.getBigDecimal("points")),
                row.getLong("units") >= common),
        info.id());
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Stream<Organisation> organisations() {
    return jdbc.queryForStream(
        "select * from organisation where run = ? order by number",
        (row, i) -> StoredRun.organisation(row),
        info.id());
  }

  @Override
  public Stream<CriterionRow> criteria() {
    return criteria.rows();
  }

  @Override
  public BranchSummary branches() {
    return units.branches().withFeedback(rectified("true"), rectified("accepted <> '已销号'"));
  }

  @Override
  public List<UnitSummary> unitSummaries() {
    return units.summaries();
  }

  @Override
  public Stream<UnitResults> units() {
    return units.results();
  }

  @Override
  public Map<String, Statistic> statistics() {
    return Statistics.of(jdbc, info.id());
  }

  @Override
  public YearBook yearBook() {
    return yearBook;
  }

  private ProblemRow problem(ResultSet row, int common, boolean lastYearKnown) throws SQLException {
    String lastYear =
        row.getString("last_number") == null ? "否" : row.getBoolean("was_closed") ? "屡改屡犯" : "是";
    return new ProblemRow(
        row.getString("number"),
        row.getString("code"),
        row.getString("name"),
        orEmpty(row.getString("parent_code")),
        row.getString("criterion"),
        row.getString("category"),
        row.getString("description"),
        row.getString("severity"),
        row.getString("basis"),
        row.getBigDecimal("times"),
        row.getBigDecimal("points"),
        names.describe(citation(row)),
        row.getLong("units") >= common,
        lastYearKnown ? lastYear : "");
  }

  private static Citation citation(ResultSet row) throws SQLException {
    String value = row.getString("cell_value");
    if (value != null) {
      return new Citation.Cell(
          row.getInt("source"),
          row.getInt("row_number"),
          row.getString("column_name"),
          Cells.split(value).get(0));
    }
    return new Citation.Absence(
        row.getInt("source"),
        row.getString("column_name"),
        row.getString("absence_key"),
        row.getString("absence_what"));
  }

  static Reject reject(ResultSet row) throws SQLException {
    return new Reject(
        row.getInt("source"),
        row.getInt("row_number"),
        Cells.split(row.getString("column_name")).get(0),
        Cells.split(row.getString("reason")).get(0),
        Cells.split(row.getString("raw")).get(0),
        row.getBoolean("row_lost"));
  }

  /** Of all of last year's problems, whoever answers for them. */
  private long rectified(String which) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from rectification where run = ? and counts and " + which,
            Long.class,
            info.id());
    return count == null ? 0 : count;
  }

  private int commonUnits() {
    @Nullable Threshold threshold = catalogue.thresholds().get(COMMON_THRESHOLD);
    return threshold == null ? COMMON_UNITS : threshold.value().intValue();
  }

  private boolean lastYearKnown() {
    if (pastKnown) {
      return true;
    }
    Boolean known =
        jdbc.queryForObject(
            "select exists (select from last_problem where run = ?)", Boolean.class, info.id());
    return Boolean.TRUE.equals(known);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
