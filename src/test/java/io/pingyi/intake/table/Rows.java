package io.pingyi.intake.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what a file shows. */
public final class Rows implements TableVisitor {

  private final List<TableInfo> tables = new ArrayList<>();
  private final List<RawRow> rows = new ArrayList<>();
  private final int width;

  private Rows(int width) {
    this.width = width;
  }

  public static Rows of(Path file) {
    return of(file, 0);
  }

  static Rows of(Path file, int width) {
    Rows rows = new Rows(width);
    TableFiles.read(file, rows);
    return rows;
  }

  List<TableInfo> tables() {
    return tables;
  }

  public List<RawRow> rows() {
    return rows;
  }

  /** Each row with a cell as {@code number:cell|cell}. */
  List<String> text() {
    return rows.stream()
        .filter(row -> !row.cells().isEmpty() || !row.damage().isEmpty())
        .map(row -> row.row() + ":" + String.join("|", row.cells()))
        .collect(Collectors.toList());
  }

  @Override
  public boolean begin(TableInfo table) {
    return tables.add(table);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean row(RawRow row) {
    return rows.add(row);
  }
}
