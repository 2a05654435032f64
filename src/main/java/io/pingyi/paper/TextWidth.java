package io.pingyi.paper;

/**
 * Measures text by columns of a fixed grid: a Chinese character takes two, a Latin one takes one.
 */
public final class TextWidth {

  private TextWidth() {}

  /** Columns of the longest line. */
  public static int of(String text) {
    int widest = 0;
    int line = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      line = point == '\n' ? 0 : line + of(point);
      widest = Math.max(widest, line);
      i += Character.charCount(point);
    }
    return widest;
  }

  /** Lines that the text takes when it is wrapped at a width. */
  public static int lines(String text, int width) {
    int lines = 1;
    int line = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point == '\n') {
        lines++;
        line = 0;
      } else if (line + of(point) > width) {
        lines++;
        line = of(point);
      } else {
        line += of(point);
      }
      i += Character.charCount(point);
    }
    return lines;
  }

  private static int of(int point) {
    boolean wide =
        point >= 0x2e80
            || (point >= 0x1100 && point < 0x1200)
            // Quotation marks, dashes, dots and shapes are as wide as characters in Chinese faces.
            || (point >= 0x2010 && point < 0x2700);
    return wide ? 2 : 1;
  }
}
