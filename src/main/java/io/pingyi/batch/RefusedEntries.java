package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.report.RejectRow;
import io.pingyi.report.SourceNames;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that people filled in and that were not used, or not as they stand.
 *
 * @param all how many places
 * @param deciding those among them on which points, grades or the answer for last year's problems
 *     rest: scores, ballots, decisions, waivers, what organisations were a year ago. Feedback on
 *     problems is a claim that the program checks, and a veto that is not confirmed binds: their
 *     refusal is a result.
 * @param first the first of all in the order of {@code rejects.csv}, those that decide before
 *     others
 */
public record RefusedEntries(long all, long deciding, List<RejectRow> first) {

  private static final int MOST = 20;

  private static final Set<Dataset> DECIDING =
      EnumSet.of(
          Dataset.MANUAL_SCORE, Dataset.BALLOT, Dataset.DECISION, Dataset.WAIVER, Dataset.CHANGE);

  private static final Set<Dataset> HUMAN =
      EnumSet.of(
          Dataset.MANUAL_SCORE,
          Dataset.BALLOT,
          Dataset.DECISION,
          Dataset.VETO,
          Dataset.WAIVER,
          Dataset.FEEDBACK,
          Dataset.CHANGE);

  /** Lists are kept as they are. */
  public RefusedEntries {
    first = List.copyOf(first);
  }

  static RefusedEntries of(RunStore store) {
    List<SourceTable> tables = store.stored().tables();
    SourceNames names = new SourceNames(tables);
    Integer[] human = numbers(tables, HUMAN);
    Integer[] deciding = numbers(tables, DECIDING);
    List<RejectRow> first =
        store
            .jdbc()
            .query(
                "select * from reject where run = ? and source = any(?)"
                    + " order by source = any(?) desc, source, row_number, position limit "
                    + MOST,
                (row, i) -> RejectRow.of(StoredResults.reject(row), names),
                store.run(),
                human,
                deciding);
    return new RefusedEntries(count(store, human), count(store, deciding), first);
  }

  private static Integer[] numbers(Collection<SourceTable> tables, Set<Dataset> datasets) {
    return tables.stream()
        .filter(table -> datasets.contains(table.dataset()))
        .map(SourceTable::number)
        .collect(Collectors.toList())
        .toArray(Integer[]::new);
  }

  private static long count(RunStore store, Integer[] sources) {
    Long count =
        store
            .jdbc()
            .queryForObject(
                "select count(*) from reject where run = ? and source = any(?)",
                Long.class,
                store.run(),
                sources);
    return count == null ? 0 : count;
  }
}
