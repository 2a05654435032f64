package io.pingyi.batch;

import io.pingyi.intake.SourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows whose fault shows only beside the results. Their positions lie behind those of intake, so
 * that a second attempt can remove them.
 */
final class LateRejects {

  private static final long FIRST = 1L << 40;

  private final RunStore store;
  private final Map<Integer, SourceTable> tables = new HashMap<>();
  private long position = FIRST;

  LateRejects(RunStore store) {
    this.store = store;
    store.stored().tables().forEach(table -> tables.put(table.number(), table));
  }

  static void clear(RunStore store) {
    store.jdbc().update("delete from reject where run = ? and position >= ?", store.run(), FIRST);
  }

  /** The column as the file calls it. */
  private String heading(StagedRows.Line line, String column) {
    SourceTable table = tables.get(line.source());
    int place = table == null ? -1 : table.columns().indexOf(column);
    String heading = table == null || place < 0 ? "" : table.headings().get(place);
    return heading.isEmpty() ? column : heading;
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
            Cells.join(List.of(heading(line, column))),
            Cells.join(List.of(reason)),
            Cells.join(List.of(line.note(0))));
  }
}
