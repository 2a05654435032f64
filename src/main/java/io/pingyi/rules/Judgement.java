package io.pingyi.rules;

import io.pingyi.facts.Subject;
import java.util.List;

/**
 * All verdicts of one rubric on one subject.
 *
 * @param subject whom
 * @param rubric by which rubric
 * @param criteria one for each criterion of the rubric in force, in the order of {@code
 *     criteria.csv}
 */
public record Judgement(Subject subject, Rubric rubric, List<CriterionJudgement> criteria) {

  /** Keeps the list as it is now. */
  public Judgement {
    criteria = List.copyOf(criteria);
  }
}
