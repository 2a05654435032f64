package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines of a ledger by {@link CsvTable} and by the printer of Commons CSV, in turns. */
@Tag("bench")
class CsvTableBench {

  private static final int ROWS = 200_000;
  private static final int ROUNDS = 6;
  private static final Object[] CELLS = {
    "101001001001000", "S2.1", "S2.1-1", "不满足", "扣分", "-1.5", "支部/组织建设/S2.1-党员大会.drl:14",
    "《中国共产党支部工作条例（试行）》（2018年）第十一条", "全年缺开2个季度", "组织生活统计.csv", "", "1234", "党员大会次数", "0"
  };

  @Test
  void both_write_the_same_lines() throws IOException {
    for (int round = 1; round <= ROUNDS; round++) {
      double ours = seconds(CsvTableBench::table);
      double library = seconds(CsvTableBench::printer);
      System.out.printf(
          Locale.ROOT,
          "BENCH csv: %d rows, CPU of CsvTable %.2f s, of CSVPrinter %.2f s, ratio %.2f%n",
          ROWS,
          ours,
          library,
          library / ours);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static void table() throws IOException {
    try (CsvTable table = CsvTable.part(OutputStream.nullOutputStream())) {
      for (int i = 0; i < ROWS; i++) {
        table.row(CELLS);
      }
    }
  }

  private static void printer() throws IOException {
    try (CSVPrinter printer =
        new CSVPrinter(
            new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
            CSVFormat.RFC4180)) {
      for (int i = 0; i < ROWS; i++) {
        printer.printRecord(CELLS);
      }
    }
  }
}
