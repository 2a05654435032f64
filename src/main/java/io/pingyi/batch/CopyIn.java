package io.pingyi.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes rows by COPY, ten times cheaper than inserts. Rows belong to the connection's transaction;
 * nothing is kept unless {@link #finish()} is reached.
 */
final class CopyIn implements AutoCloseable {

  private static final int FLUSH_CHARS = 1 << 16;

  private final org.postgresql.copy.CopyIn copy;
  private final StringBuilder buffer = new StringBuilder(FLUSH_CHARS + 4096);

  /**
   * @param target table and columns, for example {@code notice (run, position, sentence)}
   */
  CopyIn(Connection connection, String target) throws SQLException {
    this.copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
  }

  /** One row; a null is NULL, a list an array of text. */
  void row(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        buffer.append('\t');
      }
      append(values[i]);
    }
    buffer.append('\n');
    if (buffer.length() >= FLUSH_CHARS) {
      flush();
    }
  }

  /** Hands over what is left. */
  long finish() throws SQLException {
    flush();
    return copy.endCopy();
  }

  /** Without {@link #finish()} takes back every row. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      buffer.append("\\N");
    } else if (value instanceof BigDecimal number) {
      buffer.append(number.toPlainString());
    } else if (value instanceof List<?> list) {
      StringBuilder array = new StringBuilder("{");
      for (Object element : list) {
        array.append(array.length() > 1 ? ",\"" : "\"");
        array.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      }
      escape(array.append('}'));
    } else if (value instanceof CharSequence text) {
      escape(text);
    } else {
      buffer.append(value);
    }
  }

  private void escape(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> buffer.append("\\\\");
        case '\t' -> buffer.append("\\t");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        default -> buffer.append(c);
      }
    }
  }
}
