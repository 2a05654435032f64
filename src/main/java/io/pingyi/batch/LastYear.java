package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.NumberText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What this year's input tells about the year before: scores and ranks. */
final class LastYear {

  private final RunStore store;
  private final ColumnsCatalogue columns;

  LastYear(RunStore store, ColumnsCatalogue columns) {
    this.store = store;
    this.columns = columns;
  }

  /**
   * A result of the year before.
   *
   * @param score null when the cell does not read as a number
   * @param rank null when not given
   */
  record Result(@Nullable BigDecimal score, @Nullable Integer rank) {}

  /** Level and organisation. */
  record Key(String level, String organisation) {}

  /** Results by level (层级) and organisation; the first row of a key counts. */
  Map<Key, Result> results() {
    Map<Key, Result> results = new HashMap<>();
    int level = columns.index(Dataset.LAST_YEAR, "层级");
    int score = columns.index(Dataset.LAST_YEAR, "上年得分");
    int rank = columns.index(Dataset.LAST_YEAR, "上年同类名次");
    rows(
        Dataset.LAST_YEAR,
        (organisation, cells) ->
            results.putIfAbsent(
                new Key(CellText.clean(cells[level]), organisation),
                new Result(
                    NumberText.parse(cells[score]).orElse(null),
                    NumberText.integer(cells[rank]).orElse(null))));
    return results;
  }

  private void rows(Dataset dataset, BiConsumer<String, String[]> each) {
    store
        .jdbc()
        .query(
            "select organisation, cells from "
                + new StagedTable(store.run()).name()
                + " where dataset = ? order by source, row_number",
            row -> {
              each.accept(row.getString(1), Cells.split(row.getString(2)).toArray(String[]::new));
            },
            DatasetNumber.of(dataset));
  }
}
