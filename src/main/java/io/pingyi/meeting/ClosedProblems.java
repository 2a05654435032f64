package io.pingyi.meeting;

import io.pingyi.facts.Organisation;
import io.pingyi.report.RectificationRow;
import io.pingyi.report.RunResults;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How many of last year's problems each unit, with its branches, has closed. */
final class ClosedProblems {

  /** 认定状态 of what a check has closed. */
  private static final String CLOSED = "已销号";

  /**
   * Those of one unit.
   *
   * @param closed how many a check has closed
   * @param all how many there were
   */
  record Count(int closed, int all) {

    private Count and(Count other) {
      return new Count(closed + other.closed, all + other.all);
    }
  }

  private final Map<String, Count> units = new HashMap<>();

  ClosedProblems(RunResults results) {
    Map<String, Count> reporters = new HashMap<>();
    try (Stream<RectificationRow> rows = results.yearBook().rectifications()) {
      rows.forEach(
          row ->
              reporters.merge(
                  row.code(), new Count(row.accepted().equals(CLOSED) ? 1 : 0, 1), Count::and));
    }
    Set<String> known = new HashSet<>();
    results.unitSummaries().forEach(unit -> known.add(unit.score().code()));
    if (known.containsAll(reporters.keySet())) {
      units.putAll(reporters);
      return;
    }
    try (Stream<Organisation> tree = results.organisations()) {
      tree.filter(each -> each.unitCode() != null && reporters.containsKey(each.code()))
          .forEach(each -> units.merge(each.unitCode(), reporters.get(each.code()), Count::and));
    }
  }

  Count of(String unit) {
    return units.getOrDefault(unit, new Count(0, 0));
  }
}
