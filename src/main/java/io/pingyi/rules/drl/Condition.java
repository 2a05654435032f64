package io.pingyi.rules.drl;

import java.util.List;

/** What a pattern demands of its fact, with every word looked up. */
public sealed interface Condition {

  /** All of them. */
  record All(List<Condition> of) implements Condition {}

  /** At least one of them. */
  record Any(List<Condition> of) implements Condition {}

  /**
   * A comparison; false when a side is absent.
   *
   * @param line where its operator stands
   * @param column where its operator stands, or the item of a list
   */
  record Compare(Operand left, Relation relation, Operand right, int line, int column)
      implements Condition {}

  /** The value is there: a binding without a comparison. */
  record Present(Operand.Field field) implements Condition {}

  /** The relations of comparisons. */
  enum Relation {
    EQUAL("==", "equal"),
    DIFFERENT("!=", "different"),
    LESS("<", "less"),
    AT_MOST("<=", "atMost"),
    MORE(">", "more"),
    AT_LEAST(">=", "atLeast");

    private final String symbol;
    private final String method;

    Relation(String symbol, String method) {
      this.symbol = symbol;
      this.method = method;
    }

    /** How authors write it. */
    public String symbol() {
      return symbol;
    }

    /** Name of the method of {@link Exact} that decides it. */
    String method() {
      return method;
    }

    static Relation of(String symbol) {
      for (Relation relation : values()) {
        if (relation.symbol.equals(symbol)) {
          return relation;
        }
      }
      throw new IllegalArgumentException(symbol);
    }

    /** Whether an order answers it. */
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case DIFFERENT -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }
}
