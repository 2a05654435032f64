package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

  @TempDir Path folder;

  @Test
  void folder_behind_a_link_is_the_folder_itself() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("rules"), Path.of("rules").toRealPath());
    FaultList faults = new FaultList();

    RuleFolder linked = RuleFolder.read(link, faults);

    assertThat(linked.hash()).isEqualTo(RuleFolder.read(Path.of("rules"), faults).hash());
    assertThat(linked.rules()).isNotEmpty();
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void help_for_editors_is_no_part_of_the_rules() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "a");
    String before = RuleFolder.read(folder, new FaultList()).hash();
    Files.createDirectory(folder.resolve(".vscode"));
    Files.writeString(folder.resolve(".vscode/rules.drl"), "rule");

    RuleFolder after = RuleFolder.read(folder, new FaultList());

    assertThat(after.hash()).isEqualTo(before);
    assertThat(after.names()).containsExactly("a.csv");
    assertThat(after.rules()).isEmpty();
  }

  @Test
  void fault_of_the_folder_as_a_whole_begins_with_what_is_wrong() {
    assertThat(new Fault("", 0, 0, "没有规则文件")).hasToString("没有规则文件");
    assertThat(new Fault("a.csv", 3, 2, "缺少满分")).hasToString("a.csv 第3行第2列：缺少满分");
  }
}
