package io.pingyi.rules;

import io.pingyi.facts.Subject;
import java.util.Set;

/**
 * Judges subjects by one immutable rule set. Safe for use by several threads; keeps nothing of a
 * subject after it has answered.
 */
public interface Judge extends AutoCloseable {

  /**
   * Judges one subject by one rubric. A rule that throws or exceeds its budget gives RULE_FAILED
   * for its criterion and never an exception.
   *
   * @param subject facts of one organisation
   * @param rubric code of the rubric
   */
  Judgement judge(Subject subject, String rubric);

  /**
   * Codes of the branch criteria whose rates (指标率) some rule reads. Only for these need the results
   * of branches keep what counts against their unit.
   */
  Set<String> ratedCriteria();

  @Override
  void close();
}
