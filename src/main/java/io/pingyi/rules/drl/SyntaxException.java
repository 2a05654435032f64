package io.pingyi.rules.drl;

/** Ends the reading of one rule; becomes a fault and the next rule is read. */
final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Token at;
  private final String sentence;

  SyntaxException(Token at, String sentence) {
    super(sentence, null, false, false);
    this.at = at;
    this.sentence = sentence;
  }

  Token at() {
    return at;
  }

  String sentence() {
    return sentence;
  }
}
