package io.pingyi.rules.drl;

import java.util.List;

/** Walks over the tokens of a file. */
final class TokenReader {

  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  Token next() {
    Token token = peek();
    if (!atEnd()) {
      at++;
    }
    return token;
  }

  boolean accept(String symbol) {
    boolean found = peek().is(symbol);
    if (found) {
      at++;
    }
    return found;
  }

  Token expect(String symbol) {
    if (!peek().is(symbol)) {
      throw new SyntaxException(peek(), "这里应是“" + symbol + "”，现为" + peek().shown());
    }
    return next();
  }

  Token expect(Token.Kind kind, String wanted) {
    if (peek().kind() != kind) {
      throw new SyntaxException(peek(), "这里应是" + wanted + "，现为" + peek().shown());
    }
    return next();
  }

  /** Goes on to the next {@code rule} that begins a rule, leaving at least one token behind. */
  void skipToRule() {
    next();
    while (!atEnd() && !(peek().is("rule") && tokens.get(at + 1).kind() == Token.Kind.STRING)) {
      next();
    }
  }
}
