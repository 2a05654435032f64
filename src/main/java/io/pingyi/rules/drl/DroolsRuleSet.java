package io.pingyi.rules.drl;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Subject;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.RuleSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges with compiled rules. Immutable; every judgement has a session of its own. */
final class DroolsRuleSet implements RuleSet {

  private final Catalogue catalogue;
  private final String hash;
  private final LocalDate assessmentDate;
  private final Map<String, RubricRules> rules;
  private final Pricing pricing;
  private final Map<String, List<Criterion>> inForce = new HashMap<>();
  private final Budget budget;
  private final Set<String> rated;

  DroolsRuleSet(
      Catalogue catalogue,
      String hash,
      LocalDate assessmentDate,
      Map<String, RubricRules> rules,
      Budget budget) {
    this.catalogue = catalogue;
    this.hash = hash;
    this.assessmentDate = assessmentDate;
    this.rules = Map.copyOf(rules);
    this.pricing = new Pricing(catalogue);
    for (String rubric : catalogue.rubrics().keySet()) {
      inForce.put(rubric, catalogue.criteria(rubric, assessmentDate));
    }
    this.budget = budget;
    this.rated =
        rules.values().stream()
            .flatMap(own -> own.all().stream())
            .flatMap(rule -> rule.patterns().stream())
            .filter(pattern -> pattern.type().type() == CriterionRate.class)
            .flatMap(pattern -> Stream.ofNullable(pattern.key()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public LocalDate assessmentDate() {
    return assessmentDate;
  }

  @Override
  public RuleSet at(LocalDate date) {
    return new DroolsRuleSet(catalogue, hash, date, rules, budget);
  }

  @Override
  public RuleSet earlier(LocalDate then) {
    return new DroolsRuleSet(catalogue.earlier(assessmentDate, then), hash, then, rules, budget);
  }

  @Override
  public Judgement judge(Subject subject, String rubricCode) {
    Rubric rubric = catalogue.rubrics().get(rubricCode);
    if (rubric == null) {
      throw new IllegalArgumentException("no rubric " + rubricCode);
    }
    SubjectJudge judge =
        new SubjectJudge(subject, rubric, assessmentDate, pricing, new SubjectFacts(subject));
    return judge.judge(inForce.getOrDefault(rubricCode, List.of()), rules.get(rubricCode), budget);
  }

  /** All rules, by rubric and in the order of their files. */
  Stream<Rule> rules() {
    return new TreeMap<>(rules).values().stream().flatMap(own -> own.all().stream());
  }

  @Override
  public Set<String> ratedCriteria() {
    return rated;
  }

  @Override
  public void close() {
    rules.values().forEach(RubricRules::close);
  }
}
