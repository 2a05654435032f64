package io.pingyi.report;

import java.util.List;

/** The sheet 一票否决: what was triggered, and what people decided about it. */
final class VetoSheet {

  static final String TITLE = "一票否决";
  static final String SUBTITLE = "触发的一票否决须经确认；没有登记确认的暂按限制等次；不予确认的不限制等次，须有理由";

  static final List<PaperSheet.Column> COLUMNS =
      List.of(
          PaperSheet.Column.free("层级"),
          PaperSheet.Column.free("类别"),
          PaperSheet.Column.free("单位编码"),
          new PaperSheet.Column("单位名称", 26),
          PaperSheet.Column.free("指标编码"),
          new PaperSheet.Column("触发情形", 34),
          PaperSheet.Column.free("等次上限"),
          PaperSheet.Column.free("建议等次"),
          PaperSheet.Column.free("确认结论"),
          new PaperSheet.Column("确认人", 20),
          PaperSheet.Column.free("确认日期"),
          new PaperSheet.Column("确认依据", 24),
          new PaperSheet.Column("确认理由", 30));

  private VetoSheet() {}

  static FrontSheet.Entry write(PaperSheet sheet, List<VetoRow> rows) {
    for (VetoRow row : rows) {
      sheet
          .next()
          .text(row.level(), Look.Kind.TEXT)
          .text(row.sector(), Look.Kind.TEXT)
          .text(row.code(), Look.Kind.TEXT)
          .text(row.name(), Look.Kind.WRAPPED)
          .text(row.criterion(), Look.Kind.TEXT)
          .text(row.finding(), Look.Kind.WRAPPED)
          .text(row.ceiling(), Look.Kind.CENTRED)
          .text(row.proposed(), Look.Kind.CENTRED)
          .text(conclusion(row), look(row))
          .text(row.by(), Look.Kind.WRAPPED)
          .text(row.day(), Look.Kind.TEXT)
          .text(row.basis(), Look.Kind.WRAPPED)
          .text(row.reason(), Look.Kind.WRAPPED);
    }
    sheet.finish();
    return new FrontSheet.Entry(sheet.name(), TITLE + "：触发情形和确认结论", rows.size());
  }

  private static String conclusion(VetoRow row) {
    String sign = row.conclusion().equals(VetoRow.WAITING) ? "◆ " : row.binds() ? "▼ " : "▲ ";
    return sign + row.conclusion();
  }

  private static Look.Kind look(VetoRow row) {
    if (row.conclusion().equals(VetoRow.WAITING)) {
      return Look.Kind.FAIR;
    }
    return row.binds() ? Look.Kind.BAD : Look.Kind.GOOD;
  }
}
