package io.pingyi.assess;

import io.pingyi.assess.UnitFacts.Present;
import io.pingyi.assess.UnitFacts.Reading;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.facts.VetoDecision;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.intake.snapshot.OwnRows;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Judge;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import io.pingyi.score.SubjectScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assesses one reporting committee by the results of its branches and its own rows. Pure, safe for
 * use by several threads; whatever breaks leaves only the unit at hand without a score.
 */
public final class UnitAssessor {

  private final Rubrics rubrics;
  private final RowReader reader;
  private final Thresholds thresholds;
  private final LocalDate date;
  private final Present present;
  private final Set<String> rated;
  private final Function<Bundle, OwnRows> ownRows;

  /**
   * For one run.
   *
   * @param judge compiled rules, opened for the assessment date
   * @param catalogue tables of the same rules
   * @param context the source tables of the run
   * @param columns meaning of columns
   * @param ownRows indicators, manual scores and waivers of an organisation
   * @throws io.pingyi.rules.RulesException when a threshold of the program is missing
   */
  public UnitAssessor(
      Judge judge,
      Catalogue catalogue,
      AssessmentContext context,
      ColumnsCatalogue columns,
      Function<Bundle, OwnRows> ownRows) {
    this.rubrics = new Rubrics(judge, catalogue);
    this.reader = new RowReader(columns, context.tables());
    this.date = context.assessmentDate();
    this.thresholds = Thresholds.of(catalogue);
    this.ownRows = ownRows;
    this.rated = judge.ratedCriteria();
    var datasets = context.tables().stream().map(SourceTable::dataset).collect(Collectors.toSet());
    this.present =
        new Present(
            datasets.contains(Dataset.DEVELOPMENT),
            datasets.contains(Dataset.RECTIFICATION),
            datasets.contains(Dataset.FEEDBACK));
  }

  /**
   * The results of one unit, one a rubric.
   *
   * @param bundle the unit's own rows
   * @param branches tallies of its branches in the order of their codes, read once
   */
  public List<SubjectScore> assess(Bundle bundle, Stream<BranchTally> branches) {
    Organisation unit = bundle.organisation();
    try {
      UnitTotals.Builder totals = new UnitTotals.Builder();
      Map<String, List<Citation.Cell>> against = new TreeMap<>();
      branches.forEachOrdered(
          tally -> {
            totals.add(tally);
            tally
                .against()
                .forEach(
                    (component, cells) ->
                        against.computeIfAbsent(component, key -> new ArrayList<>()).addAll(cells));
          });
      return assess(bundle, totals.build(), against);
    } catch (RuntimeException e) {
      return rubrics.of(SubjectKind.UNIT).stream()
          .map(rubric -> Unscored.because(unit, rubric, e))
          .toList();
    }
  }

  private List<SubjectScore> assess(
      Bundle bundle, UnitTotals totals, Map<String, List<Citation.Cell>> against) {
    Organisation unit = bundle.organisation();
    OwnRows rows = ownRows.apply(bundle);
    UnitRows own = UnitRows.of(bundle, reader, thresholds, date);
    UnitFacts facts = new UnitFacts(unit, totals, own, present, rated);
    UnitEvidence evidence = new UnitEvidence(own, against, rows.evidence());
    List<VetoDecision> vetoes = VetoDecisions.of(bundle, reader);
    List<SubjectScore> scores = new ArrayList<>();
    for (Rubric rubric : rubrics.of(SubjectKind.UNIT)) {
      Function<Reading, SubjectScore> scored =
          reading -> {
            List<Fact> subject = new ArrayList<>();
            subject.add(facts.unit(reading));
            subject.addAll(facts.criterionRates(reading));
            subject.addAll(rows.indicators());
            return rubrics
                .judge(
                    rubric,
                    new Subject(
                        unit, subject, rows.manualScores(), rows.waivers(), vetoes, evidence))
                .score();
          };
      scores.add(
          Extremes.widen(
              scored.apply(Reading.PUBLISHED),
              scored.apply(Reading.WORST),
              scored.apply(Reading.BEST)));
    }
    return scores;
  }
}
