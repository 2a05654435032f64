package io.pingyi.assess;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Subject;
import io.pingyi.facts.VetoDecision;
import io.pingyi.intake.snapshot.BranchFacts;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import io.pingyi.score.SubjectScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assessment of one branch: its persons first, then the branch with what they gave. */
final class BranchAssessment {

  private final Rubrics rubrics;
  private final Settings settings;
  private final Organisation organisation;
  private final BranchFacts facts;
  private final Feedback feedback;
  private final List<VetoDecision> vetoes;
  private Persons persons = Persons.NONE;

  /**
   * What is the same for every branch of a run.
   *
   * @param days from the first of the year to the assessment date
   * @param personsKnown whether the run has 发展党员
   * @param newMonths months below which a branch does not count in 达标率
   * @param prices rows of findings.csv by criterion
   * @param rated codes of the branch criteria whose rates rules read
   */
  record Settings(
      DateRange days,
      boolean personsKnown,
      int newMonths,
      Map<String, List<FindingPrice>> prices,
      Set<String> rated) {}

  BranchAssessment(
      Rubrics rubrics,
      Settings settings,
      Organisation organisation,
      BranchFacts facts,
      Feedback feedback,
      List<VetoDecision> vetoes) {
    this.rubrics = rubrics;
    this.settings = settings;
    this.organisation = organisation;
    this.facts = facts;
    this.feedback = feedback;
    this.vetoes = vetoes;
  }

  AssessedBranch run() {
    List<SubjectScore> developments = developments();
    Branch branch = BranchResults.with(facts.branch(), persons, settings.personsKnown());
    List<Rubrics.Judged> branches = new ArrayList<>();
    for (Rubric rubric : rubrics.of(SubjectKind.BRANCH)) {
      branches.add(judge(rubric, factsOf(branch, List.of())));
    }
    List<SubjectScore> scores = new ArrayList<>();
    branches.forEach(judged -> scores.add(judged.score()));
    scores.addAll(developments);
    RectificationCase rectification = facts.rectification();
    if (rectification != null) {
      for (Rubric rubric : rubrics.of(SubjectKind.RECTIFICATION)) {
        scores.add(judge(rubric, factsOf(branch, List.of(rectification))).score());
      }
    }
    return new AssessedBranch(scores, tally(branch, branches));
  }

  /** Judges the persons when any of them has, or may have, a step in the year. */
  private List<SubjectScore> developments() {
    List<DevelopmentRecord> involved = Persons.involved(facts.developments(), settings.days());
    List<SubjectScore> scores = new ArrayList<>();
    if (involved.isEmpty()) {
      return scores;
    }
    persons = Persons.unjudged(involved);
    List<Fact> subject = factsOf(facts.branch(), facts.developments());
    for (Rubric rubric : rubrics.of(SubjectKind.DEVELOPMENT)) {
      Rubrics.Judged judged = judge(rubric, subject);
      scores.add(judged.score());
      if (judged.judgement() != null) {
        persons = Persons.of(involved, judged.judgement(), this::prices);
      }
    }
    return scores;
  }

  private List<FindingPrice> prices(String criterion) {
    return settings.prices().getOrDefault(criterion, List.of());
  }

  private List<Fact> factsOf(Branch branch, List<? extends Fact> more) {
    List<Fact> subject = new ArrayList<>();
    subject.add(branch);
    subject.addAll(more);
    subject.addAll(facts.indicators());
    return subject;
  }

  private Rubrics.Judged judge(Rubric rubric, List<Fact> subject) {
    return rubrics.judge(
        rubric,
        new Subject(
            organisation, subject, facts.manualScores(), facts.waivers(), vetoes, evidence()));
  }

  /** Numbers of persons rest on what was found against them. */
  private Evidence evidence() {
    return (fact, component) -> {
      List<Citation> found = List.of();
      if (fact instanceof Branch && component.equals(BranchResults.SERIOUS)) {
        found = Persons.citations(persons.serious());
      } else if (fact instanceof Branch && component.equals(BranchResults.MINOR)) {
        found = Persons.citations(persons.minor());
      }
      return found.isEmpty() ? facts.evidence().behind(fact, component) : found;
    };
  }

  private BranchTally tally(Branch branch, List<Rubrics.Judged> branches) {
    Judgement judgement = branches.isEmpty() ? null : branches.get(0).judgement();
    SubjectScore score = branches.isEmpty() ? null : branches.get(0).score();
    Standings standings =
        score == null || judgement == null
            ? Standings.UNKNOWN
            : Standings.of(branch, judgement, score, settings.newMonths());
    boolean scored = score != null && score.score() != null;
    return new Tally(organisation, facts, feedback, persons, settings.rated())
        .of(judgement, scored, standings);
  }
}
