package io.pingyi.page;

import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.report.CommonProblem;
import java.util.List;

/** Source tables with their balance, and shared problems, as lines of tables. */
final class BalanceLines {

  /** Shared problems that are listed. */
  static final int COMMON = 40;

  /** One source table. */
  record Source(
      String file,
      String sheet,
      String dataset,
      String encoding,
      long read,
      long used,
      long rejected,
      long blank,
      long subtotal,
      long footnote,
      String light,
      String holds,
      String sha256) {}

  /** One finding code. */
  record Shared(
      String finding,
      String title,
      String category,
      String light,
      String severity,
      String basis,
      long units,
      long organisations,
      String times,
      String points,
      String common) {}

  private BalanceLines() {}

  static List<Source> sources(List<SourceTable> tables) {
    return tables.stream().map(BalanceLines::source).toList();
  }

  private static Source source(SourceTable table) {
    RowBalance rows = table.balance();
    return new Source(
        table.file(),
        table.sheet(),
        table.title().isEmpty()
            ? table.dataset().label()
            : table.dataset().label() + "·" + table.title(),
        table.encoding(),
        rows.read(),
        rows.used(),
        rows.rejected(),
        rows.blank(),
        rows.subtotal(),
        rows.note(),
        rows.holds() ? "l0" : "l3",
        rows.holds() ? "▲ 平" : "▼ 不平",
        table.sha256());
  }

  static List<Shared> shared(List<CommonProblem> problems) {
    return problems.stream().limit(COMMON).map(BalanceLines::shared).toList();
  }

  private static Shared shared(CommonProblem problem) {
    String light =
        switch (problem.severity()) {
          case "严重" -> "l3";
          case "一般" -> "l2";
          default -> "l1";
        };
    String sign = light.equals("l3") ? "▼ " : light.equals("l2") ? "◆ " : "● ";
    return new Shared(
        problem.finding(),
        problem.criterion() + " " + problem.title(),
        problem.category(),
        light,
        sign + problem.severity(),
        problem.basis(),
        problem.units(),
        problem.organisations(),
        Words.exact(problem.times()),
        Words.rounded(problem.points()),
        problem.common() ? "是" : "否");
  }
}
