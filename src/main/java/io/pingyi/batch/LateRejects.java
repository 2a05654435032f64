package io.pingyi.batch;

import java.util.List;

/**
 * Rows whose fault shows only beside the results. Their positions lie behind those of intake, so
 * that a second attempt can remove them.
 */
final class LateRejects {

  private static final long FIRST = 1L << 40;

  private final RunStore store;
  private long position = FIRST;

  LateRejects(RunStore store) {
    this.store = store;
  }

  static void clear(RunStore store) {
    store.jdbc().update("delete from reject where run = ? and position >= ?", store.run(), FIRST);
  }

  /** Lists a row that stays used but counts nowhere; its text in the file is its first note. */
  void add(StagedRows.Line line, String column, String reason) {
    store
        .jdbc()
        .update(
            "insert into reject (run, position, source, row_number, column_name, reason, raw,"
                + " row_lost) values (?, ?, ?, ?, ?, ?, ?, false)",
            store.run(),
            position++,
            line.source(),
            line.number(),
            Cells.join(List.of(column)),
            Cells.join(List.of(reason)),
            Cells.join(List.of(line.note(0))));
  }
}
