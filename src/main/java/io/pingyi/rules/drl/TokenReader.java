package io.pingyi.rules.drl;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** The token before the next one; null at the beginning. */
  @Nullable Token previous() {
    return at == 0 ? null : tokens.get(at - 1);
  }

  /** Whether a symbol stands right behind a token. */
  boolean followedBy(Token token, String symbol) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token one = tokens.get(i);
      if (one.line() == token.line() && one.column() == token.column()) {
        return tokens.get(i + 1).is(symbol);
      }
    }
    return false;
  }

  /** Goes on to the {@code then} of the rule; false when the next rule or the end comes first. */
  boolean skipToThen() {
    while (!atEnd() && !peek().is("then")) {
      if (peek().is("rule") && tokens.get(at + 1).kind() == Token.Kind.STRING) {
        return false;
      }
      next();
    }
    return !atEnd();
  }

  /** Goes on to the next {@code rule} that begins a rule, leaving at least one token behind. */
  void skipToRule() {
    next();
    toRule();
  }

  /** Goes on to the next {@code rule} that begins a rule; stays where one begins. */
  void toRule() {
    while (!atEnd() && !(peek().is("rule") && tokens.get(at + 1).kind() == Token.Kind.STRING)) {
      next();
    }
  }
}
