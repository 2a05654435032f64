package io.pingyi.rules.drl;

/** A rule that broke its promise on one subject; gives RULE_FAILED for its criterion. */
final class RuleFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleFailure(Rule rule, String what) {
    super("规则“" + rule.name() + "”（" + rule.place() + "）" + what, null, false, false);
  }

  /** The sentence users see. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
