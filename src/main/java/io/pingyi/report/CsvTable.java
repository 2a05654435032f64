package io.pingyi.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published table: UTF-8 with BOM, CRLF, RFC 4180, the first row its headings. */
final class CsvTable implements Closeable {

  /** First character of a published table, without which Excel takes UTF-8 for GBK. */
  static final String BOM = "\uFEFF";

  private final CsvBytes bytes;

  private CsvTable(OutputStream out) {
    this.bytes = new CsvBytes(out);
  }

  /** A whole table; writes BOM and headings at once. */
  static CsvTable whole(OutputStream out, List<String> headings) throws IOException {
    CsvTable table = new CsvTable(out);
    table.bytes.raw(BOM);
    table.row(headings.toArray());
    return table;
  }

  /** Rows only, to be joined to a whole table later. */
  static CsvTable part(OutputStream out) {
    return new CsvTable(out);
  }

  void row(@Nullable Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      bytes.cell(cell == null ? "" : cell.toString(), i == 0);
    }
    bytes.endOfRow();
  }

  void flush() throws IOException {
    bytes.flush();
  }

  /** Flushes and closes the stream below. */
  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
