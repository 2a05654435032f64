package io.pingyi.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads one part of the ledger record by record, as bytes; a record may hold line ends. */
final class LedgerPart implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final int number;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private int position;
  private byte[] record = new byte[512];
  private int length;
  private byte[] key = {};

  LedgerPart(Path file, int number) throws IOException {
    this.file = file;
    this.number = number;
    this.in = Files.newInputStream(file);
  }

  Path file() {
    return file;
  }

  int number() {
    return number;
  }

  /** First cell of the current record without its quotes. */
  byte[] key() {
    return key;
  }

  void copyTo(OutputStream out) throws IOException {
    out.write(record, 0, length);
  }

  /** Goes to the next record; false at the end of the part. */
  boolean next() throws IOException {
    length = 0;
    boolean quoted = false;
    while (position < filled || fill()) {
      int from = position;
      while (position < filled) {
        byte next = buffer[position++];
        if (next == '"') {
          quoted = !quoted;
        } else if (next == '\n' && !quoted) {
          append(from);
          readKey();
          return true;
        }
      }
      append(from);
    }
    if (length > 0) {
      throw new IllegalStateException("Part of the ledger is cut: " + file);
    }
    return false;
  }

  private boolean fill() throws IOException {
    filled = in.read(buffer);
    position = 0;
    return filled > 0;
  }

  /** The bytes of the buffer from there to the position. */
  private void append(int from) {
    int more = position - from;
    if (length + more > record.length) {
      record = Arrays.copyOf(record, Math.max(length + more, record.length * 2));
    }
    System.arraycopy(buffer, from, record, length, more);
    length += more;
  }

  private void readKey() {
    if (length > key.length
        && record[key.length] == ','
        && Arrays.equals(record, 0, key.length, key, 0, key.length)) {
      return;
    }
    boolean quoted = record[0] == '"';
    byte[] cell = new byte[length];
    int size = 0;
    for (int i = quoted ? 1 : 0; i < length; i++) {
      if (quoted && record[i] == '"') {
        i++;
        if (i == length || record[i] != '"') {
          break;
        }
      } else if (!quoted && record[i] == ',') {
        break;
      }
      cell[size++] = record[i];
    }
    key = Arrays.copyOf(cell, size);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
