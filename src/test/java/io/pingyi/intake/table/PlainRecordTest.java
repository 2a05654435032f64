package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRecordTest {

  private static final String ASCII = ",\t;|ab 0#'\\-=\0\u000b\f";

  private static final String ALL = ASCII + "中𠮷\ufeff\u0085\u2028\u3000\ufffd";

  @ParameterizedTest
  @ValueSource(chars = {',', '\t', ';', '|'})
  void splits_any_line_without_quotes_as_commons_csv_does(char delimiter) throws IOException {
    Random random = new Random(delimiter);
    for (int i = 0; i < 5_000; i++) {
      String line = line(random, ALL);
      assertThat(PlainRecord.split(line, delimiter)).isEqualTo(library(line, delimiter));
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', '\t', ';', '|'})
  void splits_any_line_of_ascii_bytes_as_commons_csv_does(char delimiter) throws IOException {
    Random random = new Random(delimiter);
    for (int i = 0; i < 5_000; i++) {
      String line = line(random, ASCII);
      byte[] bytes = ("x," + line + ",x").getBytes(StandardCharsets.US_ASCII);
      assertThat(PlainRecord.split(bytes, 2, bytes.length - 2, (byte) delimiter))
          .isEqualTo(library(line, delimiter));
    }
  }

  private static String line(Random random, String alphabet) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder line = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      line.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return line.toString();
  }

  private static List<String> library(String line, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser = CSVParser.parse(line + "\nend\n", format)) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(2);
      return records.get(0).toList();
    }
  }
}
