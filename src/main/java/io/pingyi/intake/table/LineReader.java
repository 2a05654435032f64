package io.pingyi.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines of a text file, ended by LF, CRLF or CR; a line can be put back. Of a line longer
 * than the limit only the beginning is kept, so that memory stays bounded.
 */
final class LineReader implements Closeable {

  static final int MAX_LINE = 1 << 20;

  private final Reader reader;
  private final boolean gb18030;
  private final char[] buffer = new char[1 << 15];
  private final Deque<String> putBack = new ArrayDeque<>();
  private final StringBuilder longLine = new StringBuilder();
  private int position;
  private int limit;
  private int row;
  private boolean skipLineFeed;

  LineReader(Path file, CsvEncoding encoding) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.skip());
    reader = new InputStreamReader(in, encoding.decoder());
    gb18030 = encoding.charset().equals(CsvEncoding.GB18030);
  }

  /** The next line without its end; null at the end of the file. */
  @Nullable String next() throws IOException {
    String line = putBack.isEmpty() ? read() : putBack.pop();
    if (line != null) {
      row++;
    }
    return line;
  }

  /** Physical row of the line that {@link #next} gave last. */
  int row() {
    return row;
  }

  /** Gives these lines, which were the last ones read, again. */
  void back(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.push(lines.get(i));
    }
    row -= lines.size();
  }

  private @Nullable String read() throws IOException {
    longLine.setLength(0);
    if (skipLineFeed) {
      skipLineFeed = false;
      if ((position < limit || fill()) && buffer[position] == '\n') {
        position++;
      }
    }
    while (true) {
      if (position == limit && !fill()) {
        return longLine.length() == 0 ? null : longLine.toString();
      }
      int from = position;
      while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
        position++;
      }
      if (position == limit) {
        keep(from);
        continue;
      }
      boolean carriageReturn = buffer[position] == '\r';
      String line;
      if (longLine.length() == 0) {
        line = new String(buffer, from, position - from);
      } else {
        keep(from);
        line = longLine.toString();
      }
      position++;
      skipLineFeed = carriageReturn;
      return line;
    }
  }

  private void keep(int from) {
    int room = MAX_LINE + 1 - longLine.length();
    longLine.append(buffer, from, Math.min(room, position - from));
  }

  private boolean fill() throws IOException {
    int n = reader.read(buffer, 0, buffer.length);
    if (n <= 0) {
      return false;
    }
    if (gb18030) {
      Gb18030Text.unify(buffer, 0, n);
    }
    position = 0;
    limit = n;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
