package io.pingyi.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The years of all tables, in the order of their numbers. */
final class TableYears {

  private final ColumnsCatalogue catalogue;
  private final LocalDate assessmentDate;
  private final TreeMap<Integer, TableYear> tables = new TreeMap<>();

  TableYears(ColumnsCatalogue catalogue, LocalDate assessmentDate) {
    this.catalogue = catalogue;
    this.assessmentDate = assessmentDate;
  }

  /** Begins to read a table, if need be from its first row again. */
  TableYear begin(RowSource table) {
    TableYear year = new TableYear(table, catalogue, assessmentDate);
    tables.put(table.number(), year);
    return year;
  }

  /** Tables that are of another year. */
  List<String> faults() {
    return tables.values().stream().map(TableYear::fault).filter(Objects::nonNull).toList();
  }

  /** What to tell of tables that are used all the same. */
  List<String> notices() {
    return tables.values().stream().flatMap(table -> table.notices().stream()).toList();
  }
}
