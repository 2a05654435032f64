package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.StagedRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Takes what intake reads into the database, in one transaction of the caller. A connection carries
 * one COPY at a time, so rejects wait in small groups.
 */
final class StagingSink implements IntakeSink, AutoCloseable {

  /** What the stage rank may refuse ({@link LateRejects}) travels with its text in the file. */
  private static final Set<Dataset> LATE = Set.of(Dataset.DECISION, Dataset.VETO, Dataset.CHANGE);

  private static final int REJECTS_TOGETHER = 1000;
  private static final int ROWS_BETWEEN_REPORTS = 5000;

  private final Connection connection;
  private final String run;
  private final StagedTable table;
  private final LongConsumer progress;
  private final List<Reject> waiting = new ArrayList<>();
  private CopyIn rows;
  private long accepted;
  private long rejected;

  /**
   * @param progress told the number of rows so far; may throw to stop
   */
  StagingSink(Connection connection, String run, StagedTable table, LongConsumer progress)
      throws SQLException {
    this.connection = connection;
    this.run = run;
    this.table = table;
    this.progress = progress;
    this.rows = new CopyIn(connection, table.target());
  }

  @Override
  public void accept(StagedRow row) {
    try {
      CopyText text = rows.text();
      text.text(row.organisation());
      text.tab();
      text.number(DatasetNumber.of(row.dataset()));
      text.tab();
      text.number(row.source());
      text.tab();
      text.number(row.row());
      text.tab();
      text.cells(row.cells());
      if (LATE.contains(row.dataset())) {
        text.cell(row.raw());
      }
      rows.endOfRow();
    } catch (SQLException e) {
      throw new StoreException("staging a row", e);
    }
    if (++accepted % ROWS_BETWEEN_REPORTS == 0) {
      progress.accept(accepted);
    }
  }

  @Override
  public void reject(Reject reject) {
    waiting.add(reject);
    if (waiting.size() == REJECTS_TOGETHER) {
      try {
        rows.finish();
        writeRejects();
        rows = new CopyIn(connection, table.target());
      } catch (SQLException e) {
        throw new StoreException("staging rejects", e);
      }
    }
  }

  /** Ends the load. */
  void finish() throws SQLException {
    rows.finish();
    writeRejects();
    progress.accept(accepted);
  }

  long accepted() {
    return accepted;
  }

  private void writeRejects() throws SQLException {
    try (CopyIn copy =
        new CopyIn(
            connection,
            "reject (run, position, source, row_number, column_name, reason, raw, row_lost)")) {
      for (Reject reject : waiting) {
        copy.row(
            run,
            ++rejected,
            reject.source(),
            reject.row(),
            Cells.join(List.of(reject.column())),
            Cells.join(List.of(reject.reason())),
            Cells.join(List.of(reject.raw())),
            reject.rowLost());
      }
      copy.finish();
    }
    waiting.clear();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
