package io.pingyi.rules;

import java.util.List;
import java.util.Optional;

/** Holds what authors wrote against {@link Burden}: tables and the names of columns. */
final class BurdenCheck {

  private static final String COLUMNS_FILE = "columns.yml";

  private BurdenCheck() {}

  /** Looks at some columns of the rows of one table. */
  static void rows(List<TableRow> rows, String... columns) {
    for (TableRow row : rows) {
      for (String column : columns) {
        Burden.find(row.text(column))
            .ifPresent(hit -> row.fault(FaultKind.BURDEN, column, hit.message()));
      }
    }
  }

  /** Looks at every line of {@code columns.yml} but its comments. */
  static void columns(RuleFolder folder, FaultList faults) {
    List<String> lines = folder.text(COLUMNS_FILE).orElse("").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<Burden.Hit> hit =
          line.strip().startsWith("#") ? Optional.empty() : Burden.find(line);
      if (hit.isPresent()) {
        int column = line.indexOf(hit.get().words().get(0)) + 1;
        faults.error(FaultKind.BURDEN, COLUMNS_FILE, i + 1, column, hit.get().message());
      }
    }
  }
}
