package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * {@code 问题清单.xlsx}: every problem, the problems that units share, and the ledger of their
 * rectification.
 */
final class ProblemWorkbook {

  private static final List<PaperSheet.Column> PROBLEMS =
      List.of(
          PaperSheet.Column.free("编号"),
          PaperSheet.Column.free("单位编码"),
          new PaperSheet.Column("单位名称", 30),
          PaperSheet.Column.free("上级编码"),
          PaperSheet.Column.free("指标编码"),
          PaperSheet.Column.free("类别"),
          new PaperSheet.Column("问题描述", 46),
          PaperSheet.Column.free("严重程度"),
          new PaperSheet.Column("依据条文", 34),
          PaperSheet.Column.free("次数"),
          PaperSheet.Column.free("扣分"),
          new PaperSheet.Column("来源", 34),
          PaperSheet.Column.free("是否共性"),
          PaperSheet.Column.free("上年是否同类"));

  private static final List<PaperSheet.Column> COMMON =
      List.of(
          PaperSheet.Column.free("判定编码"),
          PaperSheet.Column.free("指标编码"),
          new PaperSheet.Column("指标名称", 40),
          PaperSheet.Column.free("类别"),
          PaperSheet.Column.free("严重程度"),
          new PaperSheet.Column("依据条文", 34),
          PaperSheet.Column.free("涉及述职单位数"),
          PaperSheet.Column.free("涉及党组织数"),
          PaperSheet.Column.free("次数合计"),
          PaperSheet.Column.free("扣分合计"),
          PaperSheet.Column.free("是否共性"));

  private final RunInfo info;
  private final int most;

  ProblemWorkbook(RunInfo info) {
    this(info, PaperSheet.FORMAT_ROWS);
  }

  /**
   * @param most rows a sheet may have before a further one is begun
   */
  ProblemWorkbook(RunInfo info, int most) {
    this.info = info;
    this.most = most;
  }

  void write(Stream<ProblemRow> problems, List<CommonProblem> common, Path work, OutputStream out)
      throws IOException {
    WorkbookFile.write(
        work,
        info.year() + "年度问题清单",
        (workbook, longs) -> {
          Look look = new Look(workbook.getXSSFWorkbook());
          List<ProblemRow> first = new ArrayList<>();
          Stream<ProblemRow> kept =
              problems.peek(
                  row -> {
                    if (first.size() < RectificationSheet.MOST) {
                      first.add(row);
                    }
                  });
          problems(workbook, longs, look, kept.iterator());
          common(workbook, look, common);
          RectificationSheet.write(
              new Book(workbook, longs, look),
              info,
              first,
              info.counts().getOrDefault(RunInfo.PROBLEMS, 0L));
        },
        out);
  }

  private void problems(
      SXSSFWorkbook workbook, LongSheets longs, Look look, Iterator<ProblemRow> rows) {
    PaperSheet sheet = begin(workbook, look, "问题清单", PROBLEMS);
    sheet.continueWith(longs.begin(workbook, sheet.name(), PROBLEMS.size()));
    for (int part = 2; rows.hasNext(); ) {
      if (sheet.rows() >= most) {
        sheet.finish();
        sheet = begin(workbook, look, "问题清单（" + part++ + "）", PROBLEMS);
        sheet.continueWith(longs.begin(workbook, sheet.name(), PROBLEMS.size()));
      }
      problem(sheet.next(), rows.next());
    }
    sheet.finish();
  }

  private PaperSheet begin(
      SXSSFWorkbook workbook, Look look, String name, List<PaperSheet.Column> columns) {
    PaperSheet sheet = new PaperSheet(workbook, name, look, columns);
    sheet.head(
        info.year() + "年度" + name,
        "考核基准日 %s　批次 %s　共性问题指多个述职单位都有的问题".formatted(info.assessmentDate(), info.id()));
    return sheet;
  }

  private static void problem(PaperSheet sheet, ProblemRow row) {
    sheet
        .text(row.number(), Look.Kind.TEXT)
        .text(row.code(), Look.Kind.TEXT)
        .text(row.name(), Look.Kind.WRAPPED)
        .text(row.parent(), Look.Kind.TEXT)
        .text(row.criterion(), Look.Kind.CENTRED)
        .text(row.category(), Look.Kind.CENTRED)
        .text(row.description(), Look.Kind.WRAPPED);
    ProblemLines.severity(sheet, row.severity());
    sheet.text(row.basis(), Look.Kind.WRAPPED);
    numbers(sheet, row.times(), row.points());
    sheet
        .text(row.source(), Look.Kind.WRAPPED)
        .text(row.common() ? "是" : "否", row.common() ? Look.Kind.FAIR : Look.Kind.CENTRED)
        .text(row.lastYear(), Look.Kind.CENTRED);
  }

  private void common(SXSSFWorkbook workbook, Look look, List<CommonProblem> rows) {
    PaperSheet sheet = begin(workbook, look, "共性问题", COMMON);
    for (CommonProblem row : rows) {
      sheet
          .next()
          .text(row.finding(), Look.Kind.TEXT)
          .text(row.criterion(), Look.Kind.CENTRED)
          .text(row.title(), Look.Kind.WRAPPED)
          .text(row.category(), Look.Kind.CENTRED);
      ProblemLines.severity(sheet, row.severity());
      sheet
          .text(row.basis(), Look.Kind.WRAPPED)
          .number(BigDecimal.valueOf(row.units()), Look.Kind.INTEGER)
          .number(BigDecimal.valueOf(row.organisations()), Look.Kind.INTEGER);
      numbers(sheet, row.times(), row.points());
      sheet.text(row.common() ? "是" : "否", row.common() ? Look.Kind.FAIR : Look.Kind.CENTRED);
    }
    sheet.finish();
  }

  private static void numbers(PaperSheet sheet, BigDecimal times, BigDecimal points) {
    sheet.number(times, Look.Kind.COUNT).number(points, Look.Kind.POINTS);
  }
}
