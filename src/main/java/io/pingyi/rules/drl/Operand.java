package io.pingyi.rules.drl;

import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A side of a comparison, with every word looked up. */
public sealed interface Operand {

  /** What it can be compared with. */
  Type type();

  /** The types of values. */
  enum Type {
    NUMBER("数字"),
    TEXT("文字"),
    YES_NO("是否"),
    DATE("日期");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** The word messages use. */
    public String label() {
      return label;
    }

    /** The type of a value of a record. */
    public static Type of(Class<?> type) {
      if (Number.class.isAssignableFrom(type)) {
        return NUMBER;
      }
      if (type == Boolean.class) {
        return YES_NO;
      }
      return type == LocalDate.class ? DATE : TEXT;
    }
  }

  /**
   * A value of the fact that a pattern matches.
   *
   * @param pattern number of the pattern in its rule
   * @param value which value
   */
  record Field(int pattern, Vocabulary.Value value) implements Operand {
    @Override
    public Type type() {
      return Type.of(value.type());
    }
  }

  /**
   * A number.
   *
   * @param value the number
   * @param threshold name of the row of {@code thresholds.csv} it comes from; null when the rule
   *     says the number itself
   */
  record Amount(BigDecimal value, @Nullable String threshold) implements Operand {
    @Override
    public Type type() {
      return Type.NUMBER;
    }
  }

  /** A literal text. */
  record Text(String value) implements Operand {
    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /** A literal yes or no. */
  record YesNo(boolean value) implements Operand {
    @Override
    public Type type() {
      return Type.YES_NO;
    }
  }

  /** A sum, difference or product. */
  record Arithmetic(char operator, Operand left, Operand right) implements Operand {
    @Override
    public Type type() {
      return Type.NUMBER;
    }
  }
}
