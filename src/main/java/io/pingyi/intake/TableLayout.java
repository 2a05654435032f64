package io.pingyi.intake;

import java.util.List;

/**
 * Where the columns of a recognised table stand.
 *
 * @param dataset what it was taken for
 * @param title name of an indicator table, empty for known datasets
 * @param headingRow physical row of the last heading row
 * @param width columns with a heading
 * @param fullWidth columns with those on the right that have no heading
 * @param columns as in {@link SourceTable}
 * @param headings as in {@link SourceTable}
 * @param source for each of {@code columns} its place in the row; negative when the table lacks it
 * @param key place of the code or, when {@code keyIsName}, the full name of the organisation
 * @param keyIsName whether rows name their organisation instead of giving its code
 * @param unused headings that no column was found for
 */
record TableLayout(
    Dataset dataset,
    String title,
    int headingRow,
    int width,
    int fullWidth,
    List<String> columns,
    List<String> headings,
    List<Integer> source,
    int key,
    boolean keyIsName,
    List<String> unused) {

  /** Heading of the column by which rows find their organisation. */
  String keyHeading() {
    int column = source.indexOf(key);
    return column < 0 ? (keyIsName ? "党组织全称" : ColumnsFile.CODE) : headings.get(column);
  }
}
