package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.report.Paper;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import java.util.List;

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

  Assessors assessors(AssessmentContext context);

  @Override
  void close();
}
