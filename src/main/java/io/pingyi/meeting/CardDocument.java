package io.pingyi.meeting;

import io.pingyi.paper.BarChart;
import io.pingyi.paper.Cell;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a scorecard as one page of Word. */
final class CardDocument {

  private static final int CHART_HEIGHT = 132;

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
        CHART_HEIGHT);
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
                    List.of(
                        Cell.of(part.title()),
                        Cell.of(part.kind()),
                        Cell.of(part.full()),
                        Cell.of(part.points()),
                        Cell.of(part.range()))));
    return Table.of(
            "",
            Column.left("得分构成", 46),
            Column.centre("方式", 14),
            Column.right("满分", 10),
            Column.right("得分", 12),
            Column.right("可能范围", 18))
        .rows(rows)
        .inSmallType();
  }

  private static Table sentences(UnitCard card) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("主要成绩", numbered(card.strengths(), "没有数据足以说明的成绩")));
    rows.add(row("主要问题", numbered(card.problems(), "没有发现问题")));
    rows.add(row("等次限制", listed(card.limits(), "没有触发限制项")));
    rows.add(row("无法判定", listed(card.open(), "没有无法判定的指标")));
    rows.add(row("说明", List.of(String.join("", card.notes()))));
    return Table.of("", Column.centre("项目", 13), Column.left("内容", 87))
        .rows(rows)
        .inSmallType()
        .withRules();
  }

  private static List<Cell> row(String label, List<String> lines) {
    return List.of(Cell.of(label), Cell.lines(lines));
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
