package io.pingyi.rules.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Puts edits together that only make sense together: the row, findings and rules of a new
 * criterion; a threshold that was renamed and the rules that name it; the grades of one rubric when
 * one comes or goes. Every other edit stands alone.
 */
public final class EditGroups {

  private final List<Edit> edits;
  private final int[] group;

  private EditGroups(List<Edit> edits) {
    this.edits = edits;
    this.group = new int[edits.size()];
    Arrays.setAll(group, i -> i);
  }

  /**
   * The groups of those edits that may change a result, in the order in which they are applied: by
   * the first edit of each, in the order of {@link FolderEdits#between}.
   */
  public static List<List<Edit>> of(List<Edit> all) {
    EditGroups groups =
        new EditGroups(
            all.stream().filter(edit -> !edit.wordingOnly()).sorted(FolderEdits.order()).toList());
    groups.join();
    Map<Integer, List<Edit>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < groups.edits.size(); i++) {
      byGroup.computeIfAbsent(groups.root(i), key -> new ArrayList<>()).add(groups.edits.get(i));
    }
    return List.copyOf(byGroup.values());
  }

  private void join() {
    Predicate<Edit> comesOrGoes = edit -> edit.added() || edit.removed();
    Predicate<Edit> rule = edit -> is(edit, Part.RULE) || is(edit, Part.DECISION_TABLE);
    join(
        (one, other) ->
            is(one, Part.CRITERION)
                && comesOrGoes.test(one)
                && other.criterion().equals(one.key()));
    join(
        (one, other) ->
            is(one, Part.FINDING)
                && (is(other, Part.FINDING)
                    ? other.key().equals(one.key())
                    : comesOrGoes.test(one) && rule.test(other) && reports(other, one.key())));
    join(
        (one, other) ->
            is(one, Part.THRESHOLD)
                && comesOrGoes.test(one)
                && rule.test(other)
                && mentions(other, one.key()));
    join(
        (one, other) ->
            is(one, Part.RUBRIC)
                && comesOrGoes.test(one)
                && (is(other, Part.CRITERION) || is(other, Part.GRADE))
                && other.key().startsWith(one.key()));
    join(
        (one, other) ->
            is(one, Part.GRADE)
                && comesOrGoes.test(one)
                && (is(other, Part.GRADE) || is(other, Part.CRITERION))
                && rubric(other).equals(rubric(one))
                && (is(other, Part.GRADE) || other.cell("等次上限") != null));
    join(
        (one, other) ->
            rule.test(one)
                && rule.test(other)
                && comesOrGoes.test(one)
                && comesOrGoes.test(other)
                && one.criterion().equals(other.criterion()));
    join(
        (one, other) ->
            is(one, Part.DECISION_TABLE)
                && is(other, Part.DECISION_TABLE)
                && one.key().equals(other.key()));
  }

  private static boolean is(Edit edit, Part part) {
    return edit.part() == part;
  }

  /** The first letter of every code names the rubric. */
  private static String rubric(Edit edit) {
    return edit.key().isEmpty() ? "" : edit.key().substring(0, 1);
  }

  private static boolean reports(Edit rule, String finding) {
    return rule.key().equals(finding)
        || rule.key().startsWith(finding + "/")
        || mentions(rule, '"' + finding + '"')
        || (is(rule, Part.DECISION_TABLE) && mentions(rule, finding));
  }

  private static boolean mentions(Edit rule, String word) {
    return rule.cells().stream()
        .anyMatch(
            cell ->
                List.of(cell.before().split(" ", -1)).contains(word)
                    || List.of(cell.after().split(" ", -1)).contains(word));
  }

  private void join(BiPredicate<Edit, Edit> together) {
    for (int i = 0; i < edits.size(); i++) {
      for (int j = 0; j < edits.size(); j++) {
        if (i != j && together.test(edits.get(i), edits.get(j))) {
          int one = root(i);
          int other = root(j);
          // The earlier edit stays the root, so that groups keep the order of the edits.
          group[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
  }

  private int root(int edit) {
    int root = edit;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }
}
