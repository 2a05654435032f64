package io.pingyi.intake;

import java.util.List;

/** What becomes of one row below the heading. */
sealed interface RowOutcome {

  /** No data: blank, subtotal or note. */
  record Ignored(RowKind kind) implements RowOutcome {}

  /** The row cannot be used. */
  record Lost(String column, String reason) implements RowOutcome {}

  /**
   * The row can be used, so far as the row alone tells.
   *
   * @param key text of the cell that names the organisation
   * @param cells raw text in canonical order
   * @param unread cells that cannot be read
   */
  record Sound(String key, List<String> cells, List<Cell> unread) implements RowOutcome {}

  /** A fault of one cell: heading and reason. */
  record Cell(String column, String reason) {}
}
