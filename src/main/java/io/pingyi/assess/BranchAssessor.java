package io.pingyi.assess;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.VetoDecision;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.intake.snapshot.BranchFacts;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Judge;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import io.pingyi.score.SubjectScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Assesses one branch by every rubric that concerns it: rows to facts to judgement to score. Pure,
 * safe for use by several threads; whatever breaks leaves only the subject at hand without a score.
 */
public final class BranchAssessor {

  private final Rubrics rubrics;
  private final Function<Bundle, BranchFacts> snapshot;
  private final RowReader reader;
  private final BranchAssessment.Settings settings;
  private final LocalDate date;

  /**
   * For one run.
   *
   * @param judge compiled rules, opened for the assessment date
   * @param catalogue tables of the same rules
   * @param context year, assessment date and source tables
   * @param columns meaning of columns
   * @param snapshot rows of a branch to its facts
   * @throws io.pingyi.rules.RulesException when a threshold of the program is missing
   */
  public BranchAssessor(
      Judge judge,
      Catalogue catalogue,
      AssessmentContext context,
      ColumnsCatalogue columns,
      Function<Bundle, BranchFacts> snapshot) {
    this.rubrics = new Rubrics(judge, catalogue);
    this.snapshot = snapshot;
    this.reader = new RowReader(columns, context.tables());
    this.date = context.assessmentDate();
    this.settings =
        new BranchAssessment.Settings(
            yearToDate(context),
            context.tables().stream().anyMatch(table -> table.dataset() == Dataset.DEVELOPMENT),
            Thresholds.of(catalogue).newMonths(),
            Prices.byCriterion(catalogue),
            judge.ratedCriteria());
  }

  /** All results of one branch; never throws for what its rows or the rules hold. */
  public AssessedBranch assess(Bundle bundle) {
    Organisation organisation = bundle.organisation();
    try {
      BranchFacts facts = snapshot.apply(bundle);
      Feedback feedback = Feedback.of(bundle, reader, date);
      List<VetoDecision> vetoes = VetoDecisions.of(bundle, reader);
      return new BranchAssessment(rubrics, settings, organisation, facts, feedback, vetoes).run();
    } catch (RuntimeException e) {
      List<SubjectScore> scores = new ArrayList<>();
      for (Rubric rubric : rubrics.of(SubjectKind.BRANCH)) {
        scores.add(Unscored.because(organisation, rubric, e));
      }
      return new AssessedBranch(scores, Tally.unknown(organisation));
    }
  }

  /** Steps after the assessment date have not happened yet. */
  private static DateRange yearToDate(AssessmentContext context) {
    LocalDate first = LocalDate.of(context.year(), 1, 1);
    LocalDate last = LocalDate.of(context.year(), 12, 31);
    LocalDate date = context.assessmentDate();
    LocalDate end = date.isBefore(last) ? date : last;
    return new DateRange(first, end.isBefore(first) ? first : end);
  }
}
