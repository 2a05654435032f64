package io.pingyi.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
 * @param year the column that says which year a row is of
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
    YearHeading year,
    List<String> unused) {

  private static final Pattern NO_VALUE =
      Pattern.compile("序号|类别|领域|备注|.*(编码|代码|名称|全称|简称)|党组织|党支部|所在党支部");

  /** Whether both are tables of indicators that give the same value of an organisation. */
  boolean isNamesakeOf(TableLayout other) {
    if (dataset != Dataset.INDICATOR || other.dataset != dataset || !title.equals(other.title)) {
      return false;
    }
    Set<String> values = new HashSet<>(columns);
    values.retainAll(other.columns);
    values.removeIf(column -> NO_VALUE.matcher(column).matches());
    values.remove(keyHeading());
    return !values.isEmpty();
  }

  /** Heading of the column by which rows find their organisation. */
  String keyHeading() {
    int column = source.indexOf(key);
    return column < 0 ? (keyIsName ? "党组织全称" : ColumnsFile.CODE) : headings.get(column);
  }
}
