package io.pingyi.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of three lines (三线表) whose headings repeat on every page and whose rows stay together.
 *
 * @param caption 表题 above it; empty for none
 * @param columns at least one; when no heading has any text there is no row of headings
 * @param rows each with as many cells as there are columns
 * @param small whether to set it in 五号 instead of 小四
 * @param ruled whether hair lines part the rows, for rows of several lines
 * @param together whether all rows stand on one page when they fit
 */
public record Table(
    String caption,
    List<Column> columns,
    List<List<Cell>> rows,
    boolean small,
    boolean ruled,
    boolean together) {

  /** How the text of a column stands. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A column.
   *
   * @param heading text of the repeated first row
   * @param weight its share of the width, against the sum of all weights
   */
  public record Column(String heading, int weight, Align align) {

    /** A column of text. */
    public static Column left(String heading, int weight) {
      return new Column(heading, weight, Align.LEFT);
    }

    /** A column of words or codes. */
    public static Column centre(String heading, int weight) {
      return new Column(heading, weight, Align.CENTRE);
    }

    /** A column of numbers. */
    public static Column right(String heading, int weight) {
      return new Column(heading, weight, Align.RIGHT);
    }
  }

  /** Copies, and refuses rows of another length. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
      }
    }
  }

  /** A table in 小四 without rows. */
  public static Table of(String caption, Column... columns) {
    return new Table(caption, List.of(columns), List.of(), false, false, false);
  }

  /** Whether it begins with a row of headings. */
  boolean hasHeadings() {
    return columns.stream().anyMatch(column -> !column.heading().isEmpty());
  }

  /** The same table with one more row. */
  public Table row(Cell... cells) {
    List<List<Cell>> more = new ArrayList<>(rows);
    more.add(Arrays.asList(cells));
    return rows(more);
  }

  /** The same table with these rows instead. */
  public Table rows(List<List<Cell>> others) {
    return new Table(caption, columns, others, small, ruled, together);
  }

  /** The same table below another caption. */
  public Table captioned(String other) {
    return new Table(other, columns, rows, small, ruled, together);
  }

  /** The same table in 五号. */
  public Table inSmallType() {
    return new Table(caption, columns, rows, true, ruled, together);
  }

  /** The same table with hair lines between its rows. */
  public Table withRules() {
    return new Table(caption, columns, rows, small, true, together);
  }

  /** The same table on one page, when it fits. */
  public Table keptTogether() {
    return new Table(caption, columns, rows, small, ruled, true);
  }
}
