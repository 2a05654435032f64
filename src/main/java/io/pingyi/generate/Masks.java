package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which findings on organisation life cannot be told of a branch, because dirt fell on what they
 * are counted from.
 */
final class Masks {
  private static final Set<String> ATTENDANCE = Set.of("应到人数", "实到人数", "应到人次", "实到人次");
  private static final Set<Outcome> ILLEGIBLE =
      Set.of(Outcome.CELL_REJECTED, Outcome.MISSING, Outcome.ROW_REJECTED);

  /** Criteria whose periods are counted by the kind of meeting. */
  private static final Map<String, Set<String>> COUNTED =
      Map.of(
          "党员大会", Set.of("S2.1"),
          "支委会", Set.of("S2.2"),
          "党小组会", Set.of("S2.3"),
          "党课", Set.of("S2.4"),
          "主题党日", Set.of("S2.5"),
          "组织生活会", Set.of("S2.7"),
          "民主评议", Set.of("S2.7"));

  private static final Set<String> ALL =
      Set.of("S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.6", "S2.7");

  private final Map<String, Set<String>> criteria = new HashMap<>();

  /** From the tree: without the day of founding nobody knows how much was due. */
  private Masks(List<Row> tree) {
    note(tree, (row, flaw) -> flaw.column().equals("成立日期") ? ALL : Set.of());
  }

  /**
   * From rows of one meeting each.
   *
   * @param tree rows of the organisations
   * @param type place of the kind of meeting in a row
   */
  static Masks ofMeetings(List<Row> tree, List<Row> rows, int type) {
    Masks masks = new Masks(tree);
    masks.note(rows, (row, flaw) -> hidden(flaw.column(), row.cells().get(type)));
    return masks;
  }

  private static Set<String> hidden(String column, String type) {
    if (ATTENDANCE.contains(column)) {
      return Set.of("S2.6");
    }
    if (column.equals("书记讲课")) {
      return Set.of("S2.4");
    }
    Set<String> counted = new HashSet<>(COUNTED.getOrDefault(type, Set.of()));
    counted.add("S2.6");
    return counted;
  }

  /** From rows of one month each, where nearly every criterion needs nearly every cell. */
  static Masks ofCounters(List<Row> tree, List<Row> rows) {
    Masks masks = new Masks(tree);
    masks.note(rows, (row, flaw) -> ATTENDANCE.contains(flaw.column()) ? Set.of("S2.6") : ALL);
    return masks;
  }

  /** Notes what the illegible cells of rows hide. */
  private void note(List<Row> rows, BiFunction<Row, Flaw, Set<String>> hidden) {
    for (Row row : rows) {
      for (Flaw flaw : row.flaws()) {
        if (ILLEGIBLE.contains(flaw.outcome())) {
          criteria
              .computeIfAbsent(row.organisation(), key -> new HashSet<>())
              .addAll(hidden.apply(row, flaw));
        }
      }
    }
  }

  /** The lapse with what is to be expected of it. */
  Flaw of(Flaw lapse) {
    boolean masked =
        lapse.outcome() == Outcome.FOUND
            && criteria.getOrDefault(lapse.organisation(), Set.of()).contains(lapse.criterion());
    return masked ? lapse.expecting(Outcome.MASKED) : lapse;
  }

  /** Changes what is expected of the lapses that rows carry. */
  void relabel(List<Row> rows) {
    rows.forEach(row -> row.flaws().replaceAll(this::of));
  }
}
