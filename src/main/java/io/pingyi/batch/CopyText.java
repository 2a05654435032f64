package io.pingyi.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of COPY, as UTF-8; numbers and most cells are ASCII and quickly there.
 */
final class CopyText {

  private static final byte[] NULL = {'\\', 'N'};

  private byte[] bytes;
  private int size;

  CopyText(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** What was written; only the first {@link #size} bytes count. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void tab() {
    put((byte) '\t');
  }

  void newLine() {
    put((byte) '\n');
  }

  /** A value: null is NULL, a list an array of text. */
  void value(@Nullable Object value) {
    if (value == null) {
      raw(NULL);
    } else if (value instanceof BigDecimal number) {
      raw(number.toPlainString().getBytes(StandardCharsets.US_ASCII));
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof CharSequence text) {
      text(text.toString());
    } else {
      text(value.toString());
    }
  }

  void number(long number) {
    if (number < 0) {
      value(number);
      return;
    }
    int from = size;
    long rest = number;
    do {
      put((byte) ('0' + rest % 10));
      rest /= 10;
    } while (rest > 0);
    for (int left = from, right = size - 1; left < right; left++, right--) {
      byte swapped = bytes[left];
      bytes[left] = bytes[right];
      bytes[right] = swapped;
    }
  }

  /** The cells as {@link Cells#join} has them. */
  void cells(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        put((byte) Cells.SEPARATOR);
      }
      text(cells.get(i), true);
    }
  }

  /** One more cell. */
  void cell(String cell) {
    put((byte) Cells.SEPARATOR);
    text(cell, true);
  }

  void text(String text) {
    text(text, false);
  }

  private void text(String text, boolean cell) {
    int length = text.length();
    room(2 * length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        longer(text.substring(i).getBytes(StandardCharsets.UTF_8), cell);
        return;
      }
      one((byte) c, cell);
    }
  }

  private void longer(byte[] utf8, boolean cell) {
    room(2 * utf8.length);
    for (byte b : utf8) {
      one(b, cell);
    }
  }

  private void one(byte b, boolean cell) {
    if (b < 0 || (b > Cells.SEPARATOR && b != '\\')) {
      bytes[size++] = b;
      return;
    }
    char escape = cell ? Cells.escape((char) b) : 0;
    if (escape != 0) {
      bytes[size++] = Cells.ESCAPE;
      bytes[size++] = (byte) escape;
      return;
    }
    char letter =
        switch (b) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (letter != 0) {
      bytes[size++] = '\\';
    }
    bytes[size++] = letter == 0 ? b : (byte) letter;
  }

  private void array(List<?> list) {
    StringBuilder array = new StringBuilder("{");
    for (Object element : list) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      array.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    text(array.append('}').toString());
  }

  private void raw(byte[] ascii) {
    room(ascii.length);
    System.arraycopy(ascii, 0, bytes, size, ascii.length);
    size += ascii.length;
  }

  private void put(byte b) {
    room(1);
    bytes[size++] = b;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
