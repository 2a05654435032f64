package io.pingyi.meeting;

import io.pingyi.meeting.Figure.Place;
import io.pingyi.paper.Cell;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The appendix: every figure of a text with its definition, numerator, denominator and files. Those
 * of the whole run have a row each, those of a unit share one, below definitions that are told
 * once; sentences of the rule authors stand by their codes; files are numbered and listed once.
 */
final class DraftAppendix {

  private static final String NONE = "—";

  private final List<Figures.Entry> entries;
  private final SourceNumbers files = new SourceNumbers();

  DraftAppendix(List<Figures.Entry> entries) {
    this.entries = entries;
  }

  void write(OfficialDocument document) {
    document.lyingPages();
    document.unnumberedHeading(1, "附录：文中数据的口径和来源", "");
    document.paragraph("分母含无法判定的；“以上”指不低于，“余”指略多于；“全部”指分子等于分母且没有无法判定。来源栏和〔〕里的编号见最后一张表。");
    List<Table> tables = new ArrayList<>();
    add(tables, "全文数据", wholeRun());
    UnitFigures units = new UnitFigures(entries, files);
    if (!units.isEmpty()) {
      add(tables, "各单位数据", units.table());
    }
    add(tables, "文中引用的指标和条文（出自考核办法 criteria、findings 表）", rules());
    add(tables, "来源文件", files.table());
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).caption().endsWith("各单位数据")) {
        document.paragraph(UnitFigures.DEFINITIONS);
      }
      document.table(tables.get(i));
    }
  }

  private static void add(List<Table> tables, String caption, Table table) {
    if (!table.rows().isEmpty()) {
      String number = io.pingyi.paper.Numerals.chinese(tables.size() + 1);
      tables.add(table.captioned("表" + number + "　" + caption));
    }
  }

  private Table wholeRun() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Figures.Entry entry : entries) {
      Figure figure = entry.figure();
      if (figure.place() != Place.RUN) {
        continue;
      }
      String denominator = figure.denominator();
      rows.add(
          List.of(
              Cell.of(Integer.toString(rows.size() + 1)),
              Cell.of(String.join("、", entry.texts())),
              Cell.of(figure.definition()),
              Cell.of(figure.numerator()),
              Cell.of(denominator == null ? NONE : denominator),
              Cell.of(figure.undetermined() == 0 ? NONE : Long.toString(figure.undetermined())),
              Cell.of(files.of(figure))));
    }
    return Table.of(
            "",
            Column.centre("序号", 6),
            Column.left("文中用语", 30),
            Column.left("口径", 40),
            Column.right("数值或分子", 10),
            Column.right("分母", 7),
            Column.right("无法判定", 9),
            Column.centre("来源", 8))
        .rows(rows)
        .inSmallType()
        .withRules();
  }

  /** A row for each criterion; bases of its findings stand with those of its own. */
  private Table rules() {
    Map<String, Map<Place, Set<String>>> byCode = new TreeMap<>();
    for (Figures.Entry entry : entries) {
      Figure figure = entry.figure();
      if (figure.place().ofRules()) {
        int finding = figure.owner().indexOf('-');
        String code = finding < 0 ? figure.owner() : figure.owner().substring(0, finding);
        byCode
            .computeIfAbsent(code, each -> new EnumMap<>(Place.class))
            .computeIfAbsent(figure.place(), place -> new LinkedHashSet<>())
            .add((finding < 0 ? "" : figure.owner() + " ") + figure.numerator());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    byCode.forEach(
        (code, told) ->
            rows.add(
                List.of(
                    Cell.of(code),
                    Cell.of(told(told, Place.TITLE)),
                    Cell.of(told(told, Place.BASIS)),
                    Cell.of(told(told, Place.REMEDY)))));
    return Table.of(
            "",
            Column.left("编码", 6),
            Column.left("指标名称", 22),
            Column.left("依据条文（判定编码在前）", 38),
            Column.left("整改建议", 34))
        .rows(rows)
        .inSmallType()
        .withRules();
  }

  private static String told(Map<Place, Set<String>> told, Place place) {
    Set<String> texts = told.getOrDefault(place, Set.of());
    return texts.isEmpty() ? NONE : String.join("；", texts);
  }
}
