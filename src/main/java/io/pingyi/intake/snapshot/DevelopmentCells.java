package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.DateText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.intake.value.YesNoText;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of 发展党员, read by the meaning {@code columns.yml} gives each column. Null is a blank cell
 * whose column says 缺失, or a text that cannot be read.
 *
 * @param cells by canonical column its raw text, empty where the table has none
 */
record DevelopmentCells(UnaryOperator<String> cells, ColumnsCatalogue columns) {

  String raw(String column) {
    return cells.apply(column);
  }

  /** Whether the cell says nothing. */
  boolean blank(String column) {
    return columns.column(Dataset.DEVELOPMENT, column).isBlank(raw(column));
  }

  /** Whether the cell says nothing or 无. */
  boolean blankOrNone(String column) {
    return CellText.isBlankOrNone(raw(column));
  }

  @Nullable DateRange date(String column) {
    return DateText.parse(raw(column)).orElse(null);
  }

  @Nullable Integer integer(String column) {
    return NumberText.integer(text(column)).orElse(null);
  }

  @Nullable BigDecimal decimal(String column) {
    return NumberText.parse(text(column)).filter(value -> value.signum() >= 0).orElse(null);
  }

  @Nullable Boolean yes(String column) {
    return YesNoText.parse(text(column)).orElse(null);
  }

  /** One of the words the column accepts. */
  @Nullable String word(String column) {
    return columns.canonical(Dataset.DEVELOPMENT, column, text(column)).orElse(null);
  }

  /** The text, or the word for what a blank cell of the column means. */
  private String text(String column) {
    if (!blank(column)) {
      return raw(column);
    }
    return switch (columns.column(Dataset.DEVELOPMENT, column).blank()) {
      case MISSING -> "";
      case ZERO -> "0";
      case NO -> "否";
      case NONE -> "无";
    };
  }
}
