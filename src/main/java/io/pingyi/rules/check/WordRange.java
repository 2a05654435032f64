package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition.Relation;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of texts, or all texts but some.
 *
 * @param allBut whether {@code words} are left out
 * @param words the texts
 */
record WordRange(boolean allBut, Set<String> words) implements Range {

  WordRange {
    words = Set.copyOf(words);
  }

  /** Any text. */
  static WordRange any() {
    return new WordRange(true, Set.of());
  }

  static WordRange of(Set<String> words) {
    return new WordRange(false, words);
  }

  @Override
  public WordRange where(Relation relation, Object constant) {
    return and(new WordRange(relation == Relation.DIFFERENT, Set.of((String) constant)));
  }

  @Override
  public WordRange and(Range other) {
    WordRange o = (WordRange) other;
    Set<String> both = new LinkedHashSet<>(words);
    if (allBut && o.allBut) {
      both.addAll(o.words);
      return new WordRange(true, both);
    }
    if (allBut) {
      return o.and(this);
    }
    both.removeIf(word -> o.words.contains(word) == o.allBut);
    return new WordRange(false, both);
  }

  @Override
  public boolean isEmpty() {
    return !allBut && words.isEmpty();
  }

  @Override
  public boolean covers(Range other) {
    WordRange o = (WordRange) other;
    if (allBut) {
      return o.allBut ? o.words.containsAll(words) : o.words.stream().noneMatch(words::contains);
    }
    return !o.allBut && words.containsAll(o.words);
  }
}
