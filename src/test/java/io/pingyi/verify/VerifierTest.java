package io.pingyi.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pingyi.report.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes a sound run, changes one thing and expects the place to be named. */
class VerifierTest {

  @TempDir Path work;

  private Path folder;
  private Path input;

  @BeforeEach
  void publish() throws Exception {
    folder = work.resolve("output");
    input = work.resolve("input");
    SampleRun.in(input).publish(folder, work);
  }

  @Test
  void an_untouched_run_passes_every_check() throws IOException {
    List<String> lines = new Verifier(folder, input).verify().lines();
    assertThat(lines).allMatch(line -> line.startsWith("✓ 相符") || line.startsWith("结论：全部相符"));
    assertThat(lines).contains("✓ 相符　台账逐行相加等于合计与得分：6 个计分对象", "✓ 相符　台账引用的单元格与原始数据：7 处引用");
  }

  @Test
  void a_changed_deduction_is_named() throws IOException {
    int line = change("ledger.csv", "S1-1,不满足,扣分,-5,", "S1-1,不满足,扣分,-4,");
    assertThat(differences())
        .anyMatch(text -> text.contains("ledger.csv 第" + line + "行"))
        .anyMatch(text -> text.startsWith("problems.csv 第") && text.contains("应在 0 与台账所扣 4 之间"))
        .anyMatch(text -> text.contains("相加为 97.44，合计写的是 96.44"));
  }

  @Test
  void changed_full_points_are_named() throws IOException {
    int line = change("ledger.csv", "B002,S1,,满足,满分,60,", "B002,S1,,满足,满分,61,");
    assertThat(differences())
        .anyMatch(text -> text.startsWith("ledger.csv 第" + line + "行：指标 S1 的满分应与"));
  }

  @Test
  void a_deleted_line_is_found_by_its_subject() throws IOException {
    int line = delete("ledger.csv", "B003,S1,,不满足,封顶,10,");
    assertThat(differences())
        .anyMatch(text -> text.contains("单位 B003 的指标 S1 得 -10 分"))
        .anyMatch(text -> text.contains("第" + (line - 4) + "行至"));
  }

  @Test
  void a_deleted_total_is_found() throws IOException {
    delete("ledger.csv", "U01,U,,,合计,90,");
    assertThat(differences()).anyMatch(text -> text.contains("单位 U01 的 U 应有 1 个合计行，实有 0 个"));
  }

  @Test
  void a_subject_without_any_line_is_found() throws IOException {
    delete("ledger.csv", "B004,S1,");
    delete("ledger.csv", "B004,S2,");
    delete("ledger.csv", "B004,S,,,折算");
    delete("ledger.csv", "B004,S,,,合计");
    int line = lineOf("scorecard.csv", "2025,支部,社区,B004");
    assertThat(differences())
        .anyMatch(text -> text.startsWith("scorecard.csv 第" + line + "行：单位 B004 有得分，而台账中没有"));
  }

  @Test
  void a_changed_rounding_is_named() throws IOException {
    int line = change("ledger.csv", "取整,-0.004444444444", "取整,-0.003444444444");
    assertThat(differences())
        .anyMatch(
            text -> text.startsWith("ledger.csv 第" + line + "行：单位 B001 的 S 取整应为 -0.004444444444"));
  }

  @Test
  void a_changed_rescaling_is_named_even_when_the_sum_still_holds() throws IOException {
    int line = change("ledger.csv", "折算,9.444444444444", "折算,9.443444444444");
    change("ledger.csv", "取整,-0.004444444444", "取整,-0.003444444444");
    assertThat(differences())
        .anyMatch(text -> text.startsWith("ledger.csv 第" + line + "行：单位 B001 的 S 折算应为"));
  }

  @Test
  void a_wrong_sign_is_named() throws IOException {
    int line = change("ledger.csv", "B003,S1,S1-2,不满足,扣分,-30,", "B003,S1,S1-2,不满足,扣分,30,");
    assertThat(differences()).contains("ledger.csv 第" + line + "行：“扣分”行的分值应不大于 0，实为 30");
  }

  @Test
  void a_changed_score_is_named() throws IOException {
    int line = change("scorecard.csv", ",96.44,96.44,96.44,", ",97.44,97.44,97.44,");
    assertThat(differences())
        .anyMatch(text -> text.startsWith("scorecard.csv 第" + line + "行：单位 B001 的得分应为 96.44"));
  }

  @Test
  void a_changed_rank_is_named() throws IOException {
    int line = change("scorecard.csv", ",96.44,96.44,96.44,2,3,", ",96.44,96.44,96.44,1,3,");
    assertThat(differences()).contains("scorecard.csv 第" + line + "行：单位 B001 的同类名次应为 2，实为 1");
  }

  @Test
  void a_changed_count_of_peers_is_named() throws IOException {
    int line = change("scorecard.csv", ",96.44,96.44,96.44,2,3,", ",96.44,96.44,96.44,2,4,");
    assertThat(differences()).contains("scorecard.csv 第" + line + "行：单位 B001 的同类单位数应为 3，实为 4");
  }

  @Test
  void a_grade_beyond_its_minimum_is_named() throws IOException {
    int line = change("scorecard.csv", ",30.00,30.00,30.00,3,3,差,", ",30.00,30.00,30.00,3,3,一般,");
    assertThat(differences()).contains("scorecard.csv 第" + line + "行：“一般”至少要 60 分，实得 30");
  }

  @Test
  void a_grade_beyond_a_restriction_that_binds_is_named() throws IOException {
    int line = change("scorecard.csv", ",96.44,2,3,好,,", ",96.44,2,3,好,SX1 缺会（等次不高于一般，待确认）,");
    assertThat(differences()).contains("scorecard.csv 第" + line + "行：限制项写明等次不高于“一般”，建议等次为“好”");
    change("scorecard.csv", "（等次不高于一般，待确认）", "（不予确认，不限制等次：甲，理由：乙）");
    assertThat(differences()).noneMatch(text -> text.contains("限制项写明"));
  }

  @Test
  void a_changed_problem_is_named() throws IOException {
    int line = change("problems.csv", ",1,3,在名册", ",1,2,在名册");
    assertThat(differences())
        .anyMatch(
            text -> text.startsWith("problems.csv 第" + line + "行：单位 B003 指标 S2 各问题的扣分合计应为 3"));
  }

  @Test
  void a_changed_count_of_a_problem_is_named() throws IOException {
    int line = change("problems.csv", ",1,3,在名册", ",2,3,在名册");
    assertThat(differences()).contains("problems.csv 第" + line + "行：次数 2 与问题描述不一致");
  }

  @Test
  void a_grade_beyond_its_quota_is_named() throws IOException {
    String manifest = Files.readString(folder.resolve("manifest.json"));
    Files.writeString(
        folder.resolve("manifest.json"),
        manifest.replace(
            "\"minimum\": \"90\",\n          \"quota\": \"1\"",
            "\"minimum\": \"90\",\n          \"quota\": \"0.5\""));
    int line = lineOf("scorecard.csv", "2025,支部,村,B002");
    assertThat(differences()).contains("scorecard.csv 第" + line + "行：“好”在同类中至多 1 个，本行是第 2 个");
  }

  @Test
  void a_deleted_problem_is_found_by_its_ledger_line() throws IOException {
    delete("problems.csv", "B001-D01-1,");
    int line = lineOf("ledger.csv", "B001,D01,D01-1,不满足,扣分");
    assertThat(differences())
        .contains("ledger.csv 第" + line + "行：判定 D01-1 在 problems.csv 中没有对应的问题")
        .anyMatch(text -> text.contains("manifest.json 记 6 个问题，表中有 5 个"));
  }

  @Test
  void a_changed_source_of_a_problem_is_named() throws IOException {
    int line = change("problems.csv", "第4行“正式党员数”列", "第5行“正式党员数”列");
    assertThat(differences())
        .anyMatch(text -> text.startsWith("problems.csv 第" + line + "行：来源与台账"));
  }

  @Test
  void a_changed_cell_of_the_input_is_named() throws IOException {
    Path file = input.resolve("名册/党组织.csv");
    Files.writeString(file, Files.readString(file).replace(",村,,53", ",村,,52"));
    int line = lineOf("ledger.csv", "B001,S1,S1-1,");
    assertThat(differences())
        .contains("ledger.csv 第" + line + "行：名册/党组织.csv 第4行“正式党员数”列应为“53”，文件中是“52”")
        .anyMatch(text -> text.startsWith("名册/党组织.csv：SHA-256 应为"));
  }

  @Test
  void a_deleted_row_of_the_input_is_named() throws IOException {
    Path file = input.resolve("名册/党组织.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.indexOf("B003,")));
    int line = lineOf("ledger.csv", "B003,S1,S1-2,");
    assertThat(differences()).contains("ledger.csv 第" + line + "行：名册/党组织.csv 没有第8行，或该行为空");
  }

  @Test
  void a_missing_reject_is_named() throws IOException {
    delete("rejects.csv", "名册/党组织.csv,,10,");
    assertThat(differences()).contains("rejects.csv 名册/党组织.csv：manifest.json 记拒收 1 行，清单中有 0 行");
  }

  @Test
  void an_unbalanced_table_is_named() throws IOException {
    change("manifest.json", "\"used\": 6", "\"used\": 5");
    assertThat(differences()).contains("manifest.json 名册/党组织.csv：读入 8 行，各项合计 7 行");
  }

  @Test
  void a_changed_or_foreign_or_missing_file_is_named() throws IOException {
    Files.write(folder.resolve("问题清单.xlsx"), new byte[] {1, 2, 3});
    Files.writeString(folder.resolve("extra.csv"), "1");
    Files.delete(folder.resolve("排名计分表.xlsx"));
    assertThat(differences())
        .anyMatch(text -> text.startsWith("问题清单.xlsx：SHA-256 应为"))
        .contains("extra.csv：manifest.json 没有列出此文件，不是本批次发布的")
        .contains("排名计分表.xlsx：manifest.json 列有此文件，文件夹中没有");
  }

  @Test
  void a_table_that_cannot_be_read_any_more_is_a_difference() throws IOException {
    change("ledger.csv", "扣分,-5,", "扣分,五,");
    assertThat(differences()).anyMatch(text -> text.contains("“分值”应为数字，实为“五”"));
  }

  @Test
  void a_folder_without_manifest_cannot_be_verified() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> new Verifier(folder, input).verify())
        .withMessageContaining("没有 manifest.json");
  }

  private List<String> differences() throws IOException {
    VerificationReport report = new Verifier(folder, input).verify();
    assertThat(report.passed()).isFalse();
    assertThat(report.lines()).endsWith("结论：存在不符，见上面标明“不符”的各项。");
    return report.lines().stream()
        .filter(line -> line.startsWith("    "))
        .map(String::strip)
        .toList();
  }

  /** Replaces the only place of a text and gives its line. */
  private int change(String name, String from, String to) throws IOException {
    int line = lineOf(name, from);
    String text = Files.readString(folder.resolve(name));
    Files.writeString(folder.resolve(name), text.replace(from, to));
    return line;
  }

  /** Deletes the only line with a text and gives its number. */
  private int delete(String name, String part) throws IOException {
    int line = lineOf(name, part);
    List<String> lines = new ArrayList<>(lines(name));
    lines.remove(line - 1);
    Files.writeString(folder.resolve(name), String.join("\r\n", lines));
    return line;
  }

  private int lineOf(String name, String part) throws IOException {
    List<String> lines = lines(name);
    List<String> found = lines.stream().filter(line -> line.contains(part)).toList();
    assertThat(found).as(part).hasSize(1);
    return lines.indexOf(found.get(0)) + 1;
  }

  private List<String> lines(String name) throws IOException {
    return List.of(Files.readString(folder.resolve(name)).split("\r?\n", -1));
  }
}
