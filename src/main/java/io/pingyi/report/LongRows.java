package io.pingyi.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The rows below the heading of a long sheet, as XML in a file of their own: POI's objects take ten
 * times as long for a cell. {@link LongSheets} puts them behind the rows that POI wrote.
 */
final class LongRows implements Closeable {

  private static final byte[] HEX_NEW_LINE = ascii("&#xa;");
  private static final byte[] HEX_RETURN = ascii("&#xd;");
  private static final byte[] HEX_TAB = ascii("&#x9;");
  private static final byte[] AND = ascii("&amp;");
  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] QUOTE = ascii("&quot;");
  private static final byte[] UNKNOWN = {'?'};
  private static final byte[] KEPT = {};

  private static final byte[] CELL = ascii("<c r=\"");
  private static final byte[] STYLE = ascii("\" s=\"");
  private static final byte[] EMPTY = ascii("\"/>");
  private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t>");
  private static final byte[] TEXT_WITH_EDGE =
      ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</t></is></c>");
  private static final byte[] NUMBER = ascii("\" t=\"n\"><v>");
  private static final byte[] NUMBER_END = ascii("</v></c>");

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final OutputStream out;
  private final byte[][] letters;
  private byte[] row = new byte[1 << 12];
  private int length;
  private byte[] number = {};

  /**
   * @param file made by this object, deflated
   * @param columns number of columns
   */
  LongRows(Path file, int columns) throws IOException {
    this.out =
        new DeflaterOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), deflater, 1 << 16);
    this.letters = new byte[columns][];
    Arrays.setAll(letters, column -> ascii(letters(column)));
  }

  /** Letters of a column, the first of which is 0. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Address of the last column in the last row; empty without rows. */
  String lastCell() {
    return number.length == 0
        ? ""
        : new String(letters[letters.length - 1], StandardCharsets.US_ASCII)
            + new String(number, StandardCharsets.US_ASCII);
  }

  /** Begins a row; the first of a sheet is 1. */
  void begin(int row) {
    number = ascii(Integer.toString(row));
    length = 0;
  }

  void text(int column, String text, int style) {
    cell(column, style);
    if (text.isEmpty()) {
      add(EMPTY);
      return;
    }
    boolean edge =
        Character.isWhitespace(text.charAt(0))
            || Character.isWhitespace(text.charAt(text.length() - 1));
    add(edge ? TEXT_WITH_EDGE : TEXT);
    escaped(text.getBytes(StandardCharsets.UTF_8));
    add(TEXT_END);
  }

  void number(int column, double value, int style) {
    cell(column, style);
    add(NUMBER);
    add(ascii(Double.toString(value)));
    add(NUMBER_END);
  }

  /**
   * Ends the row.
   *
   * @param height in points; 0 for what the program that shows the sheet thinks right
   */
  void end(int height) {
    String attributes = height == 0 ? "" : "\" customHeight=\"1\" ht=\"" + height + ".0";
    try {
      out.write(ascii("<row r=\""));
      out.write(number);
      out.write(ascii(attributes));
      out.write(ascii("\">"));
      out.write(row, 0, length);
      out.write(ascii("</row>\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      deflater.end();
    }
  }

  private void cell(int column, int style) {
    add(CELL);
    add(letters[column]);
    add(number);
    add(STYLE);
    add(ascii(Integer.toString(style)));
  }

  private void escaped(byte[] text) {
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b > '>' || (b < 0 && b != (byte) 0xEF) || isPlain(b)) {
        continue;
      }
      byte[] instead = instead(text, i);
      if (instead != KEPT) {
        add(text, from, i - from);
        add(instead);
        from = b < 0 ? i + 3 : i + 1;
      }
    }
    add(text, from, text.length - from);
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '&' && b != '<' && b != '>' && b != '"';
  }

  /** What stands for a character that XML keeps for itself or does not have; nothing for others. */
  private static byte[] instead(byte[] text, int at) {
    return switch (text[at]) {
      case '&' -> AND;
      case '<' -> LESS;
      case '>' -> GREATER;
      case '"' -> QUOTE;
      case '\n' -> HEX_NEW_LINE;
      case '\r' -> HEX_RETURN;
      case '\t' -> HEX_TAB;
      case (byte) 0xEF ->
          text[at + 1] == (byte) 0xBF && text[at + 2] >= (byte) 0xBE ? UNKNOWN : KEPT;
      default -> UNKNOWN;
    };
  }

  private void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  private void add(byte[] bytes, int from, int count) {
    if (length + count > row.length) {
      row = Arrays.copyOf(row, Math.max(2 * row.length, length + count));
    }
    System.arraycopy(bytes, from, row, length, count);
    length += count;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
