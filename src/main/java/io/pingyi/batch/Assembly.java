package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.report.Paper;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.score.SubjectScore;
import java.util.List;
import java.util.function.Consumer;

/** The pure stages as a run uses them: opened once, closed after the run. */
interface Assembly extends AutoCloseable {

  /** SHA-256 over the rules folder. */
  String rulesHash();

  /** SHA-256 over the input folder. */
  String inputHash();

  Catalogue catalogue();

  ColumnsCatalogue columns();

  /** What the run publishes besides its tables. */
  default List<Paper> papers() {
    return List.of();
  }

  /** What the criteria demand, to be compared with other years. */
  default List<CriterionDefinition> definitions() {
    return List.of();
  }

  /** Reads the input folder; feedback is held against the problems of the year before. */
  IntakeReport read(PastProblems past, IntakeSink sink);

  /**
   * Judges an earlier year's data by the rules of today.
   *
   * @param past the problems that its feedback is held against
   * @param each takes the scores of an organisation, by the calling thread; branches first
   * @throws io.pingyi.intake.InputException when the data changed meanwhile
   */
  default void rejudge(PastData data, PastProblems past, Consumer<List<SubjectScore>> each) {
    throw new UnsupportedOperationException();
  }

  Assessors assessors(AssessmentContext context);

  @Override
  void close();
}
