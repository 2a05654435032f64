package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.NumberText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads single cells of rows of known datasets, and cites them. */
final class RowReader {

  private final ColumnsCatalogue columns;
  private final Map<Integer, SourceTable> tables = new HashMap<>();

  RowReader(ColumnsCatalogue columns, List<SourceTable> tables) {
    this.columns = columns;
    tables.forEach(table -> this.tables.put(table.number(), table));
  }

  /** One of the words the column accepts, or free text; empty when there is none. */
  String word(StagedRow row, String column) {
    return columns.canonical(row.dataset(), column, raw(row, column)).orElse("");
  }

  Optional<Integer> count(StagedRow row, String column) {
    return NumberText.integer(raw(row, column)).filter(count -> count >= 0);
  }

  String raw(StagedRow row, String column) {
    int place = columns.index(row.dataset(), column);
    return place < row.cells().size() ? row.cells().get(place) : "";
  }

  /** What an earlier stage noted on the row. */
  List<String> notes(StagedRow row) {
    int known = columns.columns(row.dataset()).size();
    return row.cells().size() <= known ? List.of() : row.cells().subList(known, row.cells().size());
  }

  /** Whether the export has the column at all. */
  boolean present(StagedRow row, String column) {
    int place = columns.index(row.dataset(), column);
    SourceTable table = tables.get(row.source());
    return table != null
        && place < table.headings().size()
        && !table.headings().get(place).isEmpty();
  }

  /** File, sheet and row, as users name them. */
  String place(int source, int row) {
    SourceTable table = tables.get(source);
    return table == null
        ? "第" + row + "行"
        : table.file()
            + (table.sheet().isEmpty() ? "" : "〔" + table.sheet() + "〕")
            + "第"
            + row
            + "行";
  }

  /** That the first table of a dataset lacks a row; empty when the run has no such table. */
  Optional<Citation.Absence> absence(Dataset dataset, String column, String key, String what) {
    int place = columns.index(dataset, column);
    return tables.values().stream()
        .filter(table -> table.dataset() == dataset)
        .min(Comparator.comparingInt(SourceTable::number))
        .map(
            table -> {
              String heading = place < table.headings().size() ? table.headings().get(place) : "";
              return new Citation.Absence(
                  table.number(), heading.isEmpty() ? column : heading, key, what);
            });
  }

  /** The cell as it stands in the export; the column's own name where the export has no heading. */
  Citation.Cell cell(StagedRow row, String column) {
    int place = columns.index(row.dataset(), column);
    SourceTable table = tables.get(row.source());
    String heading =
        table == null || place >= table.headings().size() ? "" : table.headings().get(place);
    return new Citation.Cell(
        row.source(), row.row(), heading.isEmpty() ? column : heading, raw(row, column));
  }
}
