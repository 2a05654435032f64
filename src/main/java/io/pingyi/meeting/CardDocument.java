package io.pingyi.meeting;

import io.pingyi.paper.BarChart;
import io.pingyi.paper.Cell;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.paper.Piece;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import io.pingyi.paper.TextWidth;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets a scorecard as one page of Word. */
final class CardDocument {

  private static final int CHART_HEIGHT = 104;
  private static final int LEAST_CHART = 64;
  private static final int LINE = 16;

  /** Lines of both tables beside which the chart has its full height. */
  private static final int LINES = 34;

  /** Half-width characters of a line of sentences. */
  private static final int WIDTH = 78;

  /** The same of a part of the score. */
  private static final int PART = 43;

  private CardDocument() {}

  static void write(UnitCard card, OutputStream out) throws IOException {
    try (OfficialDocument document = OfficialDocument.card(card.name() + "成绩单")) {
      document.title(card.name(), "成绩单");
      document.subtitle(card.heading());
      document.table(facts(card));
      chart(document, card);
      document.table(parts(card));
      document.table(sentences(card));
      document.write(out);
    }
  }

  private static Table facts(UnitCard card) {
    List<Column> columns = new ArrayList<>();
    List<Cell> values = new ArrayList<>();
    card.facts()
        .forEach(
            fact -> {
              columns.add(Column.centre(fact.label(), 1));
              values.add(Cell.of(fact.value()));
            });
    return Table.of("", columns.toArray(Column[]::new)).rows(List.of(values)).inSmallType();
  }

  private static void chart(OfficialDocument document, UnitCard card) throws IOException {
    List<UnitCard.Dimension> shown =
        card.dimensions().stream().filter(each -> each.own() != null).toList();
    if (shown.isEmpty()) {
      return;
    }
    document.chart(
        new BarChart(
            "五个维度得分率（%）",
            shown.stream().map(UnitCard.Dimension::name).toList(),
            "本单位得分率（%）",
            shown.stream().map(each -> number(each.own())).toList(),
            "同类中位数（%）",
            shown.stream().map(each -> number(each.median())).toList(),
            100),
        chartHeight(card));
  }

  /** Many lines leave less of the one page to the chart. */
  private static int chartHeight(UnitCard card) {
    int lines =
        rows(card).stream()
                .flatMap(row -> row.lines().stream())
                .mapToInt(line -> TextWidth.lines(line, WIDTH))
                .sum()
            + card.parts().stream().mapToInt(part -> TextWidth.lines(part.title(), PART)).sum();
    return Math.max(LEAST_CHART, CHART_HEIGHT - LINE * Math.max(0, lines - LINES));
  }

  private static double number(@Nullable BigDecimal value) {
    return value == null ? 0 : value.doubleValue();
  }

  private static Table parts(UnitCard card) {
    List<List<Cell>> rows = new ArrayList<>();
    card.parts()
        .forEach(
            part ->
                rows.add(
                    Stream.of(part.title(), part.kind(), part.full(), part.points(), part.range())
                        .map(text -> Cell.of(part.sum() ? Piece.bold(text) : Piece.plain(text)))
                        .toList()));
    return Table.of(
            "",
            Column.left("得分构成", 52),
            Column.centre("方式", 13),
            Column.right("满分", 10),
            Column.right("得分", 12),
            Column.right("可能范围", 17))
        .rows(rows)
        .inSmallType();
  }

  private static Table sentences(UnitCard card) {
    return Table.of("", Column.centre("项目", 11), Column.left("内容", 89))
        .rows(
            rows(card).stream()
                .map(row -> List.of(Cell.of(row.label()), Cell.lines(row.lines())))
                .toList())
        .inSmallType()
        .withRules();
  }

  private record Row(String label, List<String> lines) {}

  private static List<Row> rows(UnitCard card) {
    return List.of(
        new Row("主要成绩", numbered(card.strengths(), "没有数据足以说明的成绩")),
        new Row("主要问题", numbered(card.problems(), "没有发现问题")),
        new Row("等次限制", List.of(joined(card.limits(), "没有触发限制项"))),
        new Row("无法判定", List.of(joined(card.open(), "没有无法判定的指标"))),
        new Row("说明", List.of(card.notes().get(card.notes().size() - 1))));
  }

  private static String joined(List<String> sentences, String none) {
    return ended(sentences.isEmpty() ? none : String.join("；", sentences));
  }

  static List<String> numbered(List<String> sentences, String none) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      lines.add((i + 1) + ". " + ended(sentences.get(i)));
    }
    return lines.isEmpty() ? List.of(none + "。") : lines;
  }

  static List<String> listed(List<String> sentences, String none) {
    return sentences.isEmpty()
        ? List.of(none + "。")
        : sentences.stream().map(CardDocument::ended).toList();
  }

  private static String ended(String sentence) {
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }
}
