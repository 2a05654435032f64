package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import java.util.List;
import java.util.function.Consumer;

/** The staged rows of one dataset, by canonical column, in the order of source and row. */
final class StagedRows {

  private final RunStore store;
  private final ColumnsCatalogue columns;

  StagedRows(RunStore store, ColumnsCatalogue columns) {
    this.store = store;
    this.columns = columns;
  }

  /** One staged row. */
  final class Line {

    private final Dataset dataset;
    private final String organisation;
    private final int source;
    private final int number;
    private final List<String> cells;

    private Line(Dataset dataset, String organisation, int source, int number, String cells) {
      this.dataset = dataset;
      this.organisation = organisation;
      this.source = source;
      this.number = number;
      this.cells = Cells.split(cells);
    }

    String organisation() {
      return organisation;
    }

    int source() {
      return source;
    }

    int number() {
      return number;
    }

    /** The text as it stands in the export. */
    String raw(String column) {
      int place = columns.index(dataset, column);
      return place < cells.size() ? cells.get(place) : "";
    }

    /** One of the words the column accepts, or free text; empty when there is none. */
    String word(String column) {
      return columns.canonical(dataset, column, raw(column)).orElse("");
    }

    /** What was noted on the row behind its cells; empty when nothing was. */
    String note(int place) {
      int at = columns.columns(dataset).size() + place;
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  void each(Dataset dataset, Consumer<Line> taker) {
    store
        .jdbc()
        .query(
            "select organisation, source, row_number, cells from "
                + new StagedTable(store.run()).name()
                + " where dataset = ? order by source, row_number",
            row -> {
              taker.accept(
                  new Line(
                      dataset,
                      row.getString("organisation"),
                      row.getInt("source"),
                      row.getInt("row_number"),
                      row.getString("cells")));
            },
            DatasetNumber.of(dataset));
  }
}
