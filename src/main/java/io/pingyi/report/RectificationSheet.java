package io.pingyi.report;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * The sheet 整改台账, ready to fill: states from a list, dates checked, overdue lines marked on the day
 * they are looked at. Its headings are those of the dataset 整改反馈, so a filled sheet can be read.
 */
final class RectificationSheet {

  /** Most problems that a ledger to be filled by hand lists. */
  static final int MOST = 20_000;

  static final String NAME = "整改台账";

  private static final List<String> STATES = List.of("待整改", "整改中", "待审核", "已销号", "已驳回", "重新打开");
  private static final int LEADER = 9;
  private static final int OFFICER = 10;
  private static final int LIMIT = 11;
  private static final int CLOSED = 13;
  private static final int STATE = 15;
  private static final int TOLD = 16;

  /** Years after the assessment within which a deadline is believed. */
  private static final int YEARS = 3;

  private static final List<PaperSheet.Column> COLUMNS =
      List.of(
          PaperSheet.Column.free("序号"),
          PaperSheet.Column.free("问题编号"),
          PaperSheet.Column.free("单位编码"),
          new PaperSheet.Column("单位名称", 26),
          new PaperSheet.Column("问题描述", 38),
          PaperSheet.Column.free("严重程度"),
          new PaperSheet.Column("依据条文", 26),
          new PaperSheet.Column("整改措施", 26),
          new PaperSheet.Column("整改目标", 18),
          new PaperSheet.Column("责任领导", 11),
          new PaperSheet.Column("责任人", 11),
          new PaperSheet.Column("整改时限", 12),
          new PaperSheet.Column("进展和佐证", 20),
          new PaperSheet.Column("销号日期", 12),
          new PaperSheet.Column("复核单位", 14),
          new PaperSheet.Column("整改状态", 11),
          new PaperSheet.Column("反馈日期", 12),
          new PaperSheet.Column("回头看", 14));

  private RectificationSheet() {}

  /**
   * @param problems at most {@link #MOST}
   * @param total problems of the run
   */
  static void write(Book book, RunInfo info, List<ProblemRow> problems, long total) {
    PaperSheet sheet = book.form(NAME, COLUMNS);
    String cut = total > MOST ? "　本表列前 " + MOST + " 个，其余见 problems.csv，按同样列名续填" : "";
    sheet.head(
        info.year() + "年度" + NAME,
        "米黄色的格由责任单位填写；状态和人员从下拉中选（人员先在“名单”表中填一次）；红底为已超期，橙底为十日内到期；填好后可作为下一年度的“整改反馈”读入　批次 "
            + info.id()
            + cut);
    book.continueLong(sheet, COLUMNS.size());
    int count = 0;
    for (ProblemRow problem : problems) {
      line(sheet, ++count, problem);
    }
    if (count > 0) {
      checks(sheet.xssf(), sheet.rows(), info.year());
      PeopleSheet.choices(sheet.xssf(), PeopleSheet.Post.LEADER, column(LEADER, sheet.rows()));
      PeopleSheet.choices(sheet.xssf(), PeopleSheet.Post.OFFICER, column(OFFICER, sheet.rows()));
    }
    sheet.finish();
    PeopleSheet.write(book, info);
  }

  private static void line(PaperSheet sheet, int number, ProblemRow row) {
    sheet
        .next()
        .number(java.math.BigDecimal.valueOf(number), Look.Kind.INTEGER)
        .text(row.number(), Look.Kind.TEXT)
        .text(row.code(), Look.Kind.TEXT)
        .text(row.name(), Look.Kind.WRAPPED)
        .text(row.description(), Look.Kind.WRAPPED);
    ProblemLines.severity(sheet, row.severity());
    sheet.text(row.basis(), Look.Kind.WRAPPED);
    for (int column = 7; column < COLUMNS.size(); column++) {
      switch (column) {
        case LIMIT, CLOSED, TOLD -> sheet.text("", Look.Kind.FILL_DATE);
        case STATE -> sheet.text(STATES.get(0), Look.Kind.FILL_CHOICE);
        default -> sheet.text("", Look.Kind.FILL);
      }
    }
  }

  private static void checks(XSSFSheet sheet, int rows, int year) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation state =
        helper.createValidation(
            helper.createExplicitListConstraint(STATES.toArray(String[]::new)),
            column(STATE, rows));
    state.createErrorBox("整改状态", "请从下拉中选：" + String.join("、", STATES));
    state.setShowErrorBox(true);
    state.setSuppressDropDownArrow(true);
    sheet.addValidationData(state);
    for (int column : new int[] {LIMIT, CLOSED, TOLD}) {
      DataValidation date =
          helper.createValidation(
              helper.createDateConstraint(
                  OperatorType.BETWEEN,
                  "DATE(" + year + ",1,1)",
                  "DATE(" + (year + YEARS) + ",12,31)",
                  "yyyy-mm-dd"),
              column(column, rows));
      date.createErrorBox(
          "日期", "请填 " + year + " 年至 " + (year + YEARS) + " 年间的日期，如 " + (year + 1) + "-06-30");
      date.setShowErrorBox(true);
      sheet.addValidationData(date);
    }
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    CellRangeAddress[] all = {new CellRangeAddress(3, rows - 1, LIMIT, STATE)};
    String open = "$L4<>\"\",$P4<>\"已销号\"";
    formats.addConditionalFormatting(
        all,
        rule(formats, "AND(" + open + ",$L4<TODAY())", "F9DCDC", "8B1A1A"),
        rule(formats, "AND(" + open + ",$L4-TODAY()<=10)", "FDE6D2", "8A3B00"));
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(3, rows - 1, STATE, STATE)},
        rule(formats, "$P4=\"已销号\"", "E3F1E0", "1B5E20"));
  }

  private static CellRangeAddressList column(int column, int rows) {
    return new CellRangeAddressList(3, rows - 1, column, column);
  }

  private static ConditionalFormattingRule rule(
      XSSFSheetConditionalFormatting formats, String formula, String ground, String text) {
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(colour(ground));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    rule.createFontFormatting().setFontColor(colour(text));
    return rule;
  }

  private static XSSFColor colour(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(
        new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
  }
}
