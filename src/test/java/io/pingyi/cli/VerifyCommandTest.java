package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

  @TempDir Path work;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String folder = "";

  @BeforeEach
  void publish() throws Exception {
    Path output = work.resolve("output");
    SampleRun.in(work.resolve("input/2025")).publish(output, work);
    folder = output.toString();
  }

  @Test
  void a_sound_run_ends_with_zero_and_finds_the_folder_of_its_year() {
    assertThat(run(folder, "--input", work.resolve("input").toString())).isZero();
    assertThat(out.toString()).contains("台账引用的单元格与原始数据：7 处引用").endsWith("结论：全部相符。\n");
  }

  @Test
  void a_difference_ends_with_one() throws Exception {
    Files.writeString(Path.of(folder, "extra.txt"), "1");
    assertThat(run(folder, "--input", work.resolve("input/2025").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("extra.txt：manifest.json 没有列出此文件");
  }

  @Test
  void a_folder_that_is_no_run_ends_with_two() {
    assertThat(run(work.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("没有 manifest.json").doesNotContain("Exception");
  }

  @Test
  void input_that_cannot_be_found_ends_with_two_unless_it_is_left_out() {
    String nowhere = work.resolve("nowhere").toString();
    assertThat(run(folder, "--input", nowhere)).isEqualTo(2);
    assertThat(err.toString()).contains("找不到原始数据文件夹").contains("--without-input");
    assertThat(run(folder, "--without-input")).isZero();
    assertThat(out.toString()).contains("没有核对原始数据");
  }

  private int run(String... arguments) {
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
