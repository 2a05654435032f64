package io.pingyi.report;

import java.util.List;

/** Problems as lines of 问题明细. */
final class ProblemLines {

  static final List<PaperSheet.Column> DETAIL =
      List.of(
          PaperSheet.Column.free("编号"),
          PaperSheet.Column.free("单位编码"),
          new PaperSheet.Column("单位名称", 30),
          PaperSheet.Column.free("指标编码"),
          PaperSheet.Column.free("类别"),
          new PaperSheet.Column("问题描述", 46),
          PaperSheet.Column.free("严重程度"),
          new PaperSheet.Column("依据条文", 34),
          PaperSheet.Column.free("次数"),
          PaperSheet.Column.free("扣分"),
          new PaperSheet.Column("来源", 34));

  private ProblemLines() {}

  /**
   * @param link puts an address on the cell of the name
   */
  static void write(PaperSheet sheet, ProblemRow row, Runnable link) {
    sheet
        .next()
        .text(row.number(), Look.Kind.TEXT)
        .text(row.code(), Look.Kind.TEXT)
        .text(row.name(), Look.Kind.WRAPPED_LINK);
    link.run();
    sheet
        .text(row.criterion(), Look.Kind.CENTRED)
        .text(row.category(), Look.Kind.CENTRED)
        .text(row.description(), Look.Kind.WRAPPED);
    severity(sheet, row.severity());
    sheet
        .text(row.basis(), Look.Kind.WRAPPED)
        .number(row.times(), Look.Kind.COUNT)
        .number(row.points(), Look.Kind.POINTS)
        .text(row.source(), Look.Kind.WRAPPED);
  }

  /** A severity with its light. */
  static void severity(PaperSheet sheet, String severity) {
    switch (severity) {
      case "严重" -> sheet.text("▼ 严重", Look.Kind.BAD);
      case "一般" -> sheet.text("◆ 一般", Look.Kind.POOR);
      case "提示" -> sheet.text("● 提示", Look.Kind.FAIR);
      default -> sheet.text(severity, Look.Kind.CENTRED);
    }
  }
}
