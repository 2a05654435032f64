package io.pingyi.rules.drl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as written, before words are looked up.
 *
 * @param name the string after {@code rule}
 * @param patterns what stands under {@code when}
 * @param verb the method of 判定 that is called
 * @param arguments its arguments
 */
record ParsedRule(
    Token name, List<ParsedPattern> patterns, Token verb, List<Expression> arguments) {

  /**
   * One pattern.
   *
   * @param mode whether a fact is wanted, refused or merely to exist
   * @param binding {@code $b} when the fact is bound
   * @param type word of the kind of fact
   * @param constraints what stands between the brackets, one for each comma
   */
  record ParsedPattern(
      Rule.Mode mode, @Nullable Token binding, Token type, List<Expression> constraints) {}
}
