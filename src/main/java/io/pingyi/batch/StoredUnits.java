package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.batch.BranchSums.BranchCriteria;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.RunInfo;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.SourceNames;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Results by reporting unit, as cursors over the database that are read side by side. */
final class StoredUnits {

  private static final String PROBLEMS =
      "select u.code as unit, o.code = u.code as own, p.finding,"
          + " min(p.criterion) as criterion, min(p.category collate \"C\") as category,"
          + " min(p.severity) as severity, min(p.basis collate \"C\") as basis,"
          + " count(distinct p.organisation) as organisations,"
          + " sum(p.times) as times, sum(p.points) as points,"
          + " (array_agg(p.description order by p.organisation))[1] as example,"
          + " array_agg(distinct p.source) as sources"
          + " from problem p join organisation o on o.run = p.run and o.number = p.organisation"
          + " join organisation u on u.run = p.run and u.code = coalesce(o.unit_code, o.code)"
          + " where p.run = ?"
          + " group by u.number, u.code, o.code = u.code, p.finding"
          + " order by u.number, sum(p.points) desc, p.finding, o.code = u.code";

  private final JdbcTemplate jdbc;
  private final RunInfo info;
  private final Catalogue catalogue;
  private final StoredScorecard scorecard;
  private final StoredCriteria criteria;
  private final SourceNames names;
  private @Nullable Read read;

  /** What is read at once: the whole run and each unit. */
  private record Read(BranchSummary branches, List<UnitSummary> units) {}

  StoredUnits(
      JdbcTemplate jdbc,
      RunInfo info,
      Catalogue catalogue,
      StoredScorecard scorecard,
      StoredCriteria criteria,
      SourceNames names) {
    this.jdbc = jdbc;
    this.info = info;
    this.catalogue = catalogue;
    this.scorecard = scorecard;
    this.criteria = criteria;
    this.names = names;
  }

  BranchSummary branches() {
    return read().branches();
  }

  List<UnitSummary> summaries() {
    return read().units();
  }

  Stream<UnitResults> results() {
    List<UnitSummary> units = summaries();
    Optional<Rubric> rubric = rubric(SubjectKind.UNIT);
    if (rubric.isEmpty()) {
      return Stream.of();
    }
    Stream<List<CriterionRow>> own = unitCriteria(rubric.get());
    Stream<Found> problems = jdbc.queryForStream(PROBLEMS, (row, i) -> found(row), info.id());
    Merge merge = new Merge(units.iterator(), own.iterator(), problems.iterator());
    return StreamSupport.stream(
            Spliterators.spliterator(merge, units.size(), Spliterator.ORDERED), false)
        .onClose(own::close)
        .onClose(problems::close);
  }

  private Stream<List<CriterionRow>> unitCriteria(Rubric rubric) {
    return jdbc.queryForStream(
        "select o.code, "
            + StoredCriteria.COLUMNS
            + " from subject_result r"
            + " join organisation o on o.run = r.run and o.number = r.organisation"
            + " where r.run = ? and r.rubric = ? order by r.organisation",
        (row, i) -> criteria.of(row, row.getString("code")),
        info.id(),
        rubric.code());
  }

  private Read read() {
    Read known = read;
    if (known == null) {
      known = readAll();
      read = known;
    }
    return known;
  }

  private Read readAll() {
    BranchCriteria shape = shape();
    BranchSums all = new BranchSums(shape);
    TreeMap<String, BranchSums> byUnit = new TreeMap<>();
    try (Stream<BranchTally> tallies =
        jdbc.queryForStream(
            "select tally from branch_tally where run = ?",
            (row, i) -> BranchTally.ofText(row.getString(1)),
            info.id())) {
      tallies.forEach(
          tally -> {
            all.add(tally);
            of(byUnit, tally.unit(), shape).add(tally);
          });
    }
    jdbc.query(
        "select o.code, o.unit_code, "
            + StoredCriteria.COLUMNS
            + " from subject_result r"
            + " join organisation o on o.run = r.run and o.number = r.organisation"
            + " where r.run = ? and o.level = 'BRANCH'",
        row -> {
          List<CriterionRow> rows = criteria.of(row, row.getString("code"));
          all.add(rows);
          of(byUnit, row.getString("unit_code"), shape).add(rows);
        },
        info.id());
    List<UnitSummary> units = new ArrayList<>();
    Optional<Rubric> rubric = rubric(SubjectKind.UNIT);
    if (rubric.isPresent()) {
      try (Stream<ScorecardRow> rows = scorecard.rows(rubric.get())) {
        rows.forEach(
            row -> units.add(new UnitSummary(row, of(byUnit, row.code(), shape).summary())));
      }
    }
    return new Read(all.summary(), List.copyOf(units));
  }

  private static BranchSums of(
      Map<String, BranchSums> byUnit, @Nullable String unit, BranchCriteria shape) {
    return byUnit.computeIfAbsent(unit == null ? "" : unit, each -> new BranchSums(shape));
  }

  private BranchCriteria shape() {
    List<Criterion> all = new ArrayList<>();
    List<Criterion> counted = new ArrayList<>();
    for (Rubric rubric : catalogue.rubrics().values()) {
      List<Criterion> own = catalogue.criteria(rubric.code(), info.assessmentDate());
      if (rubric.subject() != SubjectKind.UNIT) {
        all.addAll(own);
      }
      if (rubric.subject() == SubjectKind.BRANCH
          && rubric.scoring() == Rubric.Scoring.BY_CRITERION) {
        own.stream()
            .filter(each -> each.kind() == Kind.REGULAR || each.kind() == Kind.MANUAL)
            .forEach(counted::add);
      }
    }
    return new BranchCriteria(all, counted);
  }

  private Optional<Rubric> rubric(SubjectKind subject) {
    return catalogue.rubrics().values().stream()
        .filter(rubric -> rubric.subject() == subject)
        .findFirst();
  }

  private record Found(String unit, UnitProblem problem) {}

  private Found found(ResultSet row) throws SQLException {
    Integer[] sources = (Integer[]) row.getArray("sources").getArray();
    return new Found(
        row.getString("unit"),
        new UnitProblem(
            row.getString("finding"),
            row.getString("criterion"),
            row.getString("category"),
            row.getString("severity"),
            row.getString("basis"),
            row.getBoolean("own"),
            row.getInt("organisations"),
            StoredResults.plain(row.getBigDecimal("times")),
            StoredResults.plain(row.getBigDecimal("points")),
            row.getString("example"),
            Arrays.stream(sources)
                .map(source -> names.table(source).file())
                .distinct()
                .sorted()
                .toList()));
  }

  /** Joins three sequences in one order: every unit, its criteria, its problems. */
  private static final class Merge implements Iterator<UnitResults> {

    private final Iterator<UnitSummary> units;
    private final Iterator<List<CriterionRow>> criteria;
    private final Iterator<Found> problems;
    private @Nullable Found next;

    Merge(
        Iterator<UnitSummary> units,
        Iterator<List<CriterionRow>> criteria,
        Iterator<Found> problems) {
      this.units = units;
      this.criteria = criteria;
      this.problems = problems;
    }

    @Override
    public boolean hasNext() {
      return units.hasNext();
    }

    @Override
    public UnitResults next() {
      UnitSummary unit = units.next();
      String code = unit.score().code();
      List<UnitProblem> own = new ArrayList<>();
      while (next != null || problems.hasNext()) {
        Found found = next == null ? problems.next() : next;
        next = found;
        if (!found.unit().equals(code)) {
          if (own.isEmpty() && precedes(found.unit(), code)) {
            next = null;
            continue;
          }
          break;
        }
        own.add(found.problem());
        next = null;
      }
      return new UnitResults(unit, criteria.next(), own);
    }

    /** In the order of the database: code points. */
    private static boolean precedes(String one, String other) {
      return Arrays.compareUnsigned(
              one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              other.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          < 0;
    }
  }
}
