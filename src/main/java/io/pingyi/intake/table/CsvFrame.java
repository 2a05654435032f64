package io.pingyi.intake.table;

/**
 * Finds where a record of RFC 4180 ends, strictly: a quote may stand only around a whole field,
 * doubled inside it. Nothing is repaired, because a repaired row may be another row than the one
 * meant.
 */
final class CsvFrame {

  /** How the text of a record ended. */
  enum End {
    COMPLETE,
    /** Inside a quoted field: the record may go on in the next line. */
    OPEN,
    DAMAGED
  }

  private final char delimiter;
  private int width;

  /** Place of a quote with none between it and the field last looked at. */
  private int nextQuote;

  CsvFrame(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Fields of the record that {@link #end} last found complete. */
  int width() {
    return width;
  }

  End end(String text) {
    width = 0;
    nextQuote = -1;
    int at = 0;
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      int to = quoted ? behindQuotes(text, at + 1) : behindPlain(text, at);
      if (to < 0) {
        return quoted ? End.OPEN : End.DAMAGED;
      }
      width++;
      if (to == text.length()) {
        return End.COMPLETE;
      }
      if (text.charAt(to) != delimiter) {
        return End.DAMAGED;
      }
      at = to + 1;
    }
  }

  /** Place behind a field without quotes; negative when a quote stands in it. */
  private int behindPlain(String text, int from) {
    int to = text.indexOf(delimiter, from);
    int end = to < 0 ? text.length() : to;
    if (nextQuote < from) {
      int quote = text.indexOf('"', from);
      nextQuote = quote < 0 ? text.length() : quote;
    }
    return nextQuote < end ? -1 : end;
  }

  /** Place behind the closing quote; negative when there is none. */
  private static int behindQuotes(String text, int from) {
    int quote = text.indexOf('"', from);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      quote = text.indexOf('"', quote + 2);
    }
    return quote < 0 ? -1 : quote + 1;
  }
}
