package io.pingyi.meeting;

import io.pingyi.paper.Cell;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The appendix: every figure of a text with its definition, numerator, denominator and files. Those
 * of the whole run have a row each, those of a unit share one; files are numbered and listed once.
 */
final class DraftAppendix {

  private final List<Figures.Entry> entries;
  private final Map<String, Integer> files = new LinkedHashMap<>();

  DraftAppendix(List<Figures.Entry> entries) {
    this.entries = entries;
  }

  void write(OfficialDocument document) {
    document.lyingPages();
    document.unnumberedHeading(1, "附录：文中数据的口径和来源", "");
    document.paragraph("分母含无法判定的；“以上”指不低于，“余”指略多于；“全部”指分子等于分母且没有无法判定。来源栏的编号见最后一张表。");
    document.table(wholeRun());
    Table units = units();
    if (!units.rows().isEmpty()) {
      document.table(units);
    }
    document.table(fileTable());
  }

  private Table wholeRun() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Figures.Entry entry : entries) {
      Figure figure = entry.figure();
      if (!figure.owner().isEmpty()) {
        continue;
      }
      String denominator = figure.denominator();
      rows.add(
          List.of(
              Cell.of(Integer.toString(rows.size() + 1)),
              Cell.of(String.join("、", entry.texts())),
              Cell.of(figure.definition()),
              Cell.of(figure.numerator()),
              Cell.of(denominator == null ? "—" : denominator),
              Cell.of(figure.undetermined() == 0 ? "—" : Long.toString(figure.undetermined())),
              Cell.of(numbers(figure))));
    }
    return Table.of(
            "表一　全文数据",
            Column.centre("序号", 6),
            Column.left("文中用语", 24),
            Column.left("口径", 40),
            Column.left("数值或分子", 24),
            Column.right("分母", 8),
            Column.right("无法判定", 9),
            Column.centre("来源", 9))
        .rows(rows)
        .inSmallType()
        .withRules();
  }

  private Table units() {
    Map<String, List<Figure>> byOwner = new LinkedHashMap<>();
    for (Figures.Entry entry : entries) {
      if (!entry.figure().owner().isEmpty()) {
        byOwner
            .computeIfAbsent(entry.figure().owner(), owner -> new ArrayList<>())
            .add(entry.figure());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    byOwner.forEach(
        (owner, figures) ->
            rows.add(
                List.of(
                    Cell.of(owner),
                    Cell.of(figures.stream().map(this::item).collect(Collectors.joining("；"))))));
    return Table.of("表二　各单位数据（口径＝数值，或分子/分母；〔〕内为来源）", Column.left("单位", 20), Column.left("数据", 80))
        .rows(rows)
        .inSmallType()
        .withRules();
  }

  private String item(Figure figure) {
    String denominator = figure.denominator();
    return figure.definition()
        + "＝"
        + figure.numerator()
        + (denominator == null ? "" : "/" + denominator)
        + (figure.undetermined() == 0 ? "" : "（无法判定" + figure.undetermined() + "）")
        + "〔"
        + numbers(figure)
        + "〕";
  }

  private String numbers(Figure figure) {
    return figure.sources().isEmpty()
        ? "—"
        : figure.sources().stream()
            .map(file -> files.computeIfAbsent(file, each -> files.size() + 1))
            .sorted()
            .map(number -> Integer.toString(number))
            .collect(Collectors.joining("、"));
  }

  private Table fileTable() {
    List<List<Cell>> rows = new ArrayList<>();
    files.forEach(
        (file, number) -> rows.add(List.of(Cell.of(Integer.toString(number)), Cell.of(file))));
    return Table.of("表三　来源文件", Column.centre("编号", 10), Column.left("文件", 90))
        .rows(rows)
        .inSmallType();
  }
}
