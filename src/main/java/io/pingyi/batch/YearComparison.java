package io.pingyi.batch;

import io.pingyi.history.ChangeSplit;
import io.pingyi.history.PeerScores;
import io.pingyi.history.Rejudged;
import io.pingyi.history.Told;
import io.pingyi.history.YearResult;
import io.pingyi.report.EditedCriterion;
import io.pingyi.report.YearlyRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets reporting units beside what they were a year ago. */
final class YearComparison {

  private static final String MERGED = "合并";

  private final JdbcTemplate jdbc;
  private final String run;
  private final Catalogue catalogue;
  private final Optional<PastRun> past;
  private final Supplier<List<CriterionDefinition>> definitions;

  YearComparison(
      JdbcTemplate jdbc,
      String run,
      Catalogue catalogue,
      Optional<PastRun> past,
      Supplier<List<CriterionDefinition>> definitions) {
    this.jdbc = jdbc;
    this.run = run;
    this.catalogue = catalogue;
    this.past = past;
    this.definitions = definitions;
  }

  /** A result with what identifies it. */
  private record Unit(YearResult result, String name) {}

  /** What an organisation was. */
  private record Origin(String code, String kind) {}

  List<YearlyRow> rows() {
    if (past.isEmpty()) {
      return List.of();
    }
    EditedCriteria edited = edits(past.get());
    Map<String, List<Origin>> origins = origins();
    Set<String> waived = waived(past.get().key(), origins);
    List<YearlyRow> rows = new ArrayList<>();
    for (Rubric rubric : catalogue.rubrics().values()) {
      if (UnitPoints.ofUnit(rubric)) {
        Comparing comparing =
            new Comparing(rubric, results(past.get().key(), rubric), edited, waived);
        for (Unit unit : results(run, rubric).values()) {
          rows.add(comparing.row(unit, origins.getOrDefault(unit.result().code(), List.of())));
        }
      }
    }
    return rows;
  }

  /** Criteria of units whose definition differs, with how their changes were told apart. */
  List<EditedCriterion> edited(List<YearlyRow> rows) {
    if (past.isEmpty()) {
      return List.of();
    }
    EditedCriteria edits = edits(past.get());
    List<EditedCriterion> edited = new ArrayList<>();
    for (Rubric rubric : catalogue.rubrics().values()) {
      if (UnitPoints.ofUnit(rubric)) {
        edits.of(rubric.code()).forEach(edit -> edited.add(edited(edit, rows)));
      }
    }
    return edited;
  }

  private static EditedCriterion edited(EditedCriteria.Edit edit, List<YearlyRow> rows) {
    CriterionDefinition definition = edit.definition();
    List<Told> told =
        rows.stream()
            .filter(row -> row.rubric().equals(definition.rubric()) && row.change() != null)
            .flatMap(row -> Stream.ofNullable(row.told().get(definition.criterion())))
            .toList();
    return new EditedCriterion(
        definition.rubric(),
        definition.criterion(),
        definition.title(),
        edit.how(),
        Collections.frequency(told, Told.REJUDGED),
        Collections.frequency(told, Told.WHOLE));
  }

  private EditedCriteria edits(PastRun last) {
    return new EditedCriteria(StoredYearBook.definitions(jdbc, last.key()), definitions.get());
  }

  /** One rubric of this year beside the same of last year. */
  private final class Comparing {

    private final String rubric;
    private final Map<String, Unit> before;
    private final Set<String> waived;
    private final Set<String> human;
    private final ChangeSplit split;
    private final Map<String, Rejudged> anew;

    Comparing(Rubric rubric, Map<String, Unit> before, EditedCriteria edited, Set<String> waived) {
      this.rubric = rubric.code();
      this.anew = RejudgedUnits.of(jdbc, run, rubric);
      this.before = before;
      this.waived = waived;
      this.human =
          definitions.get().stream()
              .filter(CriterionDefinition::human)
              .map(CriterionDefinition::criterion)
              .collect(Collectors.toSet());
      PeerScores.Gathering scores = new PeerScores.Gathering();
      for (Unit unit : before.values()) {
        BigDecimal score = unit.result().score();
        if (score != null) {
          scores.add(unit.result().peers(), score);
        }
      }
      this.split = new ChangeSplit(edited.codes(rubric.code()), scores.scores());
    }

    YearlyRow row(Unit unit, List<Origin> origins) {
      String code = unit.result().code();
      boolean merged = origins.stream().anyMatch(origin -> origin.kind().equals(MERGED));
      List<String> codes =
          origins.isEmpty() ? List.of(code) : origins.stream().map(Origin::code).toList();
      List<String> known = codes.stream().filter(before::containsKey).toList();
      @Nullable Unit last = merged || known.size() != 1 ? null : before.get(known.get(0));
      String note = note(unit, origins, last, merged, known);
      boolean comparable = last != null && ranked(last.result()) && ranked(unit.result());
      return new YearlyRow(
          rubric,
          unit.result().peers(),
          code,
          unit.name(),
          known,
          last == null ? null : last.result().score(),
          unit.result().score(),
          last == null ? null : last.result().rank(),
          unit.result().rank(),
          last == null ? "" : last.result().grade(),
          unit.result().grade(),
          note,
          last == null || !comparable
              ? null
              : split.between(
                  last.result(),
                  unit.result(),
                  each -> human.contains(each) || waived.contains(code + '\t' + each),
                  anew.get(last.result().code())));
    }

    private String note(
        Unit unit, List<Origin> origins, @Nullable Unit last, boolean merged, List<String> known) {
      if (merged) {
        return "由" + String.join("、", known) + "合并，不与上年比较";
      }
      if (last == null) {
        return "上年批次中没有该单位，不比较";
      }
      if (!ranked(last.result()) || !ranked(unit.result())) {
        return "有一年没有评分，不比较";
      }
      String origin = origins.isEmpty() ? "" : origins.get(0).kind() + "：上年编码" + known.get(0);
      return last.result().peers().equals(unit.result().peers())
          ? origin
          : (origin.isEmpty() ? "" : origin + "；") + "上年类别为" + last.result().peers();
    }
  }

  private static boolean ranked(YearResult result) {
    return result.score() != null && result.rank() != null;
  }

  private Map<String, Unit> results(String of, Rubric rubric) {
    Map<String, Unit> results = new java.util.LinkedHashMap<>();
    jdbc.query(
        "select * from year_result where run = ? and rubric = ?"
            + " order by peers collate \"C\", code",
        row -> {
          results.put(row.getString("code"), unit(row));
        },
        of,
        rubric.code());
    return results;
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        new YearResult(
            row.getString("code"),
            row.getString("peers"),
            row.getBigDecimal("score"),
            row.getObject("rank", Integer.class),
            row.getString("grade"),
            UnitPoints.read(row.getString("points"))),
        row.getString("name"));
  }

  private Map<String, List<Origin>> origins() {
    Map<String, List<Origin>> origins = new HashMap<>();
    jdbc.query(
        "select * from predecessor where run = ? order by code, past_code",
        row -> {
          origins
              .computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
              .add(new Origin(row.getString("past_code"), row.getString("kind")));
        },
        run);
    return origins;
  }

  /** Waivers of either year, by this year's code and criterion. */
  private Set<String> waived(String before, Map<String, List<Origin>> origins) {
    Map<String, List<String>> now = new HashMap<>();
    origins.forEach(
        (code, from) ->
            from.forEach(
                origin -> now.computeIfAbsent(origin.code(), past -> new ArrayList<>()).add(code)));
    Set<String> waived = new HashSet<>();
    jdbc.query(
        "select run, code, criterion from waived where run in (?, ?)",
        row -> {
          String code = row.getString("code");
          boolean old = row.getString("run").equals(before);
          for (String each : old ? now.getOrDefault(code, List.of(code)) : List.of(code)) {
            waived.add(each + '\t' + row.getString("criterion"));
          }
        },
        before,
        run);
    return waived;
  }
}
