package io.pingyi.facts;

/** What a finding rests on: a cell of an export, or the proven absence of one. */
public sealed interface Citation {

  /** Number of the source table (a file, or one sheet of a workbook) within the run. */
  int source();

  /**
   * A cell that stands in an export.
   *
   * @param source number of the source table within the run
   * @param row physical row in the file or sheet, the first is 1
   * @param column heading as it stands in the export
   * @param value text of the cell as it stands in the export
   */
  record Cell(int source, int row, String column, String value) implements Citation {}

  /**
   * Nothing was found where something should be.
   *
   * @param source number of the source table that was searched
   * @param column heading of the key column that was searched
   * @param key value that was searched for
   * @param what what was looked for, in Chinese, for example 第2季度党员大会
   */
  record Absence(int source, String column, String key, String what) implements Citation {}
}
