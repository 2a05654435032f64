package io.pingyi.intake.snapshot;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.RectificationCase;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import java.util.List;

/**
 * Turns the rows of one branch into its facts. Safe for use by several threads; keeps nothing of a
 * bundle.
 *
 * <p>Months and quarters count when they are over on the assessment date and the branch existed
 * throughout. A dataset of which the run has no table leaves its values missing; a branch without a
 * row in an existing table of meetings, persons or weak organisations has none of them.
 */
public final class BranchSnapshot {

  private final AssessmentContext context;
  private final ColumnsCatalogue columns;
  private final Tables tables;
  private final BranchReader reader;
  private final DevelopmentSnapshot development;

  /**
   * For one run.
   *
   * @param context year, assessment date, source tables and approvers
   * @param columns meaning of blank cells and synonyms of values
   * @param calendar holidays, for the working days of notices
   */
  public BranchSnapshot(
      AssessmentContext context, ColumnsCatalogue columns, WorkCalendar calendar) {
    this.context = context;
    this.columns = columns;
    this.tables = new Tables(context.tables());
    this.reader = new BranchReader(context);
    this.development = new DevelopmentSnapshot(context, columns, calendar);
  }

  /** The facts of one branch and their evidence. */
  public BranchFacts of(Bundle bundle) {
    BundleRows rows = new BundleRows(bundle, tables);
    List<DevelopmentRecord> developments = development.of(bundle);
    BranchMaterial material = BranchMaterial.of(rows, developments, context, columns);
    RectificationReader rectification = material.rectification();
    return new BranchFacts(
        reader.read(material),
        developments,
        rectification == null ? null : rectification.read(),
        Indicators.of(rows),
        Approvals.manualScores(rows, columns),
        Approvals.waivers(rows),
        evidence(material));
  }

  /** What the rows of an organisation of any level give. */
  public OwnRows ownRows(Bundle bundle) {
    BundleRows rows = new BundleRows(bundle, tables);
    return new OwnRows(
        Indicators.of(rows),
        Approvals.manualScores(rows, columns),
        Approvals.waivers(rows),
        (fact, component) ->
            fact instanceof Indicator indicator ? Indicators.behind(rows, indicator) : List.of());
  }

  private Evidence evidence(BranchMaterial material) {
    return (fact, component) -> behind(material, fact, component);
  }

  private List<Citation> behind(BranchMaterial material, Fact fact, String component) {
    if (fact instanceof Branch) {
      return new BranchEvidence(material, reader).behind(component);
    }
    if (fact instanceof DevelopmentRecord record) {
      return development.behind(material.rows().bundle(), record, component);
    }
    if (fact instanceof Indicator indicator) {
      return Indicators.behind(material.rows(), indicator);
    }
    RectificationReader rectification = material.rectification();
    return fact instanceof RectificationCase && rectification != null
        ? rectification.behind(component)
        : List.of();
  }
}
