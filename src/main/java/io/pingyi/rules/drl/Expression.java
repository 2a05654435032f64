package io.pingyi.rules.drl;

import java.util.List;

/** What stands in a condition or an argument, as written, before words are looked up. */
sealed interface Expression {

  /** Where it begins; of an operation, the operator. */
  Token at();

  /** A word: a value of the pattern's fact or a threshold. */
  record Name(Token at) implements Expression {}

  /** A binding that is used, {@code $n}. */
  record Use(Token at) implements Expression {}

  /** A literal text. */
  record Text(Token at) implements Expression {}

  /** A literal number; negative when a minus stood before it. */
  record Amount(Token at, boolean negative) implements Expression {}

  /** A binding that is made: {@code $n : 字段}. */
  record Bound(Token at, Name value) implements Expression {}

  /** {@code a < b}, {@code a && b}, {@code a + b}. */
  record Binary(Token at, Expression left, Expression right) implements Expression {}

  /** {@code a in (b, c)} and {@code a not in (b, c)}. */
  record Member(Token at, Expression left, boolean negated, List<Expression> of)
      implements Expression {}
}
