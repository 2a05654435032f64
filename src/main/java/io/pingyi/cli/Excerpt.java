package io.pingyi.cli;

import io.pingyi.paper.TextWidth;
import io.pingyi.rules.Fault;

/**
 * The author's own line with a mark below the place that is meant, cut to the width of a screen.
 */
final class Excerpt {

  private static final int WIDEST = 90;
  private static final int BEFORE = 30;

  private final String line;
  private final int mark;

  private Excerpt(String line, int mark) {
    this.line = line;
    this.mark = mark;
  }

  /**
   * Of a file's text.
   *
   * @param text of the fault's file
   */
  static Excerpt of(Fault fault, String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    if (fault.line() < 1 || fault.line() > lines.length) {
      return new Excerpt("", 0);
    }
    String line = lines[fault.line() - 1];
    boolean table = fault.file().endsWith(".csv");
    int mark =
        fault.column() == 0
            ? firstInk(line)
            : table ? cell(line, fault.column()) : point(line, fault.column());
    return new Excerpt(line, Math.min(mark, line.length()));
  }

  private static int firstInk(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int point(String line, int column) {
    int points = Math.min(column - 1, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, points);
  }

  /** Where the n-th cell of a line of a table begins. */
  private static int cell(String line, int number) {
    boolean quoted = false;
    int cell = 1;
    for (int i = 0; i < line.length(); i++) {
      if (cell == number) {
        return i;
      }
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        cell++;
      }
    }
    return line.length();
  }

  boolean isEmpty() {
    return line.isBlank();
  }

  /** The line, or the part of it around the mark. */
  String line() {
    return shown(from(), to());
  }

  /** Blanks up to the mark and the mark. */
  String mark() {
    return " ".repeat(TextWidth.of(shown(from(), mark))) + "^";
  }

  private int from() {
    return TextWidth.of(line) <= WIDEST || mark < BEFORE ? 0 : back(mark, BEFORE);
  }

  private int to() {
    int width = 0;
    int at = from();
    while (at < line.length() && width < WIDEST) {
      int point = line.codePointAt(at);
      width += TextWidth.of(Character.toString(point));
      at += Character.charCount(point);
    }
    return Math.max(at, mark);
  }

  private int back(int at, int points) {
    return line.offsetByCodePoints(at, -Math.min(points, line.codePointCount(0, at)));
  }

  private String shown(int from, int to) {
    String before = from > 0 ? "…" : "";
    String after = to < line.length() && to > mark ? "…" : "";
    return before + Printable.of(line.substring(from, to)) + after;
  }
}
