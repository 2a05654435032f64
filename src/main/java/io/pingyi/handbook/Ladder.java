package io.pingyi.handbook;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Table;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision table as its author wrote it.
 *
 * @param fact what it is about: the first row without its first word
 * @param headings second row
 * @param rows one a step
 */
record Ladder(String fact, List<String> headings, List<List<String>> rows) {

  private static final String NOTE = "说明";

  /** Reads a table that was found sound. */
  static Ladder of(RuleFolder.Source source) {
    List<TableRow> rows = RuleTable.raw(source, new FaultList());
    List<String> fact =
        rows.get(0).cells().stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
    int columns =
        (int) rows.get(1).cells().stream().takeWhile(heading -> !heading.isEmpty()).count();
    List<List<String>> steps = new ArrayList<>();
    for (TableRow row : rows.subList(2, rows.size())) {
      if (!row.blank()) {
        steps.add(cut(row.cells(), columns));
      }
    }
    return new Ladder(String.join(" ", fact), cut(rows.get(1).cells(), columns), steps);
  }

  private static List<String> cut(List<String> cells, int columns) {
    List<String> cut = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
    while (cut.size() < columns) {
      cut.add("");
    }
    return cut;
  }

  Table table(String criterion) {
    Table.Column[] columns =
        headings.stream()
            .map(heading -> Table.Column.left(heading, heading.equals(NOTE) ? 2 : 1))
            .toArray(Table.Column[]::new);
    List<List<Cell>> cells = rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList();
    return Table.of(criterion + "判定表（" + fact + "）", columns)
        .rows(cells)
        .inSmallType()
        .withRules()
        .keptTogether();
  }
}
