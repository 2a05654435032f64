package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static final String[] PIECES = {
    "a", "Z", "7", "#", "!", "~", " ", "\t", "\r", "\n", "\"", ",", "'", "\\", "=", "é", "支", "部",
    "\uFEFF", "\uFFFF", "\u0000", "\u007F", "\u07FF", "\u0800", "𠮷", "\uD842", "\uDFB7"
  };

  @Test
  void rows_have_the_bytes_that_commons_csv_writes() throws IOException {
    SplittableRandom random = new SplittableRandom(20251231);
    for (int round = 0; round < 300; round++) {
      String[][] rows = new String[random.nextInt(1, 60)][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = row(random);
      }
      assertThat(ours(rows)).isEqualTo(theirs(rows));
    }
  }

  private static String[] row(SplittableRandom random) {
    String[] cells = new String[random.nextInt(1, 6)];
    for (int i = 0; i < cells.length; i++) {
      StringBuilder cell = new StringBuilder();
      for (int length = random.nextInt(0, random.nextInt(20) == 0 ? 9000 : 5); length > 0; ) {
        cell.append(PIECES[random.nextInt(PIECES.length)]);
        length--;
      }
      cells[i] = cell.toString();
    }
    return cells;
  }

  private static byte[] ours(String[][] rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = CsvTable.part(out)) {
      for (String[] row : rows) {
        table.row((Object[]) row);
      }
    }
    return out.toByteArray();
  }

  private static byte[] theirs(String[][] rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").setNullString("").get();
    try (CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format)) {
      for (String[] row : rows) {
        printer.printRecord((Object[]) row);
      }
    }
    return out.toByteArray();
  }
}
