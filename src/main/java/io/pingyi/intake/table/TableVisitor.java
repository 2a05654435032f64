package io.pingyi.intake.table;

/** Is shown the tables of a file, in their order, and the rows of those it asks for. */
public interface TableVisitor {

  /**
   * A table begins.
   *
   * @return whether its rows are wanted
   */
  boolean begin(TableInfo table);

  /**
   * Columns of the heading, if known: lets a CSV reader tell a line break inside quotes from a
   * stray quote.
   *
   * @return 0 when not known
   */
  default int width() {
    return 0;
  }

  /**
   * Encoding of a CSV file as an earlier look at the whole of it found, see {@link
   * TableInfo#encoding}; spares a second look.
   *
   * @return empty when not known
   */
  default String encoding() {
    return "";
  }

  /**
   * The next row; rows without any text may be left out.
   *
   * @return whether more rows are wanted
   */
  boolean row(RawRow row);
}
