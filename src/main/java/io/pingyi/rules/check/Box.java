package io.pingyi.rules.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a conjunction of comparisons leaves of every value; immutable. */
final class Box {

  private final Map<String, Range> ranges;
  private final Map<String, Set<Integer>> orders;

  private Box(Map<String, Range> ranges, Map<String, Set<Integer>> orders) {
    this.ranges = ranges;
    this.orders = orders;
  }

  static Box all() {
    return new Box(Map.of(), Map.of());
  }

  static Box of(Collection<Atom> atoms) {
    Box box = all();
    for (Atom atom : atoms) {
      box = box.and(atom);
    }
    return box;
  }

  /** The same box with one value limited from the start. */
  Box limit(String key, Range range) {
    Map<String, Range> copy = new LinkedHashMap<>(ranges);
    copy.merge(key, range, Range::and);
    return new Box(copy, orders);
  }

  Box and(Atom atom) {
    if (atom.constant() == null) {
      Map<String, Set<Integer>> copy = new LinkedHashMap<>(orders);
      copy.merge(atom.key(), ordersOf(atom), Box::common);
      return new Box(ranges, copy);
    }
    Range whole = Objects.requireNonNull(atom.whole());
    Range before = ranges.getOrDefault(atom.key(), whole);
    Map<String, Range> copy = new LinkedHashMap<>(ranges);
    copy.put(atom.key(), before.and(whole).where(atom.relation(), atom.constant()));
    return new Box(copy, orders);
  }

  private static Set<Integer> ordersOf(Atom atom) {
    return Stream.of(-1, 0, 1)
        .filter(atom.relation()::holds)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Integer> common(Set<Integer> a, Set<Integer> b) {
    return a.stream().filter(b::contains).collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return ranges.values().stream().anyMatch(Range::isEmpty)
        || orders.values().stream().anyMatch(Set::isEmpty);
  }

  /** Whether a comparison holds everywhere in the box. */
  boolean implies(Atom atom) {
    if (isEmpty()) {
      return true;
    }
    if (atom.constant() == null) {
      Set<Integer> known = orders.get(atom.key());
      return known != null && ordersOf(atom).containsAll(known);
    }
    Range range = ranges.get(atom.key());
    if (range == null) {
      return false;
    }
    return Objects.requireNonNull(atom.whole())
        .where(atom.relation(), atom.constant())
        .covers(range);
  }

  /** Whether both can hold of one subject at once. */
  boolean meets(Box other) {
    Map<String, Range> both = new LinkedHashMap<>(ranges);
    other.ranges.forEach((key, range) -> both.merge(key, range, Range::and));
    Map<String, Set<Integer>> order = new LinkedHashMap<>(orders);
    other.orders.forEach((key, signs) -> order.merge(key, signs, Box::common));
    return !new Box(both, order).isEmpty();
  }
}
