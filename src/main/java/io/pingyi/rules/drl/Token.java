package io.pingyi.rules.drl;

/**
 * A piece of a rule file.
 *
 * @param kind what it is
 * @param text its characters; of a string, without the quotes
 * @param line first is 1
 * @param column first is 1
 */
record Token(Kind kind, String text, int line, int column) {

  enum Kind {
    WORD,
    BINDING,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbol);
  }

  /** How a message names it. */
  String shown() {
    return kind == Kind.END ? "文件末尾" : "“" + text + "”";
  }
}
