package io.pingyi.intake.table;

/** Reads and writes references such as {@code AB12}. */
final class CellRef {

  static final int MAX_ROW = 1_048_576;
  static final int MAX_COLUMN = 16_384;

  private CellRef() {}

  /** Place of the column from 0; negative when the text is no reference. */
  static int column(String ref) {
    int column = 0;
    int i = 0;
    while (i < ref.length() && i < 4 && ref.charAt(i) >= 'A' && ref.charAt(i) <= 'Z') {
      column = column * 26 + ref.charAt(i) - 'A' + 1;
      i++;
    }
    return i == 0 || column > MAX_COLUMN ? -1 : column - 1;
  }

  /** Row from 1; negative when the text is no reference. */
  static int row(String ref) {
    int i = 0;
    while (i < ref.length() && ref.charAt(i) >= 'A' && ref.charAt(i) <= 'Z') {
      i++;
    }
    return number(ref.substring(i));
  }

  /** A row number from 1 to the last one that a sheet has; negative when the text is none. */
  static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > MAX_ROW) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value < 1 || value > MAX_ROW ? -1 : value;
  }

  /** Letters of a column. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.toString();
  }
}
