package io.pingyi.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.SampleRun;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {

  @TempDir Path work;

  private Path expected;
  private Path actual;

  @BeforeEach
  void publish_twice() throws Exception {
    SampleRun run = SampleRun.in(work.resolve("input"));
    expected = work.resolve("expected");
    actual = work.resolve("actual");
    run.publish(expected, work);
    run.publish(actual, work);
  }

  @Test
  void equal_folders_have_no_difference() throws Exception {
    assertThat(GoldenFolder.differences(expected, actual)).isEmpty();
  }

  @Test
  void a_file_that_only_one_folder_has_is_a_difference() throws Exception {
    Files.delete(actual.resolve("rejects.csv"));
    Files.writeString(actual.resolve("extra.csv"), "1");
    assertThat(GoldenFolder.differences(expected, actual))
        .containsExactly(
            "extra.csv is published but not expected", "rejects.csv is expected but not published");
  }

  @Test
  void changed_text_is_shown_with_its_line() throws Exception {
    Path file = actual.resolve("scorecard.csv");
    Files.writeString(
        file, Files.readString(file).replace("96.44,96.44,96.44", "96.45,96.44,96.44"));
    assertThat(GoldenFolder.differences(expected, actual))
        .singleElement()
        .asString()
        .startsWith("scorecard.csv:2\n  expected 2025,支部,村,B001,");
  }

  @Test
  void a_lost_carriage_return_is_a_difference() throws Exception {
    Path file = actual.resolve("problems.csv");
    Files.writeString(file, Files.readString(file).replace("\r\n", "\n"));
    assertThat(GoldenFolder.differences(expected, actual)).isNotEmpty();
  }

  @Test
  void a_changed_cell_of_a_workbook_is_shown() throws Exception {
    Path file = actual.resolve("排名计分表.xlsx");
    try (InputStream in = Files.newInputStream(expected.resolve("排名计分表.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheet("支部（村）").getRow(3).createCell(2).setCellValue("改名");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    assertThat(GoldenFolder.differences(expected, actual))
        .singleElement()
        .asString()
        .contains("expected C4 STRING 示例村二党支部", "but was  C4 STRING 改名");
  }
}
