package io.pingyi.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the cells of one row of a sheet. */
final class RowBuilder {

  /** Wider tables are no tables of organisations, but would cost memory for every row. */
  private static final int MAX_COLUMNS = 2_000;

  private final MergeFill merges;
  private List<String> cells = new ArrayList<>();
  private Map<Integer, String> faults = Map.of();
  private String damage = "";
  private boolean text;

  RowBuilder(MergeFill merges) {
    this.merges = merges;
  }

  void add(int column, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (column >= MAX_COLUMNS) {
      throw new TableException("", "列数超过 " + MAX_COLUMNS + "；请删去表格右侧多余的内容后重新保存");
    }
    if (value.length() > CsvTable.MAX_CELL) {
      damage = CellRef.letters(column) + "列的单元格超过 " + CsvTable.MAX_CELL + " 字，不像表格内容";
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
    text |= !value.isBlank();
  }

  void fault(int column, String reason) {
    if (faults.isEmpty()) {
      faults = new HashMap<>();
    }
    faults.put(column, reason);
  }

  /** The row as gathered; the builder is empty afterwards. */
  RawRow finish(int row) {
    if (text) {
      merges.fill(row, cells);
    }
    RawRow result =
        damage.isEmpty()
            ? new RawRow(row, cells, "", faults)
            : RawRow.damaged(row, String.join(",", cells).substring(0, CsvTable.MAX_CELL), damage);
    cells = new ArrayList<>(Math.max(cells.size(), 4));
    faults = Map.of();
    damage = "";
    text = false;
    return result;
  }
}
