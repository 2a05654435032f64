package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.intake.BlankMeaning;
import io.pingyi.intake.Column;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.DateText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.intake.value.YesNoText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a dataset say about one thing: usually one row, several where an organisation
 * stands in two sheets. A value is null when no table has its column, when its cell is blank and
 * blank means 缺失, when it cannot be read, and when two rows contradict each other.
 */
record Entry(Dataset dataset, List<Row> rows, ColumnsCatalogue columns) {

  static Entry of(Dataset dataset, Row row, ColumnsCatalogue columns) {
    return new Entry(dataset, List.of(row), columns);
  }

  @Nullable Integer integer(String column) {
    String text = text(column);
    return text == null ? null : NumberText.integer(text).orElse(null);
  }

  @Nullable BigDecimal decimal(String column) {
    String text = text(column);
    return text == null ? null : NumberText.parse(text).orElse(null);
  }

  @Nullable Boolean yes(String column) {
    String text = text(column);
    return text == null ? null : YesNoText.parse(text).orElse(null);
  }

  @Nullable DateRange date(String column) {
    String text = text(column);
    return text == null ? null : DateText.parse(text).orElse(null);
  }

  /** One of the words the column accepts, or free text; null also when there is none. */
  @Nullable String word(String name) {
    String text = text(name);
    return text == null ? null : columns.canonical(dataset, name, text).orElse(null);
  }

  /** Whether the cell holds anything; null when that cannot be said. */
  @Nullable Boolean filled(String name) {
    String text = text(name);
    return text == null ? null : !columns.column(dataset, name).isBlank(text);
  }

  /** Whether some row has something in the column, readable or not. */
  boolean trace(String name) {
    Column column = columns.column(dataset, name);
    for (Row row : rows) {
      String raw = row.raw(name);
      if (raw != null && !column.isBlank(raw)) {
        return true;
      }
    }
    return false;
  }

  /** The cells of some columns, row by row, where the tables have them. */
  List<Citation> cells(List<String> names) {
    List<Citation> cells = new ArrayList<>();
    for (Row row : rows) {
      for (String name : names) {
        if (row.has(name)) {
          cells.add(row.cell(name));
        }
      }
    }
    return cells;
  }

  /** Text of the cell, or the word for what its blank means: nothing for 无. */
  private @Nullable String text(String name) {
    Column column = columns.column(dataset, name);
    String text = null;
    for (Row row : rows) {
      String raw = row.raw(name);
      if (raw == null) {
        continue;
      }
      if (text == null || column.isBlank(text)) {
        text = raw;
      } else if (!column.isBlank(raw) && !raw.equals(text)) {
        return null;
      }
    }
    return text == null || !column.isBlank(text) ? text : meaning(column.blank());
  }

  private static @Nullable String meaning(BlankMeaning blank) {
    return switch (blank) {
      case MISSING -> null;
      case ZERO -> "0";
      case NO -> "否";
      case NONE -> "";
    };
  }
}
