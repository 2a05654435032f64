package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.SampleRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RulesTestCommandTest {

  private static final String FILE = "支部/组织建设/S1-支委会.cases.csv";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    SampleRules.copyTo(folder);
    for (String shared : new String[] {"columns.yml", "calendar.csv"}) {
      Files.copy(Path.of("rules", shared), folder.resolve(shared));
    }
  }

  private Terminal run(String... more) {
    String[] args = new String[6 + more.length];
    System.arraycopy(
        new String[] {"rules", "test", "--rules", folder.toString(), "--data", "target"},
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Terminal.run(args);
  }

  @Test
  void weak_cases_are_a_reminder_and_only_strictly_a_fault() {
    Terminal lenient = run("S1");
    assertThat(lenient.code()).as(lenient.text()).isZero();
    assertThat(lenient.text())
        .contains("提醒  S1 设立支委会的支部委员人数合规", "建议增加用例：", "共 1 项指标、5 个用例：通过 5，不通过 0");
    assertThat(run("S1", "--strict").code()).isEqualTo(2);
  }

  @Test
  void a_failing_case_is_shown_with_file_and_line_and_ends_with_two() throws IOException {
    Path file = folder.resolve(FILE);
    Files.writeString(file, Files.readString(file).replace("S1-2,3", "S1-1,3"));
    Terminal failed = run();
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.text())
        .contains("不通过  " + FILE + " 第5行 “八名二人”", "预期：不满足 S1-1 3分", "实际：不满足 S1-2 3分");
  }

  @Test
  void a_faulty_case_file_ends_with_two_in_both_forms() throws IOException {
    Path file = folder.resolve(FILE);
    Files.writeString(file, Files.readString(file).replace("支委人数", "支委数"));
    Terminal text = run();
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.text()).contains(FILE + " 第1行第4列：不认识列“支委数”，是否想写“支委人数”");
    Terminal json = run("--format", "json");
    assertThat(json.code()).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(json.text()).at("/faults/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void programs_read_the_same_numbers() {
    JsonNode json = new ObjectMapper().readTree(run("S1", "--format", "json").text());
    assertThat(json.at("/passed").asInt()).isEqualTo(5);
    assertThat(json.at("/criteria/0/code").asString()).isEqualTo("S1");
    assertThat(json.at("/criteria/0/unnoticed").size())
        .isEqualTo(json.at("/changes").asInt() - json.at("/noticed").asInt());
  }
}
