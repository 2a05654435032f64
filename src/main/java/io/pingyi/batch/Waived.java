package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CodeText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Keeps which criteria were waived for whom, so that next year can tell decisions from data. */
final class Waived {

  private final RunStore store;
  private final StagedRows rows;

  Waived(RunStore store, StagedRows rows) {
    this.store = store;
    this.rows = rows;
  }

  void keep(Connection connection) throws SQLException {
    // A connection with a COPY on it answers no query, so the rows are gathered first.
    Set<String> seen = new TreeSet<>();
    rows.each(
        Dataset.WAIVER,
        line -> seen.add(line.organisation() + '\t' + CodeText.normalise(line.raw("指标编码"))));
    try (CopyIn copy = new CopyIn(connection, "waived")) {
      for (String each : seen) {
        int tab = each.indexOf('\t');
        copy.row(store.run(), each.substring(0, tab), each.substring(tab + 1));
      }
      copy.finish();
    }
  }
}
