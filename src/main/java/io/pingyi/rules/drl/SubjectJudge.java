package io.pingyi.rules.drl;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Rubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges one subject by one rubric. */
final class SubjectJudge {

  private final Subject subject;
  private final Rubric rubric;
  private final LocalDate assessmentDate;
  private final Pricing pricing;
  private final SubjectFacts facts;
  private final FindingMaker maker;

  SubjectJudge(
      Subject subject,
      Rubric rubric,
      LocalDate assessmentDate,
      Pricing pricing,
      SubjectFacts facts) {
    this.subject = subject;
    this.rubric = rubric;
    this.assessmentDate = assessmentDate;
    this.pricing = pricing;
    this.facts = facts;
    this.maker = new FindingMaker(facts, subject.evidence());
  }

  Judgement judge(List<Criterion> criteria, @Nullable RubricRules rules, Budget budget) {
    Firing.Result fired =
        rules == null
            ? new Firing.Result(Map.of(), Map.of())
            : new Firing(rules, budget).fire(subject.facts());
    List<CriterionJudgement> judgements = new ArrayList<>();
    for (Criterion criterion : criteria) {
      List<Rule> own = rules == null ? List.of() : rules.of(criterion.code());
      String failure = fired.failures().get(criterion.code());
      CriterionJudgement early = failure == null ? null : before(criterion, own);
      if (failure == null) {
        judgements.add(judge(criterion, own, fired.hits(criterion.code())));
      } else {
        judgements.add(early == null ? CriterionJudge.failed(criterion, own, failure) : early);
      }
    }
    return new Judgement(subject, rubric, judgements);
  }

  /** Judges one criterion from the matches of its rules. */
  CriterionJudgement judge(Criterion criterion, List<Rule> own, List<Firing.Hit> hits) {
    CriterionJudgement early = before(criterion, own);
    if (early != null) {
      return early;
    }
    if (own.isEmpty()) {
      return WithoutRules.noRules(criterion);
    }
    try {
      return byRules(criterion, own, hits);
    } catch (RuleFailure e) {
      return CriterionJudge.failed(criterion, own, e.sentence());
    }
  }

  private @Nullable CriterionJudgement before(Criterion criterion, List<Rule> own) {
    String place = own.isEmpty() ? "" : own.get(0).place();
    return WithoutRules.before(criterion, subject, place);
  }

  private CriterionJudgement byRules(Criterion criterion, List<Rule> own, List<Firing.Hit> hits) {
    boolean fromTotal = rubric.scoring() == Rubric.Scoring.FROM_TOTAL;
    CriterionJudge judge =
        new CriterionJudge(
            criterion,
            own,
            facts,
            new Applicability(criterion, assessmentDate, pricing),
            maker,
            fromTotal ? rubric.total() : criterion.fullPoints(),
            fromTotal);
    for (Firing.Hit hit : hits) {
      judge.take(hit.rule(), hit.facts());
    }
    return judge.judge();
  }
}
