package io.pingyi.rules.edits;

import io.pingyi.rules.RuleFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a table as it stands.
 *
 * @param place where
 * @param cells text by heading
 */
record TableLine(Place place, Map<String, String> cells) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  String text(String heading) {
    return cells.getOrDefault(heading, "");
  }

  /** What a cell means: equal for two ways of writing one number, date or set of sectors. */
  String meaning(TableKind kind, String heading) {
    String text = text(heading);
    if (text.isEmpty()) {
      return kind.defaults().getOrDefault(heading, "");
    }
    if (heading.equals("适用类别")) {
      return Arrays.stream(text.split("、", -1))
          .map(String::strip)
          .filter(sector -> !sector.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .collect(Collectors.joining("、"));
    }
    if (text.matches("\\d{4}/\\d{1,2}/\\d{1,2}")) {
      String[] parts = text.split("/", -1);
      return String.format(
          Locale.ROOT,
          "%s-%02d-%02d",
          parts[0],
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]));
    }
    return text.matches("-?\\d{1,9}(\\.\\d{1,6})?") && !kind.key().contains(heading)
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** What names the row. */
  String key(TableKind kind) {
    return kind.key().stream().map(heading -> meaning(kind, heading)).collect(Collectors.joining());
  }

  boolean means(TableLine other, TableKind kind) {
    return kind.headings().stream()
        .allMatch(heading -> meaning(kind, heading).equals(other.meaning(kind, heading)));
  }

  /** The rows of all files of one kind, sorted by file and line. */
  static List<TableLine> of(List<RuleFolder.Source> files, TableKind kind) {
    List<TableLine> lines = new ArrayList<>();
    for (RuleFolder.Source file : files) {
      String path = file.path();
      if (path.startsWith(kind.prefix()) && path.endsWith(".csv") && path.indexOf('/') < 0) {
        lines.addAll(of(file));
      }
    }
    return lines;
  }

  /**
   * All rows of a file beside the rules, headings too, with cells named by place: such files may
   * have several lines of headings.
   */
  static List<TableLine> grid(RuleFolder.Source file) {
    List<TableLine> lines = new ArrayList<>();
    for (TableLine line : read(file, true)) {
      if (!line.cells().values().stream().allMatch(String::isEmpty)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The rows below the headings of one file; blank ones are left out. */
  static List<TableLine> of(RuleFolder.Source file) {
    return read(file, false);
  }

  private static List<TableLine> read(RuleFolder.Source file, boolean byPlace) {
    List<TableLine> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
      List<String> headings = List.of();
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        int line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return lines;
        }
        List<String> cells = records.next().toList();
        if (byPlace) {
          lines.add(new TableLine(new Place(file.path(), line), placed(cells)));
        } else if (headings.isEmpty()) {
          headings = cells;
        } else if (!cells.stream().allMatch(String::isEmpty)) {
          lines.add(new TableLine(new Place(file.path(), line), named(headings, cells)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> placed(List<String> cells) {
    Map<String, String> placed = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      placed.put("第" + (i + 1) + "列", cells.get(i));
    }
    return placed;
  }

  private static Map<String, String> named(List<String> headings, List<String> cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < headings.size() && i < cells.size(); i++) {
      named.putIfAbsent(headings.get(i), cells.get(i));
    }
    return named;
  }
}
