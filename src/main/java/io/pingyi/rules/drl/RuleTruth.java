package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** Words of the values that leave the rule unknown for one choice of facts. */
  Set<String> missing(List<@Nullable Fact> chosen) {
    Set<String> words = new LinkedHashSet<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        words(pattern, new Known(chosen), words);
        continue;
      }
      for (Fact candidate : facts.candidates(pattern)) {
        words(pattern, new Known(with(chosen, pattern, candidate)), words);
      }
    }
    return words;
  }

  private void words(Rule.Pattern pattern, Known known, Set<String> words) {
    for (Operand.Field field : known.unknown(pattern.condition())) {
      String key = rule.patterns().get(field.pattern()).key();
      words.add(key == null ? field.value().word() : key);
    }
  }
}
