package io.pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Looks into exported tables as a clerk would: by heading, in either encoding. */
final class Exports {

  private Exports() {}

  /** A column by another one, the first row of a key. */
  static Map<String, String> cells(Path input, String table, String key, String column) {
    Map<String, String> cells = new TreeMap<>();
    List<List<String>> rows = rows(input.resolve(table + ".csv"));
    int keys = rows.get(0).indexOf(key);
    int values = rows.get(0).indexOf(column);
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > Math.max(keys, values) && row.get(keys).matches("\\d{15}")) {
        cells.putIfAbsent(row.get(keys), row.get(values));
      }
    }
    return cells;
  }

  /** The sum of a column over the rows of organisations. */
  static long sum(Path input, String table, String column) {
    return cells(input, table, "党组织编码", column).values().stream()
        .filter(cell -> cell.matches("\\d+"))
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static List<List<String>> rows(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.contains("\ufffd")) {
        text = new String(bytes, Site.GBK);
      }
      try (CSVParser parser = CSVParser.parse(text.replace("\ufeff", ""), CSVFormat.RFC4180)) {
        return parser.stream()
            .map(CSVRecord::toList)
            .dropWhile(row -> !row.contains("党组织编码"))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
