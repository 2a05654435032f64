package io.pingyi.verify;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a published table row by row and knows the line on which each begins. */
final class CsvRows implements Iterator<CsvRows.Row>, Closeable {

  private final String name;
  private final BufferedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns = new HashMap<>();
  private long line = 1;

  /**
   * @throws UnreadableException when the file is missing or its headings differ
   */
  CsvRows(Path folder, String name, List<String> headings) throws IOException {
    this.name = name;
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException("缺少文件 " + name + "；请重新导出该批次");
    }
    this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    this.parser = CSVFormat.RFC4180.parse(reader);
    this.records = parser.iterator();
    List<String> found = records.hasNext() ? read().cells : List.of();
    if (!withoutMark(found).equals(headings)) {
      close();
      throw new UnreadableException(
          name + " 第1行的列名应为 " + String.join("、", headings) + "，实为 " + String.join("、", found));
    }
    for (int i = 0; i < headings.size(); i++) {
      columns.put(headings.get(i), i);
    }
  }

  private static List<String> withoutMark(List<String> cells) {
    if (cells.isEmpty() || !cells.get(0).startsWith("\uFEFF")) {
      return cells;
    }
    List<String> clean = new ArrayList<>(cells);
    clean.set(0, cells.get(0).substring(1));
    return clean;
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return read();
  }

  private Row read() {
    long begins = line;
    try {
      CSVRecord record = records.next();
      line = parser.getCurrentLineNumber() + 1;
      return new Row(begins, record.toList());
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  private UnreadableException unreadable(Exception e) {
    return new UnreadableException(name + " 第" + line + "行起读不出：" + e.getMessage() + "；请重新导出该批次");
  }

  @Override
  public void close() throws IOException {
    parser.close();
    reader.close();
  }

  /** A row of the table. */
  final class Row {

    private final long begins;
    private final List<String> cells;

    private Row(long begins, List<String> cells) {
      this.begins = begins;
      this.cells = cells;
    }

    /** File and line, as a report names it. */
    String place() {
      return name + " 第" + begins + "行";
    }

    long line() {
      return begins;
    }

    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException("No column " + column);
      }
      if (index >= cells.size()) {
        throw new UnreadableException(
            place() + "只有 " + cells.size() + " 列，应有 " + columns.size() + " 列");
      }
      return cells.get(index);
    }

    BigDecimal number(String column) {
      try {
        return new BigDecimal(get(column));
      } catch (NumberFormatException e) {
        throw new UnreadableException(place() + "的“" + column + "”应为数字，实为“" + get(column) + "”");
      }
    }

    @Nullable BigDecimal numberOrNull(String column) {
      return get(column).isEmpty() ? null : number(column);
    }
  }
}
