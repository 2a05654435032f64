package io.pingyi.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One export before it is written.
 *
 * @param file path below the year's folder
 * @param sheet sheet of a workbook, empty for CSV
 * @param titles rows above the heading
 * @param merged columns whose equal neighbours become one merged cell, blank downwards
 * @param rows gives each row in turn, so that a big table is never held whole
 */
record Table(
    String file,
    String sheet,
    Format format,
    List<String> titles,
    List<Column> columns,
    List<Integer> merged,
    Consumer<Consumer<Row>> rows) {
  /** Kind of file. */
  enum Format {
    CSV_GBK,
    CSV_UTF8,
    CSV_UTF8_BOM,
    XLSX,
    XLS
  }

  static Table csv(String file, Format format, List<Column> columns, List<Row> rows) {
    return new Table(file, "", format, List.of(), columns, List.of(), rows::forEach);
  }

  static Table book(String file, String sheet, List<Column> columns, List<Row> rows) {
    Format format = file.endsWith(".xls") ? Format.XLS : Format.XLSX;
    return new Table(file, sheet, format, List.of(), columns, List.of(), rows::forEach);
  }

  Table titled(String... lines) {
    return new Table(file, sheet, format, List.of(lines), columns, merged, rows);
  }

  Table merging(Integer... indexes) {
    return new Table(file, sheet, format, titles, columns, List.of(indexes), rows);
  }

  /** The same table as a CSV file with one row of heading. */
  Table flat(String newFile, Format newFormat) {
    List<Column> single =
        columns.stream()
            .map(column -> column.under().as(column.heading().replace("\n", "")))
            .toList();
    return new Table(newFile, "", newFormat, List.of(), single, List.of(), rows);
  }

  Table giving(Consumer<Consumer<Row>> newRows) {
    return new Table(file, sheet, format, titles, columns, merged, newRows);
  }

  /** All rows at once; for tables of one district. */
  List<Row> list() {
    List<Row> all = new ArrayList<>();
    rows.accept(all::add);
    return all;
  }

  /** Rows of the heading. */
  int depth() {
    return 1 + columns.stream().mapToInt(column -> column.above().size()).max().orElse(0);
  }

  /** Physical row of the first row below the heading, the first of the file is 1. */
  int firstRow() {
    return titles.size() + depth() + 1;
  }

  /** Cells of the heading rows, blank where a cell above or to the left is merged over them. */
  List<List<String>> headingRows() {
    List<List<String>> rows = new ArrayList<>();
    for (int level = 0; level < depth(); level++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(headingCell(i, level));
      }
      rows.add(cells);
    }
    return rows;
  }

  private String headingCell(int index, int level) {
    List<String> above = columns.get(index).above();
    if (level > above.size()) {
      return "";
    }
    if (level == above.size()) {
      return columns.get(index).heading();
    }
    return index > 0 && sameGroup(index - 1, index, level) ? "" : above.get(level);
  }

  /** Whether two columns stand under one merged cell on a level. */
  boolean sameGroup(int left, int right, int level) {
    List<String> a = columns.get(left).above();
    List<String> b = columns.get(right).above();
    return a.size() > level
        && b.size() > level
        && a.subList(0, level + 1).equals(b.subList(0, level + 1));
  }
}
