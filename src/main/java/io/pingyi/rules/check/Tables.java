package io.pingyi.rules.check;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.HiddenCharacters;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the tables, so that a fault can name row and column.
 *
 * @param criteria of {@code criteria*.csv}
 * @param findings of {@code findings*.csv}
 * @param thresholds of {@code thresholds*.csv}
 */
record Tables(List<TableRow> criteria, List<TableRow> findings, List<TableRow> thresholds) {

  static Tables of(RuleFolder folder, FaultList faults) {
    return new Tables(
        rows(folder, "criteria", faults),
        rows(folder, "findings", faults),
        rows(folder, "thresholds", faults));
  }

  /** Cells that a spreadsheet would run, and characters that nobody sees. */
  void inert() {
    for (List<TableRow> rows : List.of(criteria, findings, thresholds)) {
      rows.forEach(Tables::inert);
    }
  }

  private static void inert(TableRow row) {
    row.headings()
        .forEach(
            (heading, place) -> {
              String cell = row.text(heading);
              if (cell.startsWith("=") || cell.startsWith("@")) {
                row.fault(heading, "“" + heading + "”是公式“" + cell + "”；请填写文字或数，不填公式");
              }
              cell.codePoints()
                  .filter(HiddenCharacters::is)
                  .findFirst()
                  .ifPresent(
                      point ->
                          row.fault(
                              FaultKind.CHARACTER, heading, HiddenCharacters.sentence(point)));
            });
  }

  private static List<TableRow> rows(RuleFolder folder, String prefix, FaultList faults) {
    List<TableRow> rows = new ArrayList<>();
    for (RuleFolder.Source source : folder.tables(prefix)) {
      List<TableRow> raw = RuleTable.raw(source, faults);
      raw.stream().skip(1).filter(row -> !row.blank()).forEach(rows::add);
    }
    return rows;
  }
}
