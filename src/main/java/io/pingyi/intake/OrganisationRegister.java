package io.pingyi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The organisations of the run by code, the first row of each, and by full name. */
final class OrganisationRegister {

  private static final String SEVERAL = "";

  private final Map<String, OrganisationRow> byCode = new HashMap<>();
  private final List<OrganisationRow> rows = new ArrayList<>();
  private final Map<Place, Integer> rowsOfTable = new LinkedHashMap<>();
  private final Map<Long, Integer> overlaps = new TreeMap<>();
  private @Nullable Map<String, String> byName;

  /** Keeps the row unless its code is taken. */
  void add(OrganisationRow row) {
    OrganisationRow first = byCode.putIfAbsent(row.code(), row);
    if (first == null) {
      rows.add(row);
    }
    rowsOfTable.merge(new Place(row.place().table(), 0), 1, Integer::sum);
    if (first != null && first.place().table() != row.place().table()) {
      long pair = ((long) first.place().table() << 32) | row.place().table();
      overlaps.merge(pair, 1, Integer::sum);
    }
  }

  /** In the order of their numbers. */
  List<OrganisationRow> rows() {
    return rows;
  }

  boolean has(String code) {
    return byCode.containsKey(code);
  }

  @Nullable OrganisationRow find(String code) {
    return byCode.get(code);
  }

  /** Code of the organisation with exactly this full name; empty when none or several have it. */
  Optional<String> codeOf(String name) {
    Map<String, String> names = byName;
    if (names == null) {
      names = new HashMap<>();
      for (OrganisationRow row : rows) {
        names.merge(Column.fold(row.name()), row.code(), (a, b) -> SEVERAL);
      }
      byName = names;
    }
    return Optional.ofNullable(names.get(Column.fold(name))).filter(code -> !code.equals(SEVERAL));
  }

  /**
   * Two tables, first and second, that have more than half of the smaller one's codes in common.
   */
  Optional<Place> twins() {
    for (Map.Entry<Long, Integer> overlap : overlaps.entrySet()) {
      int first = (int) (overlap.getKey() >>> 32);
      int second = overlap.getKey().intValue();
      int smaller = Math.min(count(first), count(second));
      if (overlap.getValue() * 2L > smaller) {
        return Optional.of(new Place(first, second));
      }
    }
    return Optional.empty();
  }

  private int count(int table) {
    return rowsOfTable.getOrDefault(new Place(table, 0), 0);
  }
}
