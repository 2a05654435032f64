package io.pingyi.intake;

import io.pingyi.intake.table.Merge;
import io.pingyi.intake.table.RawRow;
import java.util.ArrayList;
import java.util.List;

/**
 * One to four rows taken as the heading: for every column the texts above each other, from top to
 * bottom, without repetition.
 *
 * @param lastRow physical row of its last row
 * @param depth number of rows
 * @param names for every column its texts; empty for a column without heading
 * @param forms for every column the forms under which it may be known, the most telling first
 * @param fullWidth columns with those on the right that have no heading
 */
record HeadingBlock(
    int lastRow, int depth, List<List<String>> names, List<List<String>> forms, int fullWidth) {

  /** A row of data below would be mistaken for headings if these were more. */
  static final int MAX_DEPTH = 4;

  private static final int MAX_HEADING = 60;

  static HeadingBlock of(List<RawRow> rows, List<Merge> merges) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<List<String>> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String text = HeadingText.oneLine(text(rows, i, column, merges));
        boolean repeated = !texts.isEmpty() && texts.get(texts.size() - 1).equals(text);
        if (!text.isEmpty() && text.length() <= MAX_HEADING && !repeated) {
          texts.add(text);
        }
      }
      names.add(texts);
    }
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return new HeadingBlock(
        rows.get(rows.size() - 1).row(),
        rows.size(),
        names,
        names.stream().map(HeadingBlock::formsOf).toList(),
        width);
  }

  int width() {
    return names.size();
  }

  /** The whole heading of a column: parent and child in one. */
  String label(int column) {
    return String.join("", names.get(column));
  }

  List<String> forms(int column) {
    return forms.get(column);
  }

  private static List<String> formsOf(List<String> texts) {
    List<String> forms = new ArrayList<>();
    for (int from = 0; from < texts.size(); from++) {
      forms.add(HeadingText.normalise(String.join("", texts.subList(from, texts.size()))));
    }
    for (int from = 0; from < texts.size(); from++) {
      forms.add(HeadingText.withoutRemarks(String.join("", texts.subList(from, texts.size()))));
    }
    return forms;
  }

  private static String text(List<RawRow> rows, int i, int column, List<Merge> merges) {
    String own = cell(rows.get(i), column);
    if (!own.isBlank()) {
      return own;
    }
    int row = rows.get(i).row();
    for (Merge merge : merges) {
      if (merge.firstRow() <= row
          && row <= merge.lastRow()
          && merge.firstColumn() < column
          && column <= merge.lastColumn()) {
        return cell(rows.get(i), merge.firstColumn());
      }
    }
    boolean parent = merges.isEmpty() && i + 1 < rows.size() && hasTextBelow(rows, i, column);
    return parent ? left(rows.get(i), column) : "";
  }

  private static boolean hasTextBelow(List<RawRow> rows, int i, int column) {
    return rows.subList(i + 1, rows.size()).stream().anyMatch(row -> !cell(row, column).isBlank());
  }

  private static String left(RawRow row, int column) {
    for (int c = column - 1; c >= 0; c--) {
      if (!cell(row, c).isBlank()) {
        return cell(row, c);
      }
    }
    return "";
  }

  static String cell(RawRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }
}
