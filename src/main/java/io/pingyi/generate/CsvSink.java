package io.pingyi.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file with CRLF line ends; refuses characters that its encoding lacks. */
final class CsvSink implements Exports.Sink {
  private final CSVPrinter printer;

  CsvSink(Table table, Path file) throws IOException {
    Charset charset =
        table.format() == Table.Format.CSV_GBK ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(file),
                charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)));
    if (table.format() == Table.Format.CSV_UTF8_BOM) {
      out.write('\uFEFF');
    }
    this.printer = new CSVPrinter(out, CSVFormat.DEFAULT);
    for (String title : table.titles()) {
      printer.printRecord(padded(title, table.columns().size()));
    }
    for (List<String> heading : table.headingRows()) {
      printer.printRecord(heading);
    }
  }

  private static List<String> padded(String first, int width) {
    String[] cells = new String[width];
    Arrays.fill(cells, "");
    cells[0] = first;
    return List.of(cells);
  }

  @Override
  public void row(Row row) throws IOException {
    printer.printRecord(row.cells());
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
