package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.report.PaperMaker;
import io.pingyi.report.YearBookTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published 问题清单.xlsx, filled in by people, comes back as next year's 整改反馈. */
class FilledLedgerTest {

  private static final PaperMaker TABLES = rules -> List.of(new YearBookTables());

  @TempDir Path folder;

  @Test
  void a_filled_ledger_is_read_and_the_sheets_around_it_are_not() throws Exception {
    // The same organisations in both years.
    for (int year : List.of(2025, 2026)) {
      Generator.generate(
          new Settings(
              Settings.Scale.DISTRICT,
              23,
              year,
              LocalDate.of(year, 12, 31),
              folder.resolve("input"),
              25));
    }
    try (Database database = Database.embedded(folder.resolve("data"))) {
      AssessSummary first = run(2025, database);
      Path input = folder.resolve("input/2026");
      Files.delete(input.resolve("整改反馈.csv"));
      String closed = fill(published(first), input.resolve("整改台账（回收）.xlsx"));
      Files.copy(published(first).resolveSibling("排名计分表.xlsx"), input.resolve("排名.xlsx"));
      AssessSummary second = run(2026, database);

      assertThat(second.tables())
          .filteredOn(table -> table.file().equals("整改台账（回收）.xlsx"))
          .extracting(SourceTable::sheet, SourceTable::dataset)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("整改台账", Dataset.FEEDBACK));
      assertThat(second.tables()).noneMatch(table -> table.file().equals("排名.xlsx"));
      assertThat(second.tables()).allMatch(table -> table.balance().holds());
      assertThat(second.notices())
          .contains("整改台账（回收）.xlsx 工作表“问题清单”“共性问题”“名单”：本程序生成的表，不读入；只读入填写过的“整改台账”和另加的数据表")
          .anyMatch(notice -> notice.startsWith("排名.xlsx 工作表“说明”“总览”") && notice.contains("不读入"));
      assertThat(Published.rows(published(second).resolveSibling("rejects.csv")))
          .filteredOn(row -> row.get("文件").startsWith("整改台账"))
          .as("only rows of organisations that are gone")
          .allSatisfy(
              row -> {
                assertThat(row.get("工作表")).isEqualTo("整改台账");
                assertThat(row.get("原因")).contains("不在党组织表中");
              });
      List<CSVRecord> rows = Published.rows(published(second).resolveSibling("rectification.csv"));
      assertThat(rows).extracting(row -> row.get("问题编号")).doesNotHaveDuplicates();
      assertThat(rows)
          .filteredOn(row -> row.get("问题编号").equals(closed))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.get("认定状态")).isEqualTo("已销号");
                assertThat(row.get("整改时限")).startsWith("2026-06-30");
                assertThat(row.get("逾期天数")).isEqualTo("10");
                assertThat(row.get("复核单位")).isEqualTo("区委组织部");
              });
    }
  }

  /** Fills the first line as a unit and its reviewer would; gives the problem's number. */
  private static String fill(Path published, Path filled) throws IOException {
    try (InputStream in = Files.newInputStream(published);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(filled)) {
      XSSFSheet ledger = workbook.getSheet("整改台账");
      Row line = ledger.getRow(3);
      set(ledger, line, "责任领导", "甲");
      set(ledger, line, "责任人", "乙");
      set(ledger, line, "整改措施", "建立台账");
      set(ledger, line, "复核单位", "区委组织部");
      set(ledger, line, "整改状态", "已销号");
      line.getCell(column(ledger, "整改时限")).setCellValue(LocalDate.of(2026, 6, 30));
      line.getCell(column(ledger, "销号日期")).setCellValue(LocalDate.of(2026, 7, 10));
      workbook.getSheet("名单").getRow(3).getCell(0).setCellValue("甲");
      // Tabs may change their places on the way back.
      workbook.setSheetOrder("整改台账", 0);
      workbook.write(out);
      return line.getCell(column(ledger, "问题编号")).getStringCellValue();
    }
  }

  private static void set(XSSFSheet ledger, Row line, String heading, String text) {
    // POI would leave the old text in an inline cell beside the new one; Excel does not.
    line.createCell(column(ledger, heading)).setCellValue(text);
  }

  private static int column(XSSFSheet ledger, String heading) {
    Row headings = ledger.getRow(2);
    for (int column = 0; column < headings.getLastCellNum(); column++) {
      if (headings.getCell(column).getStringCellValue().equals(heading)) {
        return column;
      }
    }
    throw new AssertionError("No column " + heading);
  }

  private static Path published(AssessSummary summary) {
    return summary.files().stream()
        .filter(file -> file.endsWith("问题清单.xlsx"))
        .findFirst()
        .orElseThrow();
  }

  private AssessSummary run(int year, Database on) throws Exception {
    AssessRequest request =
        new AssessRequest(
            year,
            LocalDate.of(year, 12, 31),
            folder.resolve("input/" + year),
            Path.of("rules"),
            folder.resolve("output"),
            folder.resolve("cache"),
            2,
            200,
            true);
    try (PureStages stages = new PureStages(request, TABLES)) {
      return new AssessRun(request, new QuietConsole(), "test", new Stop(), TABLES).run(stages, on);
    }
  }
}
