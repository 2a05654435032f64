package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, before anything fires, how many combinations of facts each rule would have to look at for
 * one subject. The count is the same on every machine, so what is stopped by it is always stopped.
 */
final class Combinations {

  private final List<Rule> rules;

  /** Rules that can have more combinations than facts; the others cannot run away. */
  private final List<Integer> joining = new ArrayList<>();

  Combinations(List<Rule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).patterns().size() > 1) {
        joining.add(i);
      }
    }
  }

  /**
   * Numbers of the rules that must not be fired, with their combinations: those beyond the budget,
   * then the largest until all the others together keep within it.
   */
  Map<Integer, Long> beyond(List<Fact> facts, Budget budget) {
    if (mostTogether(facts.size()) <= Math.min(budget.combinations(), budget.together())) {
      return Map.of();
    }
    Map<Object, Long> counts = new HashMap<>();
    for (Fact fact : facts) {
      counts.merge(kind(fact.getClass(), Keys.of(fact)), 1L, Long::sum);
    }
    List<Map.Entry<Integer, Long>> costs = new ArrayList<>();
    joining.forEach(number -> costs.add(Map.entry(number, cost(rules.get(number), counts))));
    costs.sort(
        Comparator.comparingLong((Map.Entry<Integer, Long> cost) -> cost.getValue())
            .thenComparing(Map.Entry::getKey));
    Map<Integer, Long> beyond = new HashMap<>();
    long together = 0;
    for (Map.Entry<Integer, Long> cost : costs) {
      together = add(together, cost.getValue());
      if (cost.getValue() > budget.combinations() || together > budget.together()) {
        beyond.put(cost.getKey(), cost.getValue());
      }
    }
    return beyond;
  }

  /** Never less than all rules together, however the facts are spread over kinds. */
  private long mostTogether(long facts) {
    long most = 0;
    for (int number : joining) {
      long wanted = 1;
      long besides = 1;
      for (Rule.Pattern pattern : rules.get(number).patterns()) {
        if (pattern.mode() == Rule.Mode.MATCH) {
          wanted = times(wanted, Math.max(1, facts));
        } else {
          besides = add(besides, facts);
        }
      }
      most = add(most, times(wanted, besides));
    }
    return most;
  }

  private static long cost(Rule rule, Map<Object, Long> counts) {
    long wanted = 1;
    long besides = 1;
    for (Rule.Pattern pattern : rule.patterns()) {
      long count = counts.getOrDefault(kind(pattern.type().type(), pattern.key()), 0L);
      if (pattern.mode() == Rule.Mode.MATCH) {
        wanted = times(wanted, Math.max(1, count));
      } else {
        besides = add(besides, count);
      }
    }
    return times(wanted, besides);
  }

  private static Object kind(Class<?> type, @Nullable String key) {
    return key == null ? type : List.of(type, key);
  }

  private static long add(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long times(long a, long b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
