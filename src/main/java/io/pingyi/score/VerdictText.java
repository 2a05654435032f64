package io.pingyi.score;

import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;

/** The verdict as users read it. */
final class VerdictText {

  private VerdictText() {}

  /**
   * The label of the verdict; for a bonus the two labels change places, because a finding there is
   * something achieved.
   */
  static String of(CriterionJudgement judged) {
    if (judged.criterion().kind() != Kind.BONUS) {
      return judged.verdict().label();
    }
    return switch (judged.verdict()) {
      case MET -> Verdict.NOT_MET.label();
      case NOT_MET -> Verdict.MET.label();
      case NOT_APPLICABLE, UNDETERMINED, RULE_FAILED -> judged.verdict().label();
    };
  }
}
