package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules diff} as its user meets it. */
class RulesDiffCommandTest {

  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void generate() {
    site = Site.generate(folder.resolve("site"), folder.resolve("data"));
  }

  @Test
  void equal_folders_have_no_difference() {
    Terminal terminal = diff(site, site);
    assertThat(terminal.code()).as(terminal.text()).isZero();
    assertThat(terminal.text()).contains("两套规则没有差别");
  }

  @Test
  void an_edit_is_told_as_text_json_and_workbook() throws IOException {
    Site now = site.copyTo(folder.resolve("points"));
    Site.edit(
        now.rules().resolve("findings-S.csv"),
        StandardCharsets.UTF_8,
        "没有召开党员大会,一般,1.5,",
        "没有召开党员大会,一般,3,");
    Path book = folder.resolve("影响.xlsx");
    Terminal text = diff(site, now, "--output", book.toString());
    assertThat(text.code()).as(text.text()).isZero();
    assertThat(text.text()).contains("两套规则有 1 处差别", "判定S2.1-1 每档分值 1.5→3", "明细已写入");
    assertThat(sheets(book))
        .containsExactly("概览", "变动单位", "变动支部", "判定增减", "修改归因", "归因明细", "无影响的修改");
    byte[] first = Files.readAllBytes(book);
    Terminal json = diff(site, now, "--format", "json", "--output", book.toString());
    assertThat(json.text()).startsWith("{\n  \"version\": \"1\"").contains("\"key\": \"S2.1-1\"");
    assertThat(Files.readAllBytes(book)).isEqualTo(first);
  }

  @Test
  void faults_of_rules_and_input_end_with_two() {
    Site now = site.copyTo(folder.resolve("faulty"));
    Site.edit(
        now.rules().resolve("findings-S.csv"),
        StandardCharsets.UTF_8,
        "S1.1-1,S1.1",
        "S1.1-1,S1.9");
    Terminal rules = diff(site, now);
    assertThat(rules.code()).isEqualTo(2);
    assertThat(rules.text()).contains(now.rules().toString(), "findings-S.csv 第2行", "S1.9");
    Terminal input = Terminal.run(args(site, site.copyTo(folder.resolve("other")), "2019"));
    assertThat(input.code()).isZero();
    Site edited = site.copyTo(folder.resolve("edited"));
    Site.edit(edited.rules().resolve("grades.csv"), StandardCharsets.UTF_8, "0.15", "0.2");
    Terminal missing = Terminal.run(args(site, edited, "2019"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.text()).contains("找不到数据文件夹");
    Terminal nowhere =
        Terminal.run("rules", "diff", "没有的目录", site.rules().toString(), "--year", "2025");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.text()).contains("找不到考核办法目录");
  }

  private static List<String> sheets(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
  }

  private static Terminal diff(Site old, Site now, String... more) {
    List<String> args = new ArrayList<>(List.of(args(old, now, "2025")));
    args.addAll(List.of(more));
    return Terminal.run(args.toArray(String[]::new));
  }

  private static String[] args(Site old, Site now, String year) {
    return new String[] {
      "rules",
      "diff",
      old.rules().toString(),
      now.rules().toString(),
      "--year",
      year,
      "--input",
      old.folder().resolve("input").toString(),
      "--data",
      folder.resolve("data").toString()
    };
  }
}
