package io.pingyi.rules.strength;

import java.util.List;

/**
 * What came of the cases of a rules folder.
 *
 * @param criteria one for each criterion asked for, in the order of the tables
 */
public record RuleTestReport(List<CriterionStrength> criteria) {

  /** Keeps the list as it is now. */
  public RuleTestReport {
    criteria = List.copyOf(criteria);
  }

  /** How many cases were run. */
  public int cases() {
    return criteria.stream().mapToInt(one -> one.results().size()).sum();
  }

  /** How many of them failed. */
  public int failed() {
    return criteria.stream().mapToInt(one -> one.failures().size()).sum();
  }

  /** How many changes were tried that make a difference. */
  public int changes() {
    return criteria.stream().mapToInt(CriterionStrength::changes).sum();
  }

  /** How many of them the cases notice. */
  public int noticed() {
    return criteria.stream().mapToInt(CriterionStrength::noticed).sum();
  }

  /** How many changes made no difference. */
  public int equivalent() {
    return criteria.stream().mapToInt(CriterionStrength::equivalent).sum();
  }

  /** How many sides of comparisons were not tried. */
  public int sides() {
    return criteria.stream().mapToInt(one -> one.sides().size()).sum();
  }

  /** Criteria without a single case. */
  public List<CriterionStrength> withoutCases() {
    return criteria.stream().filter(one -> one.results().isEmpty()).toList();
  }

  /** Whether nothing at all is missing. */
  public boolean strong() {
    return changes() == noticed() && sides() == 0 && withoutCases().isEmpty();
  }
}
