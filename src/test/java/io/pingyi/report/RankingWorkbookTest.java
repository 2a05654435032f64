package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingWorkbookTest {

  @TempDir Path work;

  private SampleRun run;

  @BeforeEach
  void write_input() throws Exception {
    run = SampleRun.in(work.resolve("input"));
  }

  @Test
  void every_group_of_peers_has_a_sheet_and_special_work_has_one_for_all() throws IOException {
    List<String> dump = WorkbookDump.of(write("a.xlsx", PaperSheet.FORMAT_ROWS, run.ranking()));
    assertThat(dump.stream().filter(line -> line.startsWith("[")))
        .containsExactly(
            "[说明]", "[支部（村）]", "[支部（社区）]", "[发展党员专项]", "[单位（镇）]", "[单位指标得分]", "[支部指标得分]", "[问题明细]");
    assertThat(dump)
        .contains("A1 STRING 2025年度党支部标准化规范化排名计分表（村）", "B4 STRING B002", "B5 STRING B001");
  }

  @Test
  void no_text_becomes_a_formula() throws IOException {
    Path file = write("a.xlsx", PaperSheet.FORMAT_ROWS, run.ranking());
    assertThat(WorkbookDump.of(file)).noneMatch(line -> line.contains(" FORMULA "));
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFCell name = workbook.getSheet("支部（社区）").getRow(4).getCell(2);
      assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(1)");
      assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void those_without_score_stand_last_and_say_so() throws IOException {
    List<String> dump = WorkbookDump.of(write("a.xlsx", PaperSheet.FORMAT_ROWS, run.ranking()));
    List<String> sheet = dump.subList(dump.indexOf("[支部（社区）]"), dump.indexOf("[发展党员专项]"));
    assertThat(sheet).contains("A5 STRING —", "B5 STRING B005", "J5 STRING 未计分");
    assertThat(sheet).contains("I4 STRING 66.67～100.00", "J4 STRING ▲ 好");
  }

  @Test
  void a_group_too_long_for_a_sheet_goes_on_in_the_next() throws IOException {
    List<String> dump = WorkbookDump.of(write("a.xlsx", 5, run.ranking()));
    assertThat(dump.stream().filter(line -> line.startsWith("[支部（村）")))
        .containsExactly("[支部（村）]", "[支部（村）续1]");
    assertThat(dump).contains("A1 STRING 2025年度党支部标准化规范化排名计分表（村）续1");
  }

  @Test
  void headings_stay_on_screen_and_repeat_on_paper() throws IOException {
    Path file = write("a.xlsx", PaperSheet.FORMAT_ROWS, run.ranking());
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("支部（村）");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:P6");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getColumnWidth(2)).isEqualTo(36 * 256);
    }
  }

  @Test
  void bytes_depend_on_neither_time_zone_nor_locale() throws IOException {
    Path first = write("a.xlsx", PaperSheet.FORMAT_ROWS, run.ranking());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(write("b.xlsx", PaperSheet.FORMAT_ROWS, run.ranking()))
          .hasSameBinaryContentAs(first);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void thousands_of_rows_leave_no_temporary_files() throws IOException {
    List<ScorecardRow> rows = new ArrayList<>();
    ScorecardRow row = run.ranking().findFirst().orElseThrow();
    for (int i = 0; i < 3_000; i++) {
      rows.add(row);
    }
    Path file = write("long.xlsx", PaperSheet.FORMAT_ROWS, rows.stream());
    assertThat(WorkbookDump.of(file)).contains("B3003 STRING " + row.code());
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("input", "long.xlsx");
    }
  }

  private Path write(String name, int most, Stream<ScorecardRow> rows) throws IOException {
    Path file = work.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      new RankingWorkbook(run, most).write(rows, work, out);
    }
    return file;
  }
}
