package io.pingyi.rules.drl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one cell of a decision table demands of the value of its column. */
sealed interface TableCell {

  /** Whether a value fits: a number, a text or an answer. */
  boolean fits(Object value);

  /** The comparisons, each with what it is compared with; none for a cell that takes everything. */
  List<Part> parts();

  /**
   * One comparison.
   *
   * @param symbol as rule files write it
   * @param value number, name of a threshold, text, 是 or 否
   */
  record Part(Token symbol, Token value) {}

  /** Every value. */
  record Any() implements TableCell {
    @Override
    public boolean fits(Object value) {
      return true;
    }

    @Override
    public List<Part> parts() {
      return List.of();
    }
  }

  /**
   * One end of an interval.
   *
   * @param value the number
   * @param included whether it belongs to the interval
   * @param written how it was written: a number or the name of a threshold
   */
  record End(BigDecimal value, boolean included, Token written) {}

  /** Numbers between two ends; null for an end that is open. */
  record Range(@Nullable End low, @Nullable End high) implements TableCell {
    @Override
    public boolean fits(Object value) {
      BigDecimal number = (BigDecimal) value;
      return (low == null || beyond(number.compareTo(low.value()), low.included()))
          && (high == null || beyond(high.value().compareTo(number), high.included()));
    }

    private static boolean beyond(int order, boolean included) {
      return order > 0 || (included && order == 0);
    }

    @Override
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      if (low != null && high != null && low.value().compareTo(high.value()) == 0) {
        parts.add(part("==", low.written()));
        return parts;
      }
      if (low != null) {
        parts.add(part(low.included() ? ">=" : ">", low.written()));
      }
      if (high != null) {
        parts.add(part(high.included() ? "<=" : "<", high.written()));
      }
      return parts;
    }
  }

  /** Some words, or with {@code others} every word but these. */
  record Words(Set<String> words, boolean others, Token at) implements TableCell {
    @Override
    public boolean fits(Object value) {
      return words.contains((String) value) != others;
    }

    /** Words are asked for as a list. */
    @Override
    public List<Part> parts() {
      return List.of();
    }
  }

  /** Yes or no. */
  record Answer(boolean yes, Token at) implements TableCell {
    @Override
    public boolean fits(Object value) {
      return value.equals(yes);
    }

    @Override
    public List<Part> parts() {
      Token word = new Token(Token.Kind.WORD, yes ? "true" : "false", at.line(), at.column());
      return List.of(part("==", word));
    }
  }

  private static Part part(String symbol, Token value) {
    return new Part(new Token(Token.Kind.SYMBOL, symbol, value.line(), value.column()), value);
  }
}
