package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.table.TableInfo;
import io.pingyi.intake.table.TableVisitor;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Shows the rows below the heading of some tables of one file, each with the reader for it. */
final class FileRows implements TableVisitor {

  private final ColumnsCatalogue catalogue;
  private final TableYears years;
  private final List<RowSource> tables;
  private final BiConsumer<RowReader, RawRow> action;
  private int index = -1;
  private @Nullable RowReader reader;

  FileRows(
      ColumnsCatalogue catalogue,
      TableYears years,
      List<RowSource> tables,
      BiConsumer<RowReader, RawRow> action) {
    this.catalogue = catalogue;
    this.years = years;
    this.tables = tables;
    this.action = action;
  }

  @Override
  public boolean begin(TableInfo info) {
    index++;
    reader = null;
    for (RowSource table : tables) {
      if (table.index() == index) {
        reader = new RowReader(table, catalogue, years.begin(table));
      }
    }
    return reader != null;
  }

  @Override
  public int width() {
    RowSource first = tables.get(0);
    return first.info().exactWidth() ? first.layout().fullWidth() : 0;
  }

  @Override
  public String encoding() {
    return tables.get(0).info().encoding();
  }

  @Override
  public boolean row(RawRow row) {
    RowReader current = reader;
    if (current != null && row.row() > current.table().layout().headingRow()) {
      action.accept(current, row);
    }
    return current != null;
  }
}
