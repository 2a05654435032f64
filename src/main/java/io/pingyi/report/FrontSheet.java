package io.pingyi.report;

import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The front sheet 说明: which run this is, what went in, and how to read the others. */
final class FrontSheet {

  private static final List<PaperSheet.Column> COLUMNS =
      List.of(
          new PaperSheet.Column("文件", 34),
          new PaperSheet.Column("工作表", 18),
          PaperSheet.Column.free("数据集"),
          PaperSheet.Column.free("编码"),
          PaperSheet.Column.free("读入行"),
          PaperSheet.Column.free("使用"),
          PaperSheet.Column.free("拒收"),
          PaperSheet.Column.free("空行"),
          PaperSheet.Column.free("小计行"),
          PaperSheet.Column.free("附注行"),
          PaperSheet.Column.free("行数核对"));

  private static final List<String> DEFINITIONS =
      List.of(
          "同类名次：同一层级、同一类别内按得分从高到低，并列者名次相同、其后名次空出；“3/12”指参加排名的12个单位中的第3名。",
          "应得分：适用且可判定指标的满分之和；实得分：扣分之后；得分＝实得分÷应得分×满分＋加分，四舍五入保留两位小数。",
          "得分区间：因数据缺失而无法判定的指标全部扣完时的最低得分～全部不扣时的最高得分；只有一个数的，没有无法判定项。",
          "建议等次：按得分、名额比例和限制项提出的建议，由党委研究确定；▲●◆▼依次为由好到差。",
          "限制项：触发一票否决的指标及等次上限，只限制等次，不改变得分。",
          "未计分：规则执行出错或没有可判定的指标，不参加排名。",
          "每一分的来历见同一文件夹的 ledger.csv（计分台账），可用 verify 命令逐行复核。");

  /**
   * A line of the table of contents.
   *
   * @param sheet name of the sheet
   * @param title its title
   * @param subjects how many subjects it lists
   */
  record Entry(String sheet, String title, int subjects) {}

  private final PaperSheet sheet;
  private final RunInfo info;

  FrontSheet(SXSSFWorkbook workbook, String name, Look look, RunInfo info) {
    this.sheet = new PaperSheet(workbook, name, look, COLUMNS);
    this.info = info;
  }

  void write(List<Entry> contents) {
    sheet.banner(info.year() + "年度排名计分表", Look.Kind.TITLE, 34);
    sheet.banner("说明", Look.Kind.SUBTITLE, 20);
    identity();
    contents(contents);
    balance();
    section("四、口径");
    DEFINITIONS.forEach(line -> sheet.banner(line, Look.Kind.NOTE, 22));
    sheet.finish();
  }

  private void identity() {
    section("一、批次");
    Identity.of(info).forEach(this::pair);
  }

  private void contents(List<Entry> contents) {
    section("二、目录");
    for (Entry entry : contents) {
      sheet.next().text(entry.sheet(), Look.Kind.LINK).linkTo(entry.sheet());
      sheet
          .across(entry.title(), Look.Kind.TEXT, COLUMNS.size() - 2)
          .text(entry.subjects() + " 个", Look.Kind.CENTRED);
    }
  }

  private void balance() {
    section("三、数据来源与行数核对");
    sheet.headings();
    for (SourceTable table : info.tables()) {
      RowBalance rows = table.balance();
      sheet
          .next()
          .text(table.file(), Look.Kind.WRAPPED)
          .text(table.sheet(), Look.Kind.WRAPPED)
          .text(table.dataset().label(), Look.Kind.CENTRED)
          .text(table.encoding(), Look.Kind.CENTRED);
      for (long count :
          new long[] {
            rows.read(), rows.used(), rows.rejected(), rows.blank(), rows.subtotal(), rows.note()
          }) {
        sheet.number(BigDecimal.valueOf(count), Look.Kind.INTEGER);
      }
      sheet.text(rows.holds() ? "▲ 平" : "▼ 不平", rows.holds() ? Look.Kind.GOOD : Look.Kind.BAD);
    }
  }

  private void section(String title) {
    sheet.banner(title, Look.Kind.SECTION, 28);
  }

  private void pair(String name, String value) {
    sheet.next().text(name, Look.Kind.WRAPPED).across(value, Look.Kind.TEXT, COLUMNS.size() - 1);
  }
}
