package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one subject by what patterns ask for. */
final class SubjectFacts {

  private final List<Fact> facts;
  private final Map<Class<?>, List<@Nullable Fact>> byKind = new HashMap<>();
  private final IdentityHashMap<Fact, Integer> order = new IdentityHashMap<>();
  private final IdentityHashMap<Fact, Boolean> complete = new IdentityHashMap<>();

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

  /** Facts of a kind, in order. */
  List<@Nullable Fact> ofKind(Class<?> kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Whether every value of a fact that a rule can name is known; most facts are so. */
  boolean isComplete(Fact fact, Vocabulary.FactType type) {
    Boolean known = complete.get(fact);
    if (known == null) {
      known = Known.all(fact, type.values().values());
      complete.put(fact, known);
    }
    return known;
  }

  /**
   * The facts a pattern may choose from, in order. A named indicator or rate that is not there is
   * one missing fact, because nobody knows what it would have said; unless the pattern names no
   * value and so asks for nothing but the row itself.
   */
  List<@Nullable Fact> candidates(Rule.Pattern pattern) {
    List<@Nullable Fact> sameKind = byKind.getOrDefault(pattern.type().type(), List.of());
    if (pattern.key() == null) {
      return sameKind;
    }
    List<@Nullable Fact> candidates = new ArrayList<>();
    for (Fact fact : sameKind) {
      if (fact != null && pattern.key().equals(Keys.of(fact))) {
        candidates.add(fact);
      }
    }
    if (candidates.isEmpty() && pattern.fields().size() > 1) {
      candidates.add(null);
    }
    return candidates;
  }
}
