package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookLinksTest {

  @TempDir Path folder;

  private XSSFWorkbook publish(int units, int perUnit, String name) throws Exception {
    CountedRun run = new CountedRun(units, perUnit, folder);
    new Publication(run, List.of(), List.of(), folder, () -> {}).publish();
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return new XSSFWorkbook(in);
    }
  }

  private static XSSFCell target(XSSFSheet sheet, String address) {
    String link = sheet.getHyperlink(new org.apache.poi.ss.util.CellAddress(address)).getAddress();
    CellReference there = new CellReference(link);
    return sheet
        .getWorkbook()
        .getSheet(there.getSheetName())
        .getRow(there.getRow())
        .getCell(there.getCol());
  }

  @Test
  void links_lead_from_a_unit_to_its_branches_to_their_findings_and_back() throws Exception {
    try (XSSFWorkbook workbook = publish(4, 9, "排名计分表.xlsx")) {
      XSSFSheet units = workbook.getSheet("单位指标得分");
      assertThat(units.getRow(4).getCell(3).getStringCellValue()).isEqualTo("示例2镇党委");
      XSSFCell branch = target(units, "D5");
      assertThat(branch.getStringCellValue()).isEqualTo("示例2镇党委");
      assertThat(branch.getRow().getCell(1).getStringCellValue()).isEqualTo("000020001");
      XSSFSheet branches = workbook.getSheet("支部指标得分");
      XSSFRow row = branches.getRow(3);
      assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(0.5);
      assertThat(row.getCell(6).getCellStyle().getDataFormatString()).startsWith("\"▼ \"");
      assertThat(row.getCell(7).getCellStyle().getDataFormatString()).startsWith("\"▲ \"");
      XSSFCell finding = target(branches, "M4");
      assertThat(finding.getStringCellValue()).isEqualTo("000010001-S0-1");
      XSSFCell back = target(workbook.getSheet("问题明细"), "C4");
      assertThat(back.getRow().getCell(1).getStringCellValue()).isEqualTo("000010001");
      assertThat(target(branches, "A4").getRow().getCell(2).getStringCellValue())
          .isEqualTo("000010000");
    }
  }

  @Test
  void every_link_lands_on_a_cell_about_the_same_organisation() throws Exception {
    List<String> followed = new ArrayList<>();
    try (XSSFWorkbook workbook = publish(4, 9, "排名计分表.xlsx")) {
      assertThat(WorkbookLinks.astray(workbook, followed)).isEmpty();
    }
    SampleRun run = SampleRun.in(folder.resolve("input"));
    Path file = folder.resolve("sample.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new RankingWorkbook(run).write(run.ranking(), folder, out);
    }
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(WorkbookLinks.astray(workbook, followed)).isEmpty();
    }
    assertThat(followed)
        .contains(
            "说明 -> 支部（村）",
            "单位（镇） -> 单位指标得分",
            "支部（村） -> 支部指标得分",
            "发展党员专项 -> 支部指标得分",
            "单位指标得分 -> 支部指标得分",
            "单位指标得分 -> 问题明细",
            "支部指标得分 -> 问题明细",
            "支部指标得分 -> 单位指标得分",
            "问题明细 -> 单位指标得分",
            "问题明细 -> 支部指标得分");
  }

  @Test
  void a_decision_stands_beside_the_proposal_on_the_sheet_of_the_class() throws Exception {
    try (XSSFWorkbook workbook = publish(8, 3, "排名计分表.xlsx")) {
      XSSFSheet units = workbook.getSheet("单位（镇）");
      assertThat(units.getRow(2).getCell(9).getStringCellValue()).isEqualTo("建议等次");
      XSSFRow decided = units.getRow(9);
      assertThat(decided.getCell(1).getStringCellValue()).isEqualTo(CountedYearBook.UNIT);
      assertThat(decided.getCell(9).getStringCellValue()).isEqualTo("● 较好");
      assertThat(decided.getCell(10).getStringCellValue()).isEqualTo("▲ 好");
      assertThat(decided.getCell(11).getStringCellValue())
          .isEqualTo("示例区委常委会　2026-01-10　第3次常委会会议纪要　理由：整改成效突出");
      assertThat(units.getRow(8).getCell(10).getStringCellValue()).isEmpty();
      assertThat(workbook.getSheet("支部（村）").getRow(2).getCell(10).getStringCellValue())
          .isEqualTo("限制项");
    }
  }

  @Test
  void the_overview_has_charts_that_rest_on_its_cells() throws Exception {
    try (XSSFWorkbook workbook = publish(4, 9, "排名计分表.xlsx")) {
      XSSFSheet overview = workbook.getSheet("总览");
      List<XSSFChart> charts = overview.getDrawingPatriarch().getCharts();
      assertThat(charts)
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("各类单位的建议等次（个）", "五个维度的得分率（%）");
      List<String> ranges = new ArrayList<>();
      charts.forEach(
          chart ->
              chart
                  .getChartSeries()
                  .forEach(
                      data ->
                          data.getSeries(0)
                              .getValuesData()
                              .getDataRangeReference()
                              .lines()
                              .forEach(ranges::add)));
      assertThat(ranges).hasSize(2).allMatch(range -> range.startsWith("总览!$"));
      CellReference good = new CellReference(ranges.get(0).replaceFirst(":.*", ""));
      assertThat(overview.getRow(good.getRow()).getCell(good.getCol()).getNumericCellValue())
          .isEqualTo(4);
    }
  }

  @Test
  void a_run_too_large_for_links_has_the_ranking_alone() throws Exception {
    try (XSSFWorkbook workbook = publish(60, 100, "排名计分表.xlsx")) {
      assertThat(workbook.getSheet("支部指标得分")).isNull();
      assertThat(workbook.getSheet("支部（村）")).isNotNull();
    }
  }

  @Test
  void the_ledger_of_rectification_is_ready_to_fill() throws Exception {
    try (XSSFWorkbook workbook = publish(4, 9, "问题清单.xlsx")) {
      XSSFSheet ledger = workbook.getSheet("整改台账");
      List<String> headings = new ArrayList<>();
      ledger.getRow(2).forEach(cell -> headings.add(cell.getStringCellValue()));
      assertThat(headings)
          .contains("问题编号", "单位编码", "整改措施", "责任领导", "责任人", "整改时限", "销号日期", "复核单位", "整改状态");
      assertThat(ledger.getRow(3).getCell(15).getStringCellValue()).isEqualTo("待整改");
      assertThat(ledger.getRow(3).getCell(11).getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
      List<XSSFDataValidation> checks = ledger.getDataValidations();
      assertThat(checks).hasSize(6);
      assertThat(checks.get(0).getValidationConstraint().getExplicitListValues())
          .containsExactly("待整改", "整改中", "待审核", "已销号", "已驳回", "重新打开");
      String last = "P" + (ledger.getLastRowNum() + 1);
      assertThat(checks.get(0).getRegions().getCellRangeAddress(0).formatAsString())
          .isEqualTo("P4:" + last);
      assertThat(checks.get(1).getValidationConstraint().getFormula1()).isEqualTo("DATE(2025,1,1)");
      assertThat(checks.get(1).getValidationConstraint().getFormula2())
          .isEqualTo("DATE(2028,12,31)");
      assertThat(checks.subList(4, 6))
          .extracting(check -> check.getValidationConstraint().getFormula1())
          .containsExactly("责任领导名单", "责任人名单");
      assertThat(checks.subList(4, 6))
          .extracting(XSSFDataValidation::getErrorStyle)
          .containsOnly(ErrorStyle.WARNING);
      assertThat(workbook.getName("责任人名单").getRefersToFormula())
          .isEqualTo("OFFSET(名单!$B$4,0,0,MAX(1,COUNTA(名单!$B$4:$B$203)),1)");
      assertThat(ledger)
          .allSatisfy(
              row -> assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA));
      XSSFConditionalFormatting overdue =
          ledger.getSheetConditionalFormatting().getConditionalFormattingAt(0);
      assertThat(overdue.getRule(0).getFormula1())
          .isEqualTo("AND($L4<>\"\",$P4<>\"已销号\",$L4<TODAY())");
    }
  }

  @Test
  void the_locale_of_the_machine_changes_no_byte() throws Exception {
    publish(2, 9, "排名计分表.xlsx").close();
    byte[] first = Files.readAllBytes(folder.resolve("排名计分表.xlsx"));
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      publish(2, 9, "排名计分表.xlsx").close();
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(folder.resolve("排名计分表.xlsx")).hasBinaryContent(first);
  }
}
