package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Rubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one criterion by rules that are not compiled, as the compiled ones would: so that
 * thousands of changed rules can be tried in a second. A run is never judged by it.
 */
public final class PlainJudge {

  private final Criterion criterion;
  private final Rubric rubric;
  private final List<Rule> rules;
  private final Pricing pricing;

  /**
   * For one criterion.
   *
   * @param catalogue where its findings are priced
   * @param rules all rules of the criterion
   */
  public PlainJudge(Catalogue catalogue, Criterion criterion, List<Rule> rules) {
    Rubric own = catalogue.rubrics().get(criterion.rubric());
    if (own == null) {
      throw new IllegalArgumentException("no rubric " + criterion.rubric());
    }
    this.criterion = criterion;
    this.rubric = own;
    this.rules = List.copyOf(rules);
    this.pricing = new Pricing(catalogue);
  }

  /** Judges one subject as of a date. */
  public CriterionJudgement judge(Subject subject, LocalDate assessmentDate) {
    SubjectFacts facts = new SubjectFacts(subject);
    List<Firing.Hit> hits = new ArrayList<>();
    for (Rule rule : rules) {
      for (List<Fact> match : PlainTruth.matches(rule, facts)) {
        hits.add(new Firing.Hit(rule, match));
      }
    }
    return new SubjectJudge(subject, rubric, assessmentDate, pricing, facts)
        .judge(criterion, rules, hits);
  }
}
