package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.paper.TextWidth;
import io.pingyi.rules.SampleRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees of {@code rules check}. */
class RulesCheckCommandTest {

  private static final String FILE = "支部/组织建设/S2-党员大会.drl";

  @TempDir Path folder;

  private Terminal check(SampleRules rules, String... more) {
    String[] args = new String[more.length + 6];
    System.arraycopy(
        new String[] {
          "rules", "check", "--rules", rules.root().toString(), "--input", folder + "/无数据"
        },
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Terminal.run(args);
  }

  @Test
  void line_and_mark_stand_below_the_sentence() {
    SampleRules rules = rules().replace(FILE, "党员大会缺开季度数 > 0", "党员大会缺开季度 > 0");
    Terminal seen = check(rules);
    assertThat(seen.code()).isEqualTo(2);
    assertThat(seen.text()).contains(FILE, "错误 W02", "是否想写“党员大会缺开季度数”", "    | ", "^", "1 处错误");
    List<String> lines = seen.text().lines().toList();
    int line = 0;
    while (!lines.get(line).contains("| ") || !lines.get(line).contains("党员大会缺开季度 > 0")) {
      line++;
    }
    String before = lines.get(line).substring(0, lines.get(line).indexOf("党员大会缺开季度 > 0"));
    assertThat(lines.get(line + 1).indexOf('^')).isEqualTo(TextWidth.of(before));
  }

  @Test
  void texts_of_the_papers_are_checked_with_everything_else() {
    SampleRules rules =
        rules()
            .replace(FILE, "党员大会缺开季度数 > 0", "党员大会缺开季度 > 0")
            .replace("papers/点评初稿.txt", "{{达标率.以上}}", "{{达标率.已上}}")
            .replace("papers/单位点评.txt", "{{/限制}}", "")
            .replace("papers/程度词.csv", "一些○", "一些")
            .append("papers/点评初稿.txt", "93%以上的党支部达标。\n");
    Terminal seen = check(rules);
    assertThat(seen.code()).isEqualTo(2);
    assertThat(seen.text())
        .contains("错误 W02", "错误 P01", "是否想写“达标率.以上”", "{{#限制}}", "错误 B01", "提醒 P02", "“93%”")
        .contains("共 4 处错误、2 处提醒");
    assertThat(check(rules, "--format", "json").text())
        .contains(
            "\"code\": \"P01\"",
            "\"file\": \"papers/点评初稿.txt\"",
            "\"column\": 74,",
            "\"suggestion\": \"达标率.以上\"",
            "\"field\": \"写法\"");
  }

  @Test
  void programs_get_the_same_as_json() {
    SampleRules rules = rules().replace(FILE, "党员大会缺开季度数 > 0", "党员大会缺开季度数 >= 0");
    Terminal seen = check(rules, "--format", "json");
    assertThat(seen.code()).isEqualTo(2);
    assertThat(seen.text())
        .startsWith("{\n  \"version\": 1,\n")
        .contains("\"errors\": 1", "\"code\": \"C01\"", "\"level\": \"error\"", FILE);
  }

  @Test
  void notices_alone_leave_the_folder_usable() {
    SampleRules rules = rules().append("thresholds.csv", "没人用的标准,3,人,,地方规定：细则\n");
    Terminal seen = check(rules);
    assertThat(seen.text()).contains("提醒 B10", "没人用的标准", "没有给 --year");
  }

  @Test
  void a_year_without_data_is_told() {
    Terminal seen = Terminal.run("rules", "check", "--year", "2031", "--input", folder.toString());
    assertThat(seen.code()).isEqualTo(2);
    assertThat(seen.text()).contains("2031").doesNotContain("Exception");
  }

  @Test
  void characters_that_steer_a_terminal_are_shown_not_sent() {
    SampleRules rules = rules().append("thresholds.csv", "标\u001b[31m准,3,人,,\u202e地方\n");
    assertThat(check(rules).text()).contains("<U+001B>").doesNotContain("\u001b", "\u202e");
  }

  private SampleRules rules() {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    io.pingyi.Folders.copy(Path.of("rules", "papers"), rules.root().resolve("papers"));
    for (String file : new String[] {"columns.yml", "calendar.csv"}) {
      try {
        java.nio.file.Files.copy(Path.of("rules", file), rules.root().resolve(file));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return rules;
  }
}
