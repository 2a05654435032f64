package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds 整改反馈 against last year's problems, some rows at a time. A row about a problem that nobody
 * found last year is kept without its number, so that it counts nowhere, and listed.
 */
final class FeedbackCheck {

  private static final int TOGETHER = 1_000;
  private static final String NUMBER = "问题编号";

  private final int number;
  private final PastProblems past;
  private final IntakeSink sink;
  private final List<StagedRow> waiting = new ArrayList<>();
  private final List<StagedRow> unknown = new ArrayList<>();

  FeedbackCheck(ColumnsCatalogue columns, PastProblems past, IntakeSink sink) {
    this.number = columns.index(Dataset.FEEDBACK, NUMBER);
    this.past = past;
    this.sink = sink;
  }

  void accept(StagedRow row) {
    waiting.add(row);
    if (waiting.size() == TOGETHER) {
      pass();
    }
  }

  /** Passes the rest and lists what was unknown. */
  void finish(List<SourceTable> tables) {
    pass();
    for (StagedRow row : unknown) {
      sink.reject(
          new Reject(
              row.source(),
              row.row(),
              heading(row, tables),
              "问题编号“" + number(row) + "”不在上年的问题清单中，本行不计入销号率；请照上年问题清单的编号填写",
              String.join(",", row.cells()),
              false));
    }
  }

  private void pass() {
    Set<String> known = past.known(waiting.stream().map(this::number).distinct().toList());
    for (StagedRow row : waiting) {
      boolean counts = known.contains(number(row));
      sink.accept(counts ? row : SecondLook.emptied(row, number));
      if (!counts) {
        unknown.add(row);
      }
    }
    waiting.clear();
  }

  private String number(StagedRow row) {
    return CellText.clean(row.cells().get(number));
  }

  private String heading(StagedRow row, List<SourceTable> tables) {
    return tables.stream()
        .filter(table -> table.number() == row.source())
        .map(table -> table.headings().get(number))
        .filter(heading -> !heading.isEmpty())
        .findFirst()
        .orElse(NUMBER);
  }
}
