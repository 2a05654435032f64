package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CellText;
import io.pingyi.rectify.Course;
import io.pingyi.rectify.FeedbackLine;
import io.pingyi.rectify.Origin;
import io.pingyi.rectify.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of 整改反馈 against last year's problems and against each other. One row speaks for
 * each problem and gets notes of what is accepted of it: state, reason, course, and whether it is a
 * hint that no rate counts. Every other row is kept without its number, so that it counts nowhere;
 * rows that cannot be true are listed.
 */
final class FeedbackCheck {

  private static final int TOGETHER = 1_000;
  private static final String NUMBER = "问题编号";
  private static final String HINT = "提示";

  private final ColumnsCatalogue columns;
  private final int number;
  private final PastProblems past;
  private final LocalDate assessmentDate;
  private final IntakeSink sink;
  private final Map<String, List<StagedRow>> byProblem = new LinkedHashMap<>();

  FeedbackCheck(
      ColumnsCatalogue columns, PastProblems past, LocalDate assessmentDate, IntakeSink sink) {
    this.columns = columns;
    this.number = columns.index(Dataset.FEEDBACK, NUMBER);
    this.past = past;
    this.assessmentDate = assessmentDate;
    this.sink = sink;
  }

  void accept(StagedRow row) {
    String problem = CellText.clean(row.cells().get(number));
    byProblem.computeIfAbsent(problem, key -> new ArrayList<>(1)).add(row);
  }

  /** Passes all rows and lists those that cannot be true. */
  void finish(List<SourceTable> tables) {
    List<String> problems = new ArrayList<>(byProblem.keySet());
    List<Reject> rejects = new ArrayList<>();
    for (int from = 0; from < problems.size(); from += TOGETHER) {
      List<String> some = problems.subList(from, Math.min(from + TOGETHER, problems.size()));
      Map<String, Origin> known = past.known(some);
      for (String problem : some) {
        List<StagedRow> rows = byProblem.getOrDefault(problem, List.of());
        @Nullable Origin origin = known.get(problem);
        if (origin == null) {
          unknown(problem, rows, tables, rejects);
        } else {
          follow(rows, origin, tables, rejects);
        }
      }
    }
    byProblem.clear();
    rejects.sort(Comparator.comparingInt(Reject::source).thenComparingInt(Reject::row));
    rejects.forEach(sink::reject);
  }

  private void unknown(
      String problem, List<StagedRow> rows, List<SourceTable> tables, List<Reject> rejects) {
    String reason = "问题编号“" + problem + "”不在上年的问题清单中，本行不计入销号率；请照上年问题清单的编号填写";
    for (StagedRow row : rows) {
      sink.accept(SecondLook.emptied(row, number));
      rejects.add(reject(row, NUMBER, reason, tables));
    }
  }

  private void follow(
      List<StagedRow> rows, Origin origin, List<SourceTable> tables, List<Reject> rejects) {
    Course course = Course.of(rows.stream().map(this::line).toList(), origin, assessmentDate);
    for (int i = 0; i < rows.size(); i++) {
      sink.accept(
          i == course.line()
              ? noted(rows.get(i), course, origin)
              : SecondLook.emptied(rows.get(i), number));
    }
    for (Refusal refusal : course.refusals()) {
      rejects.add(reject(rows.get(refusal.line()), refusal.column(), refusal.reason(), tables));
    }
  }

  private static StagedRow noted(StagedRow row, Course course, Origin origin) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.add(course.result().accepted().label());
    cells.add(course.result().reason());
    cells.add(course.told());
    cells.add(origin.counts() ? "" : HINT);
    return row.with(cells);
  }

  private FeedbackLine line(StagedRow row) {
    return FeedbackLine.read(
        column -> columns.canonical(Dataset.FEEDBACK, column, raw(row, column)).orElse(""),
        column -> raw(row, column));
  }

  private String raw(StagedRow row, String column) {
    return row.cells().get(columns.index(Dataset.FEEDBACK, column));
  }

  private Reject reject(StagedRow row, String column, String reason, List<SourceTable> tables) {
    int place = columns.index(Dataset.FEEDBACK, column);
    String heading =
        tables.stream()
            .filter(table -> table.number() == row.source())
            .map(table -> table.headings().get(place))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(column);
    return new Reject(row.source(), row.row(), heading, reason, row.raw(), false);
  }
}
