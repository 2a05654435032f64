package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.NumberText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this year's input tells about the year before: scores and ranks. */
final class LastYear {

  private final StagedRows rows;

  LastYear(StagedRows rows) {
    this.rows = rows;
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
    rows.each(
        Dataset.LAST_YEAR,
        line ->
            results.putIfAbsent(
                new Key(CellText.clean(line.raw("层级")), line.organisation()),
                new Result(
                    NumberText.parse(line.raw("上年得分")).orElse(null),
                    NumberText.integer(line.raw("上年同类名次")).orElse(null))));
    return results;
  }
}
