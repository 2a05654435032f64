package io.pingyi.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines of a text file, ended by LF, CRLF or CR; a line can be put back. Lines are found
 * in the bytes, where no part of a longer character looks like a line end or a quote, and become
 * text only on demand. Of a line longer than the limit only the beginning is kept, so that memory
 * stays bounded.
 */
final class LineReader implements Closeable {

  /** Characters. */
  static final int MAX_LINE = 1 << 20;

  private static final int MAX_BYTES = 4 * (MAX_LINE + 2);
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean gb18030;
  private final Deque<String> putBack = new ArrayDeque<>();
  private byte[] buffer = new byte[BUFFER];
  private char[] chars = new char[BUFFER];
  private int limit;
  private int next;
  private int row;
  private boolean skipLineFeed;

  private @Nullable String text;
  private int from;
  private int to;
  private boolean plain;

  LineReader(Path file, CsvEncoding encoding) throws IOException {
    in = Files.newInputStream(file);
    in.skipNBytes(encoding.skip());
    decoder = encoding.decoder();
    gb18030 = encoding.charset().equals(CsvEncoding.GB18030);
  }

  /** Goes to the next line; false at the end of the file. */
  boolean advance() throws IOException {
    text = putBack.poll();
    if (text == null && !find()) {
      return false;
    }
    row++;
    return true;
  }

  /** The next line without its end; null at the end of the file. */
  @Nullable String next() throws IOException {
    return advance() ? text() : null;
  }

  /** Physical row of the current line. */
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

  /** The current line without its end. */
  String text() throws IOException {
    String decoded = text == null ? decode() : text;
    text = decoded;
    return decoded;
  }

  /** Cells of the current line if it is known to be ASCII without quotes; otherwise null. */
  @Nullable List<String> plainCells(char delimiter) {
    return text == null && plain && to - from <= MAX_LINE
        ? PlainRecord.split(buffer, from, to, (byte) delimiter)
        : null;
  }

  private boolean find() throws IOException {
    from = next;
    if (skipLineFeed && (from < limit || more()) && buffer[from] == '\n') {
      from++;
    }
    int end = lineEnd();
    skipLineFeed = end < limit && buffer[end] == '\r';
    to = Math.min(end, from + MAX_BYTES);
    next = Math.min(end + 1, limit);
    return end < limit || to > from;
  }

  /** Place of the next line end or, when the file ends before, the limit. */
  private int lineEnd() throws IOException {
    int bits = 0;
    boolean quotes = false;
    int at = from;
    do {
      for (; at < limit; at++) {
        byte b = buffer[at];
        bits |= b;
        if (b <= '"' && b >= 0) {
          if (b == '\n' || b == '\r') {
            plain = bits >= 0 && !quotes;
            return at;
          }
          quotes |= b == '"';
        }
      }
      at = Math.min(limit - from, MAX_BYTES);
    } while (more());
    plain = bits >= 0 && !quotes;
    return limit;
  }

  /** Moves the current line to the front and reads on behind it; what is beyond bounds goes. */
  private boolean more() throws IOException {
    int kept = Math.min(limit - from, MAX_BYTES);
    byte[] wider = buffer.length - kept < BUFFER / 2 ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, from, wider, 0, kept);
    buffer = wider;
    from = 0;
    int n = in.read(buffer, kept, buffer.length - kept);
    limit = kept + Math.max(n, 0);
    return n > 0;
  }

  private String decode() throws IOException {
    if (plain) {
      return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }
    if (chars.length < to - from) {
      chars = new char[to - from];
    }
    CharBuffer out = CharBuffer.wrap(chars);
    ByteBuffer bytes = ByteBuffer.wrap(buffer, from, to - from);
    CoderResult result = decoder.reset().decode(bytes, out, to - from < MAX_BYTES);
    if (result.isError()) {
      result.throwException();
    }
    int length = Math.min(out.position(), MAX_LINE + 1);
    if (gb18030) {
      Gb18030Text.unify(chars, 0, length);
    }
    return new String(chars, 0, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
