package io.pingyi.intake.snapshot;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one branch, read once and shared by its facts and their evidence.
 *
 * @param education rows of 党员教育
 * @param log null when the run has no table of organisation life
 * @param meetings null with {@code log}
 * @param development null when the run has no table 发展党员
 * @param rectification null when the run has no table 软弱涣散
 */
record BranchMaterial(
    BundleRows rows,
    OrganisationFigures organisation,
    Entry education,
    @Nullable MeetingLog log,
    @Nullable MeetingFigures meetings,
    @Nullable DevelopmentFigures development,
    @Nullable RectificationReader rectification) {

  static BranchMaterial of(
      BundleRows rows,
      List<DevelopmentRecord> developments,
      AssessmentContext context,
      ColumnsCatalogue columns) {
    LocalDate date = context.assessmentDate();
    OrganisationFigures organisation =
        new OrganisationFigures(entry(rows, Dataset.ORGANISATION, columns), date);
    MeetingLog log = MeetingLog.of(rows, columns);
    MeetingFigures meetings =
        log == null
            ? null
            : new MeetingFigures(log, existence(organisation, log), context.year(), date);
    return new BranchMaterial(
        rows,
        organisation,
        entry(rows, Dataset.EDUCATION, columns),
        log,
        meetings,
        development(rows, developments, context, columns),
        rows.tables().has(Dataset.RECTIFICATION)
            ? new RectificationReader(entry(rows, Dataset.RECTIFICATION, columns), date)
            : null);
  }

  private static @Nullable DevelopmentFigures development(
      BundleRows rows,
      List<DevelopmentRecord> developments,
      AssessmentContext context,
      ColumnsCatalogue columns) {
    if (!rows.tables().has(Dataset.DEVELOPMENT)) {
      return null;
    }
    return new DevelopmentFigures(
        DevelopmentFigures.persons(rows.of(Dataset.DEVELOPMENT), developments),
        columns,
        context.year(),
        context.assessmentDate());
  }

  private static Existence existence(OrganisationFigures organisation, MeetingLog log) {
    LocalDate met = log.firstSign();
    LocalDate elected = organisation.lastElection();
    boolean metFirst = elected == null || (met != null && met.isBefore(elected));
    return Existence.of(organisation.founded(), metFirst ? met : elected);
  }

  private static Entry entry(BundleRows rows, Dataset dataset, ColumnsCatalogue columns) {
    return new Entry(dataset, rows.of(dataset), columns);
  }
}
