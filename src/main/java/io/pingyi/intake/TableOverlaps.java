package io.pingyi.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many keys a table has in common with an earlier one. A key twice is a slip of one row;
 * many are a table of another year, or an older export, that would push the right one aside.
 */
final class TableOverlaps {

  private static final int LARGE_SHARE = 10;
  private static final int FEWEST = 3;

  private final Map<Integer, RowSource> tables = new HashMap<>();

  /** By first table and second table, the rows of the second whose key stands in the first. */
  private final TreeMap<Long, Integer> shared = new TreeMap<>();

  private int[] rows = new int[16];
  private int[] repeats = new int[16];

  TableOverlaps(Collection<RowSource> all) {
    all.forEach(table -> tables.put(table.number(), table));
  }

  /** A row of a table with a key that no row had before. */
  void fresh(int table) {
    grow(table);
    rows[table]++;
  }

  /** A row of a table with the key of a row before it, perhaps of the same table. */
  void repeated(int first, int table) {
    grow(table);
    if (first == table) {
      repeats[table]++;
    } else {
      rows[table]++;
      shared.merge(((long) first << 32) | table, 1, Integer::sum);
    }
  }

  /** Pairs of tables of which only one can be meant. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    shared.forEach(
        (pair, count) -> {
          int first = (int) (pair >>> 32);
          int second = pair.intValue();
          int smaller = Math.min(rows[first], rows[second]);
          boolean several = count >= Math.min(FEWEST, Math.max(2, smaller));
          if (several && (long) count * LARGE_SHARE > smaller && oneRowEach(first, second)) {
            message(tables.get(first), tables.get(second), count).ifPresent(faults::add);
          }
        });
    return faults;
  }

  /** Some tables of indicators have several rows of one organisation, and may come in parts. */
  private boolean oneRowEach(int first, int second) {
    return (long) repeats[first] * LARGE_SHARE <= rows[first]
        && (long) repeats[second] * LARGE_SHARE <= rows[second];
  }

  private static Optional<String> message(
      @Nullable RowSource first, @Nullable RowSource second, int count) {
    if (first == null || second == null) {
      return Optional.empty();
    }
    TableLayout layout = second.layout();
    boolean indicator = layout.dataset() == Dataset.INDICATOR;
    String what = indicator ? layout.title() : layout.dataset().label();
    return Optional.of(
        "两张表都被认作“"
            + what
            + "”："
            + first.label()
            + " 和 "
            + second.label()
            + "，后一张有 "
            + count
            + " 行在前一张里已有，可能有一张是别的年度或旧的导出；请只留考核年度最新的一张"
            + (indicator ? "。确是两种不同的表的，请改其中一张的标题" : ""));
  }

  private void grow(int table) {
    if (table >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(2 * rows.length, table + 1));
      repeats = Arrays.copyOf(repeats, rows.length);
    }
  }
}
