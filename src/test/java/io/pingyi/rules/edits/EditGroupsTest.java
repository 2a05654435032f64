package io.pingyi.rules.edits;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is one edit, and which edits stand together. */
class EditGroupsTest {

  private static final String THRESHOLDS = "名称,数值,单位,说明,依据\n";
  private static final String FINDINGS =
      "判定编码,指标编码,问题描述,严重程度,每档分值,每档数量,不足一档,本项上限,问题类别,依据条文,生效日期,失效日期\n";

  @TempDir Path folder;

  @Test
  void a_renamed_threshold_stands_with_the_rule_that_names_it() throws IOException {
    put("old/thresholds.csv", THRESHOLDS + "线,3,,,某条\n另一条线,4,,,某条\n");
    put("old/支部/S1-a.drl", rule("S1-1", "党员总数 < 线"));
    put("new/thresholds.csv", THRESHOLDS + "人数线,3,,,某条\n另一条线,5,,,某条\n");
    put("new/支部/S1-a.drl", rule("S1-1", "党员总数 < 人数线"));
    List<List<Edit>> groups = EditGroups.of(edits());
    assertThat(groups).hasSize(2);
    assertThat(groups.get(0))
        .extracting(Edit::what)
        .containsExactly("新增标准人数线", "删去标准线", "规则S1-1 条件 党员总数 < 线→党员总数 < 人数线");
    assertThat(groups.get(1)).extracting(Edit::what).containsExactly("标准另一条线 数值 4→5");
  }

  @Test
  void two_editions_of_one_finding_stand_together() throws IOException {
    put("old/findings.csv", FINDINGS + "S1-1,S1,甲,一般,1,1,不计,,其他,某条,,\n");
    put(
        "new/findings.csv",
        FINDINGS
            + "S1-1,S1,甲,一般,1,1,不计,,其他,某条,,2026-05-10\n"
            + "S1-1,S1,甲,一般,2,1,不计,,其他,某条,2026/5/11,\n");
    List<List<Edit>> groups = EditGroups.of(edits());
    assertThat(groups).singleElement().satisfies(group -> assertThat(group).hasSize(2));
    assertThat(groups.get(0).get(0).description())
        .isEqualTo("findings.csv 第2行 判定S1-1 失效日期 空→2026-05-10");
  }

  @Test
  void words_for_readers_are_told_but_never_applied() throws IOException {
    put("old/findings.csv", FINDINGS + "S1-1,S1,甲,一般,1,1,不计,,其他,某条,,\n");
    put("new/findings.csv", FINDINGS + "S1-1,S1,乙,一般,1.0,,,,其他,某条,,\n");
    assertThat(edits()).singleElement().matches(Edit::wordingOnly);
    assertThat(EditGroups.of(edits())).isEmpty();
  }

  @Test
  void cells_of_a_decision_table_are_named_by_place_and_one_table_is_one_step() throws IOException {
    String head = "事实,党支部,,,,\n空缺月数,满月数,判定编码,数量,分值,说明\n";
    put("old/支部/S1-a.table.csv", head + "＞上限,,S1-1,超过上限,,甲\n≤上限,≥1,S1-2,满月数,2,乙\n");
    put("new/支部/S1-a.table.csv", head + "＞上限,,S1-1,超过上限,4,甲\n≤上限,≥2,S1-2,满月数,2,乙\n");
    List<List<Edit>> groups = EditGroups.of(edits());
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0))
        .extracting(Edit::description)
        .containsExactly(
            "支部/S1-a.table.csv 第3行 判定表S1-a 第5列 空→4", "支部/S1-a.table.csv 第4行 判定表S1-a 第2列 ≥1→≥2");
  }

  private List<Edit> edits() {
    return FolderEdits.between(
        RuleFolder.read(folder.resolve("old"), new FaultList()),
        RuleFolder.read(folder.resolve("new"), new FaultList()));
  }

  private static String rule(String name, String condition) {
    return """
        package rules;

        rule "%s"
        when
            $b : 党支部( %s )
        then
            判定.不满足( "%s", $b );
        end
        """
        .formatted(name, condition, name);
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }
}
