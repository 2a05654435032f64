package io.pingyi.batch;

import io.pingyi.report.RunInfo;
import io.pingyi.rules.Rubric;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a run, as manifest and terminal print them. */
final class RunCounts {

  /** Subjects that were not scored because a rule failed. */
  static final String FAILED = "failed";

  /** Rows that could not be used. */
  static final String ROWS_REJECTED = "rowsRejected";

  /** Cells that could not be used while their row was. */
  static final String CELLS_UNUSED = "cellsUnused";

  /** Rows below the headings of all tables. */
  static final String ROWS_READ = "rowsRead";

  private RunCounts() {}

  static Map<String, Long> of(RunStore store, Collection<Rubric> rubrics) {
    Map<String, Long> counts = new LinkedHashMap<>();
    put(counts, store, RunInfo.ORGANISATIONS, "organisation where run = ?");
    put(
        counts,
        store,
        RunInfo.ASSESSED,
        "(select distinct organisation from subject_result where run = ?) s");
    put(counts, store, RunInfo.EXCLUDED, "exclusion where run = ?");
    put(counts, store, RunInfo.PROBLEMS, "problem where run = ?");
    put(counts, store, "rejects", "reject where run = ?");
    put(counts, store, ROWS_REJECTED, "reject where row_lost and run = ?");
    put(counts, store, CELLS_UNUSED, "reject where not row_lost and run = ?");
    put(counts, store, FAILED, "subject_result where array_length(failures, 1) > 0 and run = ?");
    counts.put(
        ROWS_READ,
        store.stored().tables().stream().mapToLong(table -> table.balance().read()).sum());
    for (Rubric rubric : rubrics) {
      put(
          counts,
          store,
          "scored." + rubric.code(),
          "subject_result where score is not null and rubric = '"
              + rubric.code().replace("'", "''")
              + "' and run = ?");
    }
    return counts;
  }

  /** {@link #CELLS_UNUSED} by number of the source table. */
  static Map<Integer, Long> cellsUnused(RunStore store) {
    Map<Integer, Long> cells = new TreeMap<>();
    store
        .jdbc()
        .query(
            "select source, count(*) from reject where not row_lost and run = ? group by source",
            row -> {
              cells.put(row.getInt(1), row.getLong(2));
            },
            store.run());
    return cells;
  }

  private static void put(Map<String, Long> counts, RunStore store, String name, String from) {
    Long count =
        store.jdbc().queryForObject("select count(*) from " + from, Long.class, store.run());
    counts.put(name, count == null ? 0 : count);
  }
}
