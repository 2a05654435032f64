package io.pingyi.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * A row's cells as one text: joined by U+001F, with U+001E as escape, so that any text comes back
 * as it went in. PostgreSQL does not store NUL, so that is escaped too.
 */
final class Cells {

  static final char SEPARATOR = '\u001f';
  static final char ESCAPE = '\u001e';

  private Cells() {}

  static String join(List<String> cells) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(SEPARATOR);
      }
      append(text, cells.get(i));
    }
    return text.toString();
  }

  /** The cells again; never empty, since a row has at least one cell. */
  static List<String> split(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        cell.append(text, start, i).append(unescaped(text.charAt(++i)));
        start = i + 1;
      } else if (c == SEPARATOR) {
        cells.add(cell.append(text, start, i).toString());
        cell.setLength(0);
        start = i + 1;
      }
    }
    cells.add(cell.append(text, start, text.length()).toString());
    return cells;
  }

  private static void append(StringBuilder text, String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char escape = escape(c);
      if (escape == 0) {
        text.append(c);
      } else {
        text.append(ESCAPE).append(escape);
      }
    }
  }

  /** What stands behind {@link #ESCAPE} for a character; 0 for one that stands for itself. */
  static char escape(char c) {
    return switch (c) {
      case SEPARATOR -> 'f';
      case ESCAPE -> 'e';
      case '\0' -> '0';
      default -> 0;
    };
  }

  private static char unescaped(char code) {
    return switch (code) {
      case 'f' -> SEPARATOR;
      case 'e' -> ESCAPE;
      case '0' -> '\0';
      default -> throw new IllegalArgumentException("not an escape: " + code);
    };
  }
}
