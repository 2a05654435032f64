package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;

/** Ends the reading of one rule; becomes a fault and the next rule is read. */
class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FaultKind kind;
  private final transient Token at;
  private final String sentence;

  SyntaxException(Token at, String sentence) {
    this(FaultKind.GRAMMAR, at, sentence);
  }

  SyntaxException(FaultKind kind, Token at, String sentence) {
    super(sentence, null, false, false);
    this.kind = kind;
    this.at = at;
    this.sentence = sentence;
  }

  /** Follows from another fault of the same rule, and need not be told. */
  static final class FollowOn extends SyntaxException {

    private static final long serialVersionUID = 1L;

    FollowOn(Token at) {
      super(at, "");
    }
  }

  FaultKind kind() {
    return kind;
  }

  Token at() {
    return at;
  }

  String sentence() {
    return sentence;
  }
}
