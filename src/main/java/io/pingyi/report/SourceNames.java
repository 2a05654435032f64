package io.pingyi.report;

import io.pingyi.facts.Citation;
import io.pingyi.intake.SourceTable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Names the file and sheet behind the number of a source table. */
public final class SourceNames {

  /** By number; asked for every line of the ledger. */
  private final @Nullable SourceTable[] tables;

  /** For the tables of one run. */
  public SourceNames(Collection<SourceTable> tables) {
    int most = tables.stream().mapToInt(SourceTable::number).max().orElse(0);
    this.tables = new SourceTable[most + 1];
    tables.forEach(table -> this.tables[table.number()] = table);
  }

  /**
   * The table of a number.
   *
   * @throws IllegalArgumentException for a number that is not of this run
   */
  public SourceTable table(int number) {
    SourceTable table = number >= 0 && number < tables.length ? tables[number] : null;
    if (table == null) {
      throw new IllegalArgumentException("No source table has the number " + number);
    }
    return table;
  }

  /** What {@code problems.csv} says under 来源: file, sheet, row and column, or what is absent. */
  public String describe(Citation citation) {
    if (citation instanceof Citation.Cell cell) {
      return place(cell.source()) + "第" + cell.row() + "行“" + cell.column() + "”列";
    }
    return absence((Citation.Absence) citation);
  }

  /** File, sheet and row. */
  public String row(int source, int row) {
    return place(source) + "第" + row + "行";
  }

  /** The sentence that stands for an absent row. */
  String absence(Citation.Absence absence) {
    return "在%s中未找到 %s=%s的 %s"
        .formatted(place(absence.source()), absence.column(), absence.key(), absence.what());
  }

  private String place(int source) {
    SourceTable table = table(source);
    return table.sheet().isEmpty() ? table.file() : table.file() + "〔" + table.sheet() + "〕";
  }
}
