package io.pingyi.intake.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Gives the rows below the first of a vertical merge the value that the merge shows. Rows must come
 * in ascending order.
 */
final class MergeFill {

  private final List<Merge> merges;
  private final List<Active> active = new ArrayList<>();
  private int next;

  /** With merges sorted by their first row. */
  MergeFill(List<Merge> merges) {
    this.merges = merges;
  }

  /** Fills the cells of a row that has text of its own. */
  void fill(int row, List<String> cells) {
    while (next < merges.size() && merges.get(next).firstRow() <= row) {
      Merge merge = merges.get(next++);
      if (merge.lastRow() > merge.firstRow() && merge.lastRow() >= row) {
        String value = merge.firstRow() == row ? cell(cells, merge.firstColumn()) : "";
        active.add(new Active(merge, value));
      }
    }
    for (Iterator<Active> it = active.iterator(); it.hasNext(); ) {
      Active entry = it.next();
      Merge merge = entry.merge();
      if (merge.lastRow() < row) {
        it.remove();
      } else if (merge.firstRow() < row && !entry.value().isEmpty()) {
        put(cells, merge.firstColumn(), entry.value());
      }
    }
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static void put(List<String> cells, int column, String value) {
    while (cells.size() <= column) {
      cells.add("");
    }
    if (cells.get(column).isBlank()) {
      cells.set(column, value);
    }
  }

  private record Active(Merge merge, String value) {}
}
