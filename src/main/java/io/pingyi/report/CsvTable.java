package io.pingyi.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A published table: UTF-8 with BOM, CRLF, RFC 4180, the first row its headings. */
final class CsvTable implements Closeable {

  /** First character of a published table, without which Excel takes UTF-8 for GBK. */
  static final String BOM = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").setNullString("").get();

  private final CSVPrinter printer;

  private CsvTable(OutputStream out, String start) throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(start);
    this.printer = new CSVPrinter(writer, FORMAT);
  }

  /** A whole table; writes BOM and headings at once. */
  static CsvTable whole(OutputStream out, List<String> headings) throws IOException {
    CsvTable table = new CsvTable(out, BOM);
    table.row(headings.toArray());
    return table;
  }

  /** Rows only, to be joined to a whole table later. */
  static CsvTable part(OutputStream out) throws IOException {
    return new CsvTable(out, "");
  }

  void row(Object... cells) throws IOException {
    printer.printRecord(cells);
  }

  void flush() throws IOException {
    printer.flush();
  }

  /** Flushes and closes the stream below. */
  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
