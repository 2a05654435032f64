package io.pingyi.report;

import java.util.stream.Stream;

/**
 * The results of a run, each stream sorted as it is published and read lazily, so that memory does
 * not grow with the run. Streams must be closed.
 */
public interface RunResults {

  /** Identity and counts. */
  RunInfo info();

  /** Sorted by level in the order of {@code rubrics.csv}, then code. */
  Stream<ScorecardRow> scorecard();

  /** Sorted by number. */
  Stream<ProblemRow> problems();

  /** Sorted by file, sheet and row. */
  Stream<RejectRow> rejects();
}
