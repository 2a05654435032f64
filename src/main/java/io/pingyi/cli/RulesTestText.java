package io.pingyi.cli;

import io.pingyi.rules.Kind;
import io.pingyi.rules.cases.CaseResult;
import io.pingyi.rules.strength.CriterionStrength;
import io.pingyi.rules.strength.RuleTestReport;
import io.pingyi.rules.strength.Suggestion;
import io.pingyi.rules.strength.Weakness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code rules test} as people read it. */
final class RulesTestText {

  private final RuleTestReport report;
  private final List<String> lines = new ArrayList<>();

  private RulesTestText(RuleTestReport report) {
    this.report = report;
  }

  static List<String> of(RuleTestReport report) {
    RulesTestText text = new RulesTestText(report);
    text.table();
    report.criteria().forEach(text::failures);
    report.criteria().forEach(text::weaknesses);
    text.withoutCases();
    text.summary();
    return text.lines;
  }

  private void table() {
    TextTable table = new TextTable("指标编码", "指标名称", "用例", "通过", "失败", "未试的一侧", "改动", "能发现", "变异强度");
    for (CriterionStrength one : report.criteria()) {
      int failed = one.failures().size();
      table.row(
          one.criterion().code(),
          one.criterion().title(),
          one.results().size(),
          one.results().size() - failed,
          failed,
          one.sides().size(),
          one.changes(),
          one.noticed(),
          percent(one.noticed(), one.changes()));
    }
    lines.addAll(table.lines());
  }

  static String percent(int part, int all) {
    if (all == 0) {
      return "—";
    }
    return BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN)
            .toPlainString()
        + "%";
  }

  private void failures(CriterionStrength one) {
    for (CaseResult result : one.failures()) {
      lines.add("");
      lines.add(
          "不通过  %s 第%s行 “%s”"
              .formatted(result.rule().file(), result.rule().line(), result.rule().name()));
      lines.add("  预期：" + result.expected());
      lines.add("  实际：" + result.actual());
    }
  }

  private void weaknesses(CriterionStrength one) {
    if (one.suggestions().isEmpty()) {
      return;
    }
    lines.add("");
    String file = one.file().isEmpty() ? "（没有用例文件）" : one.file();
    lines.add("提醒  %s %s  %s".formatted(one.criterion().code(), one.criterion().title(), file));
    for (Suggestion suggestion : one.suggestions()) {
      lines.add("  建议增加用例：" + suggestion.given());
      lines.add("    预期：" + suggestion.expected());
      one.sides().stream()
          .filter(side -> side.suggestion() == suggestion.number())
          .forEach(side -> lines.add("    " + shown(side)));
      List<Weakness> caught =
          one.unnoticed().stream()
              .filter(change -> change.suggestion() == suggestion.number())
              .toList();
      caught.forEach(change -> lines.add("    现在发现不了：" + shown(change)));
    }
  }

  private static String shown(Weakness weakness) {
    int colon = weakness.place().lastIndexOf(':');
    String place =
        colon < 0
            ? weakness.place()
            : weakness.place().substring(0, colon)
                + " 第"
                + weakness.place().substring(colon + 1)
                + "行";
    return weakness.what() + "（" + place + "）";
  }

  private void withoutCases() {
    for (CriterionStrength one : report.withoutCases()) {
      String kind = one.criterion().kind() == Kind.MANUAL ? "人工指标也要试满分、零分和超分" : "请建立用例文件";
      lines.add("");
      lines.add(
          "提醒  没有用例的指标：%s %s（%s）".formatted(one.criterion().code(), one.criterion().title(), kind));
    }
  }

  private void summary() {
    lines.add("");
    lines.add(
        "共 %s 项指标、%s 个用例：通过 %s，不通过 %s；没有用例的指标 %s 项；没有试过的一侧 %s 处。"
            .formatted(
                report.criteria().size(),
                report.cases(),
                report.cases() - report.failed(),
                report.failed(),
                report.withoutCases().size(),
                report.sides()));
    lines.add(
        "变异强度 %s：试改规则和分值 %s 处，用例能发现 %s 处，发现不了 %s 处。"
            .formatted(
                percent(report.noticed(), report.changes()),
                report.changes(),
                report.noticed(),
                report.changes() - report.noticed()));
    lines.add("另有 %s 处改动不计：在规则的每个常数、其两侧各一个单位、各档数量和空值的组合上，改与不改没有差别。".formatted(report.equivalent()));
  }
}
