package io.pingyi.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Sound records that Commons CSV splits together, because a parser for each would cost more. */
final class CsvBlock {

  /**
   * One record.
   *
   * @param row physical row of its first line
   * @param first its text
   * @param cells its fields
   */
  record Fields(int row, String first, List<String> cells) {}

  private final CSVFormat format;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> rows = new ArrayList<>();
  private final List<String> records = new ArrayList<>();

  CsvBlock(char delimiter) {
    format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .get();
  }

  void add(int row, String record) {
    rows.add(row);
    records.add(record);
    text.append(record).append('\n');
  }

  int size() {
    return rows.size();
  }

  /** Gives the fields of every record added since the last call. */
  List<Fields> split() throws IOException {
    List<Fields> all = new ArrayList<>(rows.size());
    try (CSVParser parser = CSVParser.parse(text.toString(), format)) {
      for (CSVRecord split : parser) {
        int at = all.size();
        all.add(new Fields(rows.get(at), records.get(at), split.toList()));
      }
    }
    if (all.size() != rows.size()) {
      throw new IllegalStateException(rows.size() + " records were split into " + all.size());
    }
    rows.clear();
    records.clear();
    text.setLength(0);
    return all;
  }
}
