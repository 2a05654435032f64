package io.pingyi.batch;

import io.pingyi.assess.BallotCheck;
import io.pingyi.assess.CriterionCodeCheck;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.rules.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists rows that intake can read but no stage can use. Only faulty rows are kept in memory, until
 * the headings of their tables are known.
 */
final class SecondLook implements IntakeSink {

  private final ColumnsCatalogue columns;
  private final Catalogue catalogue;
  private final IntakeSink sink;
  private final BallotCheck ballots;
  private final CriterionCodeCheck codes;
  private final List<StagedRow> faulty = new ArrayList<>();

  SecondLook(ColumnsCatalogue columns, Catalogue catalogue, IntakeSink sink) {
    this.columns = columns;
    this.catalogue = catalogue;
    this.sink = sink;
    this.ballots = new BallotCheck(columns, List.of());
    this.codes = new CriterionCodeCheck(columns, List.of(), catalogue);
  }

  @Override
  public void accept(StagedRow row) {
    sink.accept(row);
    if (fault(row, ballots, codes).isPresent()) {
      faulty.add(row);
    }
  }

  @Override
  public void reject(Reject reject) {
    sink.reject(reject);
  }

  /** Tells the faults by the headings of the tables. */
  void finish(List<SourceTable> tables) {
    BallotCheck byHeading = new BallotCheck(columns, tables);
    CriterionCodeCheck codesByHeading = new CriterionCodeCheck(columns, tables, catalogue);
    faulty.forEach(row -> fault(row, byHeading, codesByHeading).ifPresent(sink::reject));
  }

  private static Optional<Reject> fault(
      StagedRow row, BallotCheck ballots, CriterionCodeCheck codes) {
    return ballots.check(row).or(() -> codes.check(row));
  }
}
