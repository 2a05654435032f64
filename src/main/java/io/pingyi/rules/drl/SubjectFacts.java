package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one subject by what patterns ask for. */
final class SubjectFacts {

  private final List<Fact> facts;
  private final Map<Class<?>, List<Fact>> byKind = new HashMap<>();
  private final IdentityHashMap<Fact, Integer> order = new IdentityHashMap<>();

  SubjectFacts(Subject subject) {
    this.facts = subject.facts();
    for (int i = 0; i < facts.size(); i++) {
      order.put(facts.get(i), i);
      byKind.computeIfAbsent(facts.get(i).getClass(), kind -> new ArrayList<>()).add(facts.get(i));
    }
  }

  /** Place of a fact in the subject. */
  int order(Fact fact) {
    return order.getOrDefault(fact, facts.size());
  }

  /**
   * The facts a pattern may choose from, in order. A named indicator or rate that is not there is
   * one missing fact, because nobody knows what it would have said; unless the pattern names no
   * value and so asks for nothing but the row itself.
   */
  List<@Nullable Fact> candidates(Rule.Pattern pattern) {
    List<Fact> sameKind = byKind.getOrDefault(pattern.type().type(), List.of());
    if (pattern.key() == null) {
      return new ArrayList<>(sameKind);
    }
    List<@Nullable Fact> candidates = new ArrayList<>();
    for (Fact fact : sameKind) {
      if (pattern.key().equals(Keys.of(fact))) {
        candidates.add(fact);
      }
    }
    if (candidates.isEmpty() && pattern.fields().size() > 1) {
      candidates.add(null);
    }
    return candidates;
  }
}
