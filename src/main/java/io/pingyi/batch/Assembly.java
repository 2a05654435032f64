package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.rules.Catalogue;

/** The pure stages as a run uses them: opened once, closed after the run. */
interface Assembly extends AutoCloseable {

  /** SHA-256 over the rules folder. */
  String rulesHash();

  /** SHA-256 over the input folder. */
  String inputHash();

  Catalogue catalogue();

  ColumnsCatalogue columns();

  /** Reads the input folder. */
  IntakeReport read(IntakeSink sink);

  Assessors assessors(AssessmentContext context);

  @Override
  void close();
}
