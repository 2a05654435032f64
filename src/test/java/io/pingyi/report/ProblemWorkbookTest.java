package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemWorkbookTest {

  @TempDir Path work;

  @Test
  void every_problem_and_every_shared_problem_is_listed() throws Exception {
    SampleRun run = SampleRun.in(work.resolve("input"));
    List<String> dump = WorkbookDump.of(write(run, run.problems(), PaperSheet.FORMAT_ROWS));
    assertThat(dump.stream().filter(line -> line.startsWith("[")))
        .containsExactly("[问题清单]", "[共性问题]", "[整改台账]", "[名单]");
    assertThat(dump)
        .contains("A5 STRING B001-S1-1", "H5 STRING ◆ 一般", "K5 NUMERIC 5.0")
        .contains("L5 STRING 名册/党组织.csv第4行“正式党员数”列", "H4 STRING ▼ 严重");
    List<String> common = dump.subList(dump.indexOf("[共性问题]"), dump.size());
    assertThat(common).contains("A5 STRING S1-1", "H5 NUMERIC 2.0");
  }

  @Test
  void text_beyond_the_limit_of_a_cell_is_cut_and_says_so() throws Exception {
    SampleRun run = SampleRun.in(work.resolve("input"));
    ProblemRow row =
        new ProblemRow(
            "1",
            "B1",
            "-名",
            "",
            "S1",
            "其他",
            "很".repeat(40_000),
            "严重",
            "",
            BigDecimal.ONE,
            BigDecimal.ZERO,
            "",
            false,
            "");
    assertThat(WorkbookDump.of(write(run, Stream.of(row), PaperSheet.FORMAT_ROWS)))
        .anyMatch(line -> line.startsWith("G4 STRING 很很") && line.endsWith("……（全文见同名的 CSV 文件）"));
  }

  @Test
  void a_list_too_long_for_a_sheet_goes_on_in_the_next() throws Exception {
    SampleRun run = SampleRun.in(work.resolve("input"));
    assertThat(WorkbookDump.of(write(run, run.problems(), 6)))
        .contains("[问题清单]", "[问题清单（2）]", "[共性问题]");
  }

  @Test
  void a_long_sheet_says_how_far_it_goes() throws Exception {
    SampleRun run = SampleRun.in(work.resolve("input"));
    long rows = run.problems().count();
    Path file = write(run, run.problems(), PaperSheet.FORMAT_ROWS);
    try (ZipFile workbook = new ZipFile(file.toFile());
        InputStream in = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<dimension ref=\"A1:N" + (rows + 3) + "\"/>");
    }
  }

  private Path write(SampleRun run, Stream<ProblemRow> rows, int most) throws IOException {
    Path file = work.resolve("list.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ProblemWorkbook(run.info(), most).write(rows, run.commonProblems(), work, out);
    }
    return file;
  }
}
