package io.pingyi.intake.snapshot;

import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import java.util.ArrayList;
import java.util.List;

/** The rows of one organisation with their tables. */
record BundleRows(Bundle bundle, Tables tables) {

  List<Row> of(Dataset dataset) {
    List<StagedRow> staged = bundle.of(dataset);
    List<Row> rows = new ArrayList<>(staged.size());
    for (StagedRow row : staged) {
      rows.add(new Row(row, tables.of(row.source())));
    }
    return rows;
  }

  String code() {
    return bundle.organisation().code();
  }
}
