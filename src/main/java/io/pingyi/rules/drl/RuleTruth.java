package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known about one rule for one subject. */
final class RuleTruth {

  private final Rule rule;
  private final SubjectFacts facts;

  RuleTruth(Rule rule, SubjectFacts facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /** Whether every value that the rule could look at is known; then nothing of it is open. */
  boolean allKnown() {
    for (Rule.Pattern pattern : rule.patterns()) {
      for (Fact fact : facts.candidates(pattern)) {
        if (fact == null
            || !(facts.isComplete(fact, pattern.type()) || Known.all(fact, pattern.fields()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Visits every choice of facts for the wanted patterns, with what is known about it. */
  void each(BiConsumer<List<@Nullable Fact>, Ternary> visitor) {
    choose(new ArrayList<>(), visitor);
  }

  private void choose(
      List<@Nullable Fact> chosen, BiConsumer<List<@Nullable Fact>, Ternary> visitor) {
    if (chosen.size() == rule.patterns().size()) {
      visitor.accept(chosen, decide(chosen));
      return;
    }
    Rule.Pattern pattern = rule.patterns().get(chosen.size());
    if (pattern.mode() != Rule.Mode.MATCH) {
      chosen.add(null);
      choose(chosen, visitor);
      chosen.remove(chosen.size() - 1);
      return;
    }
    for (Fact candidate : facts.candidates(pattern)) {
      chosen.add(candidate);
      choose(chosen, visitor);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** What is known about the rule for one choice of facts, by number of pattern. */
  Ternary decide(List<@Nullable Fact> chosen) {
    Ternary result = Ternary.TRUE;
    for (Rule.Pattern pattern : rule.patterns()) {
      result = result.and(decide(pattern, chosen));
      if (result == Ternary.FALSE) {
        return result;
      }
    }
    return result;
  }

  private Ternary decide(Rule.Pattern pattern, List<@Nullable Fact> chosen) {
    if (pattern.mode() == Rule.Mode.MATCH) {
      return new Known(chosen).decide(pattern.condition());
    }
    Ternary exists = Ternary.FALSE;
    for (Fact candidate : facts.candidates(pattern)) {
      exists = exists.or(new Known(with(chosen, pattern, candidate)).decide(pattern.condition()));
    }
    return pattern.mode() == Rule.Mode.NOT ? exists.not() : exists;
  }

  private static List<@Nullable Fact> with(
      List<@Nullable Fact> chosen, Rule.Pattern pattern, @Nullable Fact candidate) {
    List<@Nullable Fact> all = new ArrayList<>(chosen);
    all.set(pattern.index(), candidate);
    return all;
  }

  /** Whether it is known how much the rule would find. */
  boolean counts(List<@Nullable Fact> chosen) {
    Operand quantity = rule.consequence().quantity();
    return quantity == null || new Known(chosen).number(quantity) != null;
  }

  /**
   * Most, or least, that the rule could find of what it counts.
   *
   * @return null when nobody knows
   */
  @Nullable BigDecimal quantity(List<@Nullable Fact> chosen, boolean most) {
    Rule.Consequence consequence = rule.consequence();
    Operand counted = consequence.quantity();
    if (counted == null) {
      return BigDecimal.ONE;
    }
    Known known = new Known(chosen);
    boolean below = consequence.verb() == Rule.Verb.BELOW;
    BigDecimal value = below == most ? known.least(counted) : known.most(counted);
    Operand threshold = consequence.threshold();
    if (value == null || threshold == null) {
      return value;
    }
    BigDecimal limit = known.number(threshold);
    return limit == null ? null : below ? limit.subtract(value) : value.subtract(limit);
  }

  /** A value that leaves a rule unknown; the fact is null when it is not there at all. */
  record Gap(@Nullable Fact fact, Operand.Field field) {}

  /** What leaves the rule unknown for one choice of facts, in the order of the rule. */
  List<Gap> gaps(List<@Nullable Fact> chosen) {
    List<Gap> gaps = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        gaps(pattern, chosen, gaps);
        continue;
      }
      for (Fact candidate : facts.candidates(pattern)) {
        gaps(pattern, with(chosen, pattern, candidate), gaps);
      }
    }
    if (gaps.isEmpty()
        && !counts(chosen)
        && rule.consequence().quantity() instanceof Operand.Field field) {
      gaps.add(new Gap(chosen.get(field.pattern()), field));
    }
    return gaps;
  }

  private static void gaps(Rule.Pattern pattern, List<@Nullable Fact> chosen, List<Gap> gaps) {
    for (Operand.Field field : new Known(chosen).unknown(pattern.condition())) {
      gaps.add(new Gap(chosen.get(field.pattern()), field));
    }
  }

  /** How users call what is missing. */
  String word(Gap gap) {
    String key = rule.patterns().get(gap.field().pattern()).key();
    return key == null ? gap.field().value().word() : key;
  }
}
