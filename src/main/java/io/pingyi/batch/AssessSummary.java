package io.pingyi.batch;

import io.pingyi.intake.SourceTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a finished run is.
 *
 * @param run identity
 * @param how whether it was made now
 * @param tables every source table with its balance
 * @param cells number of cells that were not used while their row was, by number of the table
 * @param notices sentences of intake
 * @param counts as in the manifest
 * @param exclusions number of organisations without a result, by reason
 * @param failures rules that failed, with the number of subjects, sorted
 * @param refused entries of people that were not used
 * @param damaged files that were missing or changed and were made again
 * @param files every published file, the manifest last
 */
public record AssessSummary(
    String run,
    How how,
    List<SourceTable> tables,
    Map<Integer, Long> cells,
    List<String> notices,
    Map<String, Long> counts,
    Map<String, Long> exclusions,
    Map<String, Long> failures,
    RefusedEntries refused,
    List<Path> damaged,
    List<Path> files) {

  /** How the run came to be finished. */
  public enum How {
    MADE,
    RESUMED,
    ALREADY_DONE,
    MADE_AGAIN
  }

  /** Rows that could not be used. */
  public long rowsRejected() {
    return counts.getOrDefault(RunCounts.ROWS_REJECTED, 0L);
  }

  /** Cells of a table that were not used while their row was. */
  public long cellsUnused(SourceTable table) {
    return cells.getOrDefault(table.number(), 0L);
  }

  /** Rows below the headings of all tables. */
  public long rowsRead() {
    return counts.getOrDefault(RunCounts.ROWS_READ, 0L);
  }
}
