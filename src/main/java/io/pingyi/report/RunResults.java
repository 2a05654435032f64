package io.pingyi.report;

import java.util.List;
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

  /**
   * The same rows as {@link #scorecard()} in the order of the workbook: by level in the order of
   * {@code rubrics.csv}, sector, rank (the unranked last), code.
   */
  Stream<ScorecardRow> ranking();

  /** Sorted by number. */
  Stream<ProblemRow> problems();

  /** Sorted by file, sheet and row. */
  Stream<RejectRow> rejects();

  /** One for each finding code among the problems, most units first, then by finding code. */
  List<CommonProblem> commonProblems();
}
