package io.pingyi.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sound records that Commons CSV splits together, because a parser for each would cost more.
 * Records that are split already wait among them for their turn.
 */
final class CsvBlock {

  /**
   * One record.
   *
   * @param row physical row of its first line
   * @param first its text, null when that is its cells with delimiters between them
   * @param cells its fields; none as long as it waits to be split
   */
  record Fields(int row, @Nullable String first, List<String> cells) {

    /** A record without quotes. */
    Fields(int row, List<String> cells) {
      this(row, null, cells);
    }

    String text(char delimiter) {
      return first == null ? String.join(String.valueOf(delimiter), cells) : first;
    }
  }

  private final CSVFormat format;
  private final StringBuilder text = new StringBuilder();
  private final List<Fields> waiting = new ArrayList<>();

  CsvBlock(char delimiter) {
    format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .get();
  }

  /** Adds a record that is to be split. */
  void add(int row, String record) {
    waiting.add(new Fields(row, record, List.of()));
    text.append(record).append('\n');
  }

  /** Adds a record that is split. */
  void add(Fields split) {
    waiting.add(split);
  }

  int size() {
    return waiting.size();
  }

  /** Gives the fields of every record added since the last call. */
  List<Fields> split() throws IOException {
    List<Fields> all = new ArrayList<>(waiting.size());
    try (CSVParser parser = CSVParser.parse(text.toString(), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      for (Fields fields : waiting) {
        // Every record has a cell, be it empty.
        boolean isSplit = !fields.cells().isEmpty();
        all.add(isSplit ? fields : new Fields(fields.row(), fields.first(), next(records)));
      }
      if (records.hasNext()) {
        throw new IllegalStateException("more records than lines of a block");
      }
    }
    waiting.clear();
    text.setLength(0);
    return all;
  }

  private static List<String> next(Iterator<CSVRecord> records) {
    if (!records.hasNext()) {
      throw new IllegalStateException("fewer records than lines of a block");
    }
    return records.next().toList();
  }
}
