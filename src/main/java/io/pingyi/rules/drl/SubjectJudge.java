package io.pingyi.rules.drl;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
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
  private final @Nullable RubricRules rules;
  private final SubjectFacts facts;
  private final FindingMaker maker;

  SubjectJudge(
      Subject subject,
      Rubric rubric,
      LocalDate assessmentDate,
      Pricing pricing,
      @Nullable RubricRules rules) {
    this.subject = subject;
    this.rubric = rubric;
    this.assessmentDate = assessmentDate;
    this.pricing = pricing;
    this.rules = rules;
    this.facts = new SubjectFacts(subject);
    this.maker = new FindingMaker(facts, subject.evidence());
  }

  Judgement judge(List<Criterion> criteria, Budget budget) {
    Firing.Result fired =
        rules == null
            ? new Firing.Result(Map.of(), Map.of())
            : new Firing(rules, budget).fire(subject.facts());
    List<CriterionJudgement> judgements = new ArrayList<>();
    criteria.forEach(criterion -> judgements.add(judge(criterion, fired)));
    return new Judgement(subject, rubric, judgements);
  }

  private CriterionJudgement judge(Criterion criterion, Firing.Result fired) {
    List<Rule> own = rules == null ? List.of() : rules.of(criterion.code());
    String place = own.isEmpty() ? "" : own.get(0).place();
    CriterionJudgement early = WithoutRules.before(criterion, subject, place);
    if (early != null) {
      return early;
    }
    if (own.isEmpty()) {
      return WithoutRules.noRules(criterion);
    }
    String failure = fired.failures().get(criterion.code());
    if (failure != null) {
      return CriterionJudge.failed(criterion, own, failure);
    }
    try {
      return byRules(criterion, own, fired);
    } catch (RuleFailure e) {
      return CriterionJudge.failed(criterion, own, e.sentence());
    }
  }

  private CriterionJudgement byRules(Criterion criterion, List<Rule> own, Firing.Result fired) {
    boolean fromTotal = rubric.scoring() == Rubric.Scoring.FROM_TOTAL;
    CriterionJudge judge =
        new CriterionJudge(
            criterion,
            own,
            facts,
            new Applicability(criterion, assessmentDate, pricing),
            maker,
            fromTotal ? rubric.total() : BigDecimal.ZERO);
    for (Firing.Hit hit : fired.hits(criterion.code())) {
      judge.take(hit.rule(), hit.facts());
    }
    return judge.judge();
  }
}
