package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.cases.CaseResult;
import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.RuleSets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTextTest {

  private static final String PLACE = "支部/党员教育管理/S3-到会率";

  @TempDir Path folder;

  private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      fill.accept(workbook.createSheet("档次"));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void row(XSSFSheet sheet, int number, Object... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number amount) {
        row.createCell(i).setCellValue(amount.doubleValue());
      } else {
        row.createCell(i).setCellValue(String.valueOf(cells[i]));
      }
    }
  }

  private static String text(byte[] bytes, FaultList faults) {
    return SheetText.of("甲.table.xlsx", bytes, faults).orElse("");
  }

  private static List<String> refused(byte[] bytes) {
    FaultList faults = new FaultList();
    assertThat(text(bytes, faults)).isEmpty();
    return faults.all().stream().map(Fault::toString).toList();
  }

  @Test
  void a_table_and_its_cases_may_be_workbooks() throws IOException {
    SampleRules rules =
        SampleRules.copyTo(folder)
            .delete(PLACE + ".drl")
            .delete(PLACE + ".cases.csv")
            .write(
                PLACE + ".table.xlsx",
                workbook(
                    sheet -> {
                      row(sheet, 0, "事实", "党支部");
                      row(sheet, 1, "到会率", "判定编码", "数量");
                      row(sheet, 2, "≥到会率标准", "满足");
                      row(sheet, 3, "<到会率标准", "S3-1", "低于到会率标准");
                    }))
            .write(
                PLACE + ".cases.xlsx",
                workbook(
                    sheet -> {
                      row(sheet, 0, "用例", "到会率", "预期结论", "预期判定", "预期分值");
                      row(sheet, 1, "达到", 80, "满足", "", 3);
                      row(sheet, 2, "差一点", 79.5, "不满足", "S3-1×0.5", 3);
                      row(sheet, 3, "差一档", 75, "不满足", "S3-1×5", 2.5);
                    }));
    assertThat(RuleSets.check(rules.root())).isEmpty();
    LocalDate day = LocalDate.of(2025, 12, 31);
    try (RuleSet set = RuleSets.open(rules.root(), SampleRules.CACHE, day)) {
      CaseRunner runner =
          new CaseRunner(
              set,
              raw -> {
                throw new IllegalStateException();
              });
      FaultList faults = new FaultList();
      List<RuleCase> cases =
          CaseRunner.cases(set.catalogue(), RuleFolder.read(rules.root(), faults), faults).stream()
              .filter(rule -> rule.criterion().equals("S3"))
              .toList();
      assertThat(cases).extracting(RuleCase::line).containsExactly(2, 3, 4);
      assertThat(cases).extracting(runner::run).allMatch(CaseResult::passed);
    }
  }

  @Test
  void cells_read_as_excel_shows_them() throws IOException {
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 0, "率", "日期", "是否");
              row(sheet, 2, 0.95, 45_657, "");
              CellStyle percent = sheet.getWorkbook().createCellStyle();
              percent.setDataFormat((short) 9);
              sheet.getRow(2).getCell(0).setCellStyle(percent);
              CellStyle date = sheet.getWorkbook().createCellStyle();
              date.setDataFormat((short) 14);
              sheet.getRow(2).getCell(1).setCellStyle(date);
              sheet.getRow(2).getCell(2).setCellValue(true);
            });
    assertThat(text(bytes, new FaultList())).isEqualTo("率,日期,是否\r\n\"\"\r\n95%,2024-12-31,是\r\n");
  }

  @Test
  void formulas_huge_numbers_and_second_sheets_are_refused_in_their_cell() throws IOException {
    assertThat(
            refused(
                workbook(
                    sheet -> {
                      row(sheet, 0, "甲", 1e15, 0.123456789);
                      sheet.getRow(0).createCell(3).setCellFormula("SUM(B1:C1)");
                      row(sheet.getWorkbook().createSheet("另一张"), 0, "乙");
                    })))
        .containsExactly(
            "甲.table.xlsx：只读第一张工作表，另有“另一张”；请分成两个文件或删去",
            "甲.table.xlsx 第1行第2列：数字至多九位整数、六位小数",
            "甲.table.xlsx 第1行第3列：数字至多九位整数、六位小数",
            "甲.table.xlsx 第1行第4列：不能用公式；请改成它的值（选择性粘贴、数值）");
  }

  @Test
  void what_is_no_workbook_or_unfolds_without_end_is_refused() throws IOException {
    assertThat(refused(new byte[] {1, 2, 3})).singleElement().asString().contains("打不开");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(block);
      }
    }
    assertThat(refused(out.toByteArray())).singleElement().asString().contains("展开后太大");
    byte[] whole = workbook(sheet -> row(sheet, 0, "甲"));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(refused(cut)).singleElement().asString().contains("请用 Excel");
  }
}
