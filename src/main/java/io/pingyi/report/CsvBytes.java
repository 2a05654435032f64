package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Encodes cells of RFC 4180 as UTF-8. The ledger of a province has gigabytes of them, so nothing is
 * allocated for a cell. Quotes as Commons CSV does by default: also cells that begin or end with a
 * blank, begin with a character up to {@code #}, or are empty at the start of a row.
 */
final class CsvBytes {

  private static final int MOST_BYTES_OF_A_CHAR = 3;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 14];
  private int filled;

  CsvBytes(OutputStream out) {
    this.out = out;
  }

  /** Text as it is. */
  void raw(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      i += put(text, i);
    }
  }

  /** A cell with what separates it from the one before. */
  void cell(String text, boolean first) throws IOException {
    if (!first) {
      ascii(',');
    }
    if (!quoted(text, first)) {
      raw(text);
      return;
    }
    ascii('"');
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        ascii('"');
      }
      i += put(text, i);
    }
    ascii('"');
  }

  void endOfRow() throws IOException {
    ascii('\r');
    ascii('\n');
  }

  void flush() throws IOException {
    drain();
    out.flush();
  }

  void close() throws IOException {
    flush();
    out.close();
  }

  private static boolean quoted(String text, boolean first) {
    int length = text.length();
    if (length == 0) {
      return first;
    }
    if (text.charAt(0) <= '#' || text.charAt(length - 1) <= ' ') {
      return true;
    }
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ',' && (c == ',' || c == '"' || c == '\r' || c == '\n')) {
        return true;
      }
    }
    return text.charAt(0) == ',';
  }

  /** One character; returns how many more characters of the text it took. */
  private int put(String text, int at) throws IOException {
    char c = text.charAt(at);
    if (c < 0x80) {
      ascii(c);
      return 0;
    }
    room(MOST_BYTES_OF_A_CHAR + 1);
    if (c < 0x800) {
      buffer[filled++] = (byte) (0xc0 | (c >> 6));
      buffer[filled++] = (byte) (0x80 | (c & 0x3f));
      return 0;
    }
    if (Character.isSurrogate(c)) {
      return surrogate(text, at);
    }
    buffer[filled++] = (byte) (0xe0 | (c >> 12));
    buffer[filled++] = (byte) (0x80 | ((c >> 6) & 0x3f));
    buffer[filled++] = (byte) (0x80 | (c & 0x3f));
    return 0;
  }

  private int surrogate(String text, int at) {
    int point = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(point)) {
      buffer[filled++] = '?';
      return 0;
    }
    buffer[filled++] = (byte) (0xf0 | (point >> 18));
    buffer[filled++] = (byte) (0x80 | ((point >> 12) & 0x3f));
    buffer[filled++] = (byte) (0x80 | ((point >> 6) & 0x3f));
    buffer[filled++] = (byte) (0x80 | (point & 0x3f));
    return 1;
  }

  private void ascii(char c) throws IOException {
    room(1);
    buffer[filled++] = (byte) c;
  }

  private void room(int bytes) throws IOException {
    if (filled + bytes > buffer.length) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }
}
