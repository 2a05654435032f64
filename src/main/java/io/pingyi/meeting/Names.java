package io.pingyi.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that a template may use.
 *
 * @param values names that stand for text
 * @param conditions names that are true or false
 * @param lists names of lists with the names that each of their items adds
 */
record Names(Set<String> values, Set<String> conditions, Map<String, Names> lists) {

  Names {
    values = new TreeSet<>(values);
    conditions = new TreeSet<>(conditions);
    lists = new TreeMap<>(lists);
  }

  /** Names of the one and the other. */
  Names and(Names other) {
    Set<String> allValues = new TreeSet<>(values);
    allValues.addAll(other.values);
    Set<String> allConditions = new TreeSet<>(conditions);
    allConditions.addAll(other.conditions);
    Map<String, Names> allLists = new TreeMap<>(lists);
    allLists.putAll(other.lists);
    return new Names(allValues, allConditions, allLists);
  }

  /** What may open a section. */
  Collection<String> sections() {
    Set<String> all = new TreeSet<>(conditions);
    all.addAll(lists.keySet());
    return all;
  }
}
