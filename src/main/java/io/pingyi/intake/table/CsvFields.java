package io.pingyi.intake.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one record of RFC 4180 strictly: a quote may stand only around a whole field, doubled
 * inside it. Nothing is repaired, because a repaired row may be another row than the one meant.
 */
final class CsvFields {

  /** How the text of a record ended. */
  enum End {
    COMPLETE,
    /** Inside a quoted field: the record may go on in the next line. */
    OPEN,
    DAMAGED
  }

  private final char delimiter;
  private final StringBuilder field = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int expected = 16;

  CsvFields(char delimiter) {
    this.delimiter = delimiter;
  }

  List<String> cells() {
    return cells;
  }

  End split(String text) {
    cells = new ArrayList<>(expected);
    End end = text.indexOf('"') < 0 ? plain(text) : quoted(text);
    expected = Math.max(cells.size(), 4);
    return end;
  }

  private End plain(String text) {
    int from = 0;
    for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
      cells.add(text.substring(from, to));
      from = to + 1;
    }
    cells.add(text.substring(from));
    return End.COMPLETE;
  }

  private End quoted(String text) {
    int at = 0;
    while (true) {
      int to;
      if (at < text.length() && text.charAt(at) == '"') {
        to = quotedField(text, at + 1);
        if (to < 0) {
          return End.OPEN;
        }
        cells.add(field.toString());
      } else {
        to = text.indexOf(delimiter, at);
        to = to < 0 ? text.length() : to;
        String cell = text.substring(at, to);
        if (cell.indexOf('"') >= 0) {
          return End.DAMAGED;
        }
        cells.add(cell);
      }
      if (to == text.length()) {
        return End.COMPLETE;
      }
      if (text.charAt(to) != delimiter) {
        return End.DAMAGED;
      }
      at = to + 1;
    }
  }

  /** Place behind the closing quote; negative when there is none. */
  private int quotedField(String text, int from) {
    field.setLength(0);
    int at = from;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        return -1;
      }
      field.append(text, at, quote);
      boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
      if (!doubled) {
        return quote + 1;
      }
      field.append('"');
      at = quote + 2;
    }
  }
}
