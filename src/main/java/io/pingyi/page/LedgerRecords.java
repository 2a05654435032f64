package io.pingyi.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads {@code ledger.csv} record by record as bytes, since a province has millions of records and
 * most cells repeat.
 */
final class LedgerRecords implements Closeable {

  static final int ORGANISATION = 0;
  static final int CRITERION = 1;
  static final int FINDING = 2;
  static final int VERDICT = 3;
  static final int TYPE = 4;
  static final int POINTS = 5;
  static final int RULE = 6;
  static final int BASIS = 7;
  static final int NOTE = 8;
  static final int FILE = 9;
  static final int ROW = 11;
  static final int VALUE = 13;

  private static final int CELLS = 14;
  private static final int BUFFER = 1 << 17;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final int[] ends = new int[CELLS];
  private byte[] cells = new byte[1024];
  private int filled;
  private int position;
  private int length;

  /**
   * @param in a whole ledger with headings; closed by {@link #close()}
   */
  LedgerRecords(InputStream in) throws IOException {
    this.in = in;
    next();
  }

  /**
   * Goes to the next record; false at the end.
   *
   * @throws IllegalStateException when the file is cut or has other columns
   */
  boolean next() throws IOException {
    length = 0;
    int cell = 0;
    boolean quoted = false;
    while (position < filled || fill()) {
      byte b = buffer[position++];
      if (b == '"') {
        if (quoted && (position < filled || fill()) && buffer[position] == '"') {
          position++;
          append(b);
        } else {
          quoted = !quoted;
        }
      } else if (quoted) {
        append(b);
      } else if (b == ',') {
        end(cell++);
      } else if (b == '\n') {
        end(cell);
        return checked(cell);
      } else if (b != '\r') {
        append(b);
      }
    }
    if (length > 0 || cell > 0) {
      throw new IllegalStateException("The ledger is cut");
    }
    return false;
  }

  private void end(int cell) {
    if (cell < CELLS) {
      ends[cell] = length;
    }
  }

  private static boolean checked(int last) {
    if (last != CELLS - 1) {
      throw new IllegalStateException("The ledger has a record of " + (last + 1) + " cells");
    }
    return true;
  }

  private boolean fill() throws IOException {
    filled = Math.max(in.read(buffer), 0);
    position = 0;
    return filled > 0;
  }

  private void append(byte b) {
    if (length == cells.length) {
      cells = Arrays.copyOf(cells, length * 2);
    }
    cells[length++] = b;
  }

  /** Bytes of the record's cells, one after the other. */
  byte[] bytes() {
    return cells;
  }

  int from(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int to(int cell) {
    return ends[cell];
  }

  boolean isEmpty(int cell) {
    return from(cell) == to(cell);
  }

  boolean is(int cell, byte[] text) {
    return Arrays.equals(cells, from(cell), to(cell), text, 0, text.length);
  }

  boolean startsWith(int cell, byte[] text) {
    return to(cell) - from(cell) >= text.length
        && Arrays.equals(cells, from(cell), from(cell) + text.length, text, 0, text.length);
  }

  byte[] copy(int cell) {
    return Arrays.copyOfRange(cells, from(cell), to(cell));
  }

  String text(int cell) {
    return new String(cells, from(cell), to(cell) - from(cell), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
