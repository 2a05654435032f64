package io.pingyi.intake.table;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in a file.
 *
 * @param row physical row, the first is 1; of a record over several lines its first line
 * @param cells text of the cells from the first column on; values of merged cells stand in every
 *     row that the merge covers
 * @param damage Chinese clause why the row could not be split into cells, which then are the whole
 *     line as one cell; empty for a sound row
 * @param faults by place in {@code cells} a Chinese clause why the text is not what the author of
 *     the table saw; mostly empty
 */
public record RawRow(int row, List<String> cells, String damage, Map<Integer, String> faults) {

  /** A sound row. */
  public RawRow(int row, List<String> cells) {
    this(row, cells, "", Map.of());
  }

  static RawRow damaged(int row, String line, String reason) {
    return new RawRow(row, List.of(line), reason, Map.of());
  }
}
