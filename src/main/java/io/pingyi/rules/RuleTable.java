package io.pingyi.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of one table, which may be spread over several files of one heading. */
public final class RuleTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  private static final List<Map.Entry<Character, String>> SEPARATORS =
      List.of(
          Map.entry(';', "分号“;”"),
          Map.entry('\t', "制表符"),
          Map.entry('；', "中文分号“；”"),
          Map.entry('，', "中文逗号“，”"),
          Map.entry('|', "竖线“|”"));

  private static final int MOST_ROWS = 10_000;

  private RuleTable() {}

  /** All rows of all files, in the order of file and line; faults of headings are collected. */
  public static List<TableRow> rows(
      List<RuleFolder.Source> files, List<String> columns, FaultList out) {
    List<TableRow> rows = new ArrayList<>();
    for (RuleFolder.Source file : files) {
      List<TableRow> raw = raw(file, out);
      if (raw.isEmpty()) {
        out.error(
            FaultKind.HEADING, file.path(), 0, 0, "表是空的；第一行应是列名：" + String.join(",", columns));
        continue;
      }
      if (headingsFit(raw.get(0), columns, out)) {
        raw.subList(1, raw.size()).stream().filter(row -> !row.blank()).forEach(rows::add);
      }
    }
    return rows;
  }

  /** Rows of one file as they stand; the first one holds the headings of all. */
  public static List<TableRow> raw(RuleFolder.Source file, FaultList out) {
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
      Map<String, Integer> headings = new HashMap<>();
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        int line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return rows;
        }
        List<String> cells = records.next().toList();
        if (rows.size() >= MOST_ROWS) {
          out.error(FaultKind.LIMIT, file.path(), line, 0, "表至多 " + MOST_ROWS + " 行；请拆开或删去空行");
          return rows;
        }
        if (rows.isEmpty()) {
          for (int i = 0; i < cells.size(); i++) {
            headings.putIfAbsent(cells.get(i), i);
          }
        }
        rows.add(new TableRow(file.path(), line, cells, headings, out));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      out.error(FaultKind.CELL, file.path(), 0, 0, "不是完好的 CSV（多半是引号没有成对）；请用 Excel 打开后另存");
      return List.of();
    }
  }

  /** What stands between the columns of a heading that was not saved with commas. */
  private static String separator(List<String> heading) {
    String text = String.join(",", heading);
    long commas = text.chars().filter(c -> c == ',').count();
    for (Map.Entry<Character, String> other : SEPARATORS) {
      char sign = other.getKey();
      if (text.chars().filter(c -> c == sign).count() > commas) {
        return other.getValue();
      }
    }
    return "";
  }

  private static boolean headingsFit(TableRow heading, List<String> columns, FaultList out) {
    boolean fits = true;
    List<String> found = heading.cells();
    String separator = separator(found);
    if (!separator.isEmpty()) {
      out.error(
          FaultKind.HEADING,
          heading.file(),
          heading.line(),
          0,
          "列与列之间用的是" + separator + "，规则表要用英文逗号；请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”");
      return false;
    }
    for (String column : columns) {
      if (!found.contains(column)) {
        out.error(FaultKind.HEADING, heading.file(), heading.line(), 0, "缺少列“" + column + "”");
        fits = false;
      }
    }
    for (int i = 0; i < found.size(); i++) {
      String word = found.get(i);
      if (!word.isEmpty() && !columns.contains(word)) {
        String hint = Nearest.hint(word, columns);
        out.error(
            FaultKind.HEADING, heading.file(), heading.line(), i + 1, "不认识列“" + word + "”" + hint);
        fits = false;
      }
      if (!word.isEmpty() && found.indexOf(word) < i) {
        out.error(FaultKind.HEADING, heading.file(), heading.line(), i + 1, "列“" + word + "”重复");
        fits = false;
      }
    }
    return fits;
  }
}
