package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.Indicator;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.DateText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.intake.value.YesNoText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The cells of the year's own tables, each as whatever it can be read as. */
final class Indicators {

  private Indicators() {}

  /** In the order of source, row and column; blank cells and the organisation's code give none. */
  static List<Indicator> of(BundleRows rows) {
    List<Indicator> indicators = new ArrayList<>();
    for (Row row : rows.of(Dataset.INDICATOR)) {
      boolean keySeen = false;
      for (String column : row.table().source().columns()) {
        String raw = row.raw(column);
        if (raw == null || CellText.isBlank(raw)) {
          continue;
        }
        if (!keySeen && CodeText.normalise(raw).equals(rows.code())) {
          keySeen = true;
          continue;
        }
        indicators.add(indicator(row, column, raw));
      }
    }
    return indicators;
  }

  /** The cell of an indicator. */
  static List<Citation> behind(BundleRows rows, Indicator indicator) {
    List<Citation> cells = new ArrayList<>();
    for (Row row : rows.of(Dataset.INDICATOR)) {
      if (row.staged().source() == indicator.source() && row.staged().row() == indicator.row()) {
        for (String column : row.table().places().keySet()) {
          if (name(row, column).equals(indicator.name())) {
            cells.add(row.cell(column));
          }
        }
      }
    }
    return cells;
  }

  private static Indicator indicator(Row row, String column, String raw) {
    String text = CellText.clean(raw);
    boolean digits = text.length() > 0 && "0123456789+-.".indexOf(text.charAt(0)) >= 0;
    return new Indicator(
        name(row, column),
        digits ? NumberText.parse(raw).orElse(null) : null,
        text,
        digits
            ? DateText.parse(raw).filter(DateRange::exact).map(Indicators::day).orElse(null)
            : null,
        YesNoText.parse(raw).orElse(null),
        row.staged().source(),
        row.staged().row());
  }

  private static LocalDate day(DateRange exact) {
    return exact.first();
  }

  private static String name(Row row, String column) {
    return row.table().source().title() + "." + column;
  }
}
