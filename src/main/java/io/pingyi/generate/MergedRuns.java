package io.pingyi.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Merges equal cells that follow one another in some columns, leaving the lower ones blank. */
final class MergedRuns {
  private final Sheet sheet;
  private final List<Integer> columns;
  private final Map<Integer, Run> open = new HashMap<>();

  private record Run(String text, int first, int last) {}

  MergedRuns(Sheet sheet, List<Integer> columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Whether the cell carries on the one above and is therefore left blank. */
  boolean continues(int column, int row, String text) {
    Run run = open.get(column);
    return columns.contains(column) && run != null && run.last == row - 1 && run.text.equals(text);
  }

  void endRow(int row, List<String> cells) {
    for (int column : columns) {
      String text = column < cells.size() ? cells.get(column) : "";
      Run run = open.get(column);
      if (run != null && run.last == row - 1 && run.text.equals(text) && !text.isEmpty()) {
        open.put(column, new Run(text, run.first, row));
      } else {
        merge(column, run);
        open.put(column, new Run(text, row, row));
      }
    }
  }

  void finish() {
    for (int column : columns) {
      merge(column, open.get(column));
    }
  }

  private void merge(int column, @Nullable Run run) {
    if (run != null && run.last > run.first && !run.text.isEmpty()) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(run.first, run.last, column, column));
    }
  }
}
