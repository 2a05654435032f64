package io.pingyi.report;

import io.pingyi.facts.Organisation;
import io.pingyi.rules.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

  /** The tables of the rules by which the run was judged: titles, dimensions, bases, remedies. */
  Catalogue catalogue();

  /** The tree of organisations, sorted by code; also those without a score. */
  Stream<Organisation> organisations();

  /** Verdicts and points: by organisation code, then as rubrics and criteria are ordered. */
  Stream<CriterionRow> criteria();

  /** What the branches of the whole run add up to. */
  BranchSummary branches();

  /** The reporting units that were assessed, sorted by code; about 2 KB of memory each. */
  List<UnitSummary> unitSummaries();

  /** The same units in the same order with their criteria and problems, read one by one. */
  Stream<UnitResults> units();

  /** The sums that papers asked for and the input has, by name. */
  Map<String, Statistic> statistics();

  /**
   * Does work that reads the results in a thread of its own, beside the thread that publishes.
   *
   * @throws IOException as the work does
   */
  default void apart(Aside.Work work) throws IOException {
    work.run();
  }

  /** This year beside the last one, and people's decisions. */
  default YearBook yearBook() {
    return YearBook.NONE;
  }
}
