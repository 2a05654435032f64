package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.intake.StagedRow;
import org.jspecify.annotations.Nullable;

/** A staged row together with the table it stands in. */
record Row(StagedRow staged, Tables.Table table) {

  /** The cell's text; null when the table has no such column. */
  @Nullable String raw(String column) {
    Integer place = table.places().get(column);
    if (place == null) {
      return null;
    }
    return place < staged.cells().size() ? staged.cells().get(place) : "";
  }

  boolean has(String column) {
    return table.places().containsKey(column);
  }

  /** The cell as evidence; only of a column the table has. */
  Citation.Cell cell(String column) {
    String raw = raw(column);
    return new Citation.Cell(
        staged.source(), staged.row(), table.heading(column), raw == null ? "" : raw);
  }
}
