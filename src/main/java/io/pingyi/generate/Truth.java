package io.pingyi.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file that lists every planted defect; it stands outside the folder that intake reads. */
final class Truth implements AutoCloseable {
  static final List<String> COLUMNS =
      List.of("序号", "类别", "预期", "文件", "工作表", "行号", "列名", "党组织编码", "人员行", "指标编码", "判定编码", "原值");

  private final Writer writer;
  private final CSVPrinter printer;
  private int count;

  Truth(Path file) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write('\uFEFF');
    this.writer = out;
    this.printer = new CSVPrinter(out, CSVFormat.DEFAULT);
    printer.printRecord(COLUMNS);
  }

  /** A defect of a row; {@code row} 0 means that the row is absent. */
  void add(Table table, int row, Flaw flaw) throws IOException {
    String physical = row == 0 ? "" : Integer.toString(row);
    printer.printRecord(
        ++count,
        flaw.kind(),
        flaw.outcome().label,
        table.file(),
        table.sheet(),
        physical,
        flaw.column(),
        flaw.organisation(),
        flaw.criterion().startsWith("D") ? physical : "",
        flaw.criterion(),
        flaw.finding(),
        flaw.value());
  }

  int count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    printer.flush();
    writer.close();
  }
}
