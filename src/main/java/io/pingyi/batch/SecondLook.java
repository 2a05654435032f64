package io.pingyi.batch;

import io.pingyi.assess.BallotCheck;
import io.pingyi.assess.CriterionCodeCheck;
import io.pingyi.assess.DecisionCheck;
import io.pingyi.assess.ManualScoreCheck;
import io.pingyi.assess.RepeatedScores;
import io.pingyi.assess.UnsignedRows;
import io.pingyi.assess.VetoDecisionCheck;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.rules.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists rows that intake can read but no stage can use. Kept in memory until the headings of their
 * tables are known: faulty rows, and the decisions on grades, of which there is one a unit.
 */
final class SecondLook implements IntakeSink {

  private final ColumnsCatalogue columns;
  private final Catalogue catalogue;
  private final IntakeSink sink;
  private final BallotCheck ballots;
  private final CriterionCodeCheck codes;
  private final ManualScoreCheck scores;
  private final RepeatedScores repeated;
  private final UnsignedRows unsigned;
  private final FeedbackCheck feedback;
  private final List<StagedRow> faulty = new ArrayList<>();
  private final List<StagedRow> decisions = new ArrayList<>();
  private final List<StagedRow> vetoes = new ArrayList<>();
  private final int year;

  /**
   * @param past the problems that 整改反馈 may speak of
   */
  SecondLook(
      ColumnsCatalogue columns,
      Catalogue catalogue,
      PastProblems past,
      int year,
      LocalDate assessmentDate,
      IntakeSink sink) {
    this.columns = columns;
    this.catalogue = catalogue;
    this.sink = sink;
    this.year = year;
    this.ballots = new BallotCheck(columns, List.of());
    this.codes = new CriterionCodeCheck(columns, List.of(), catalogue);
    this.scores = new ManualScoreCheck(columns, List.of(), catalogue);
    this.repeated = new RepeatedScores(columns);
    this.unsigned = new UnsignedRows(columns);
    this.feedback = new FeedbackCheck(columns, past, assessmentDate, sink);
  }

  @Override
  public void accept(StagedRow row) {
    if (row.dataset() == Dataset.FEEDBACK) {
      feedback.accept(row);
      return;
    }
    unsigned.accept(row);
    repeated.accept(row);
    if (row.dataset() == Dataset.DECISION) {
      decisions.add(row);
      return;
    }
    if (row.dataset() == Dataset.VETO) {
      vetoes.add(row);
      return;
    }
    sink.accept(row);
    if (fault(row, ballots, codes, scores).isPresent()) {
      faulty.add(row);
    }
  }

  @Override
  public void reject(Reject reject) {
    sink.reject(reject);
  }

  /**
   * Tells the faults by the headings of the tables.
   *
   * @return what the administrator should know of rows that count
   */
  List<String> finish(List<SourceTable> tables) {
    feedback.finish(tables);
    passed(
        decisions,
        new DecisionCheck(columns, tables, catalogue).faults(decisions),
        columns.index(Dataset.DECISION, "决定等次"));
    passed(
        vetoes,
        new VetoDecisionCheck(columns, tables, catalogue, year).faults(vetoes),
        columns.index(Dataset.VETO, VetoDecisionCheck.CONCLUSION));
    BallotCheck byHeading = new BallotCheck(columns, tables);
    CriterionCodeCheck codesByHeading = new CriterionCodeCheck(columns, tables, catalogue);
    ManualScoreCheck scoresByHeading = new ManualScoreCheck(columns, tables, catalogue);
    faulty.forEach(
        row -> fault(row, byHeading, codesByHeading, scoresByHeading).ifPresent(sink::reject));
    repeated.finish(tables).forEach(sink::reject);
    return unsigned.notices(tables);
  }

  /**
   * A decision that must not count is kept without what it says, so that no later stage takes it.
   */
  private void passed(List<StagedRow> rows, Map<StagedRow, Reject> faults, int says) {
    for (StagedRow row : rows) {
      sink.accept(faults.containsKey(row) ? emptied(row, says) : row);
    }
    faults.values().forEach(sink::reject);
  }

  /** The row without the text of one cell. */
  static StagedRow emptied(StagedRow row, int column) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.set(column, "");
    return row.with(cells);
  }

  private static Optional<Reject> fault(
      StagedRow row, BallotCheck ballots, CriterionCodeCheck codes, ManualScoreCheck scores) {
    return ballots.check(row).or(() -> codes.check(row)).or(() -> scores.check(row));
  }
}
