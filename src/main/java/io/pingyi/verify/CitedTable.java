package io.pingyi.verify;

import io.pingyi.intake.PersonDigest;
import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.table.TableInfo;
import io.pingyi.intake.table.TableVisitor;
import io.pingyi.verify.Citations.Cited;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cited cells of one table, met while its rows pass by. */
final class CitedTable {

  private final Manifest.Input table;
  private final List<Cited> cells;
  private final Check check;
  private final PersonDigest persons;
  private int next;
  private int width;

  /**
   * @param cells sorted by row; row 0 stands for an absence, of which only the column is checked
   */
  CitedTable(Manifest.Input table, List<Cited> cells, Check check) {
    this.table = table;
    this.cells = cells;
    this.check = check;
    this.persons = new PersonDigest(table.sha256());
    while (next < cells.size() && cells.get(next).row() == 0) {
      known(cells.get(next++));
    }
  }

  static String place(Cited cell) {
    return Tables.LEDGER + " 第" + cell.ledgerLine() + "行";
  }

  private void row(RawRow row) {
    if (row.row() == table.headingRow()) {
      width = row.cells().size();
    }
    while (next < cells.size() && cells.get(next).row() < row.row()) {
      missing(cells.get(next++));
    }
    while (next < cells.size() && cells.get(next).row() == row.row()) {
      compare(cells.get(next++), row);
    }
  }

  private void compare(Cited cell, RawRow row) {
    if (!known(cell)) {
      return;
    }
    List<String> found =
        table.placesOf(cell.column()).stream()
            .map(place -> place < row.cells().size() ? row.cells().get(place) : "")
            .toList();
    check.require(
        found.contains(cell.value()) || isDigest(cell.value(), found),
        place(cell),
        "%s 第%s行“%s”列应为“%s”，文件中是“%s”"
            .formatted(
                table.name(), cell.row(), cell.column(), cell.value(), String.join("”、“", found)));
  }

  /** Of a column with names of persons the ledger holds digests, and nothing for “none”. */
  private boolean isDigest(String value, List<String> found) {
    return (value.isEmpty() || value.startsWith("#"))
        && found.stream().map(persons::of).anyMatch(value::equals);
  }

  private boolean known(Cited cell) {
    boolean known = !table.placesOf(cell.column()).isEmpty();
    check.require(known, place(cell), "%s 没有“%s”列".formatted(table.name(), cell.column()));
    return known;
  }

  private void missing(Cited cell) {
    check.differs(place(cell), "%s 没有第%s行，或该行为空".formatted(table.name(), cell.row()));
  }

  /** Reports what the end of the table left over. */
  void finish() {
    while (next < cells.size()) {
      missing(cells.get(next++));
    }
  }

  /** Leads the tables of one file to their citations. */
  static final class Visitor implements TableVisitor {

    private final Map<String, CitedTable> cited;
    private @Nullable CitedTable current;

    Visitor(Map<String, CitedTable> cited) {
      this.cited = cited;
    }

    @Override
    public boolean begin(TableInfo info) {
      current = cited.get(info.sheet());
      return current != null;
    }

    @Override
    public int width() {
      return current == null ? 0 : current.width;
    }

    @Override
    public boolean row(RawRow row) {
      if (current != null) {
        current.row(row);
      }
      return true;
    }
  }
}
