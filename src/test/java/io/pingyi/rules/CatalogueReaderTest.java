package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.rules.drl.RuleSets;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

  @TempDir Path folder;

  @Test
  void a_sound_folder_has_no_faults_and_keeps_the_order_of_its_tables() {
    assertThat(RuleSets.check(SampleRules.FOLDER)).isEmpty();
    Catalogue catalogue = CatalogueReader.read(SampleRules.FOLDER);
    assertThat(catalogue.criteria().stream().map(Criterion::code))
        .containsExactly("D07", "D09", "S1", "S2", "S3", "S4", "S5", "S6", "S7");
    assertThat(catalogue.thresholds().values())
        .filteredOn(threshold -> threshold.name().equals("到会率标准"))
        .extracting(Threshold::value)
        .containsExactly(BigDecimal.valueOf(80));
  }

  @ParameterizedTest(name = "{1} -> {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          criteria-S.csv | 缺数据处理,步骤 | 缺数据,步骤 | 第1行：缺少列“缺数据处理”
          criteria-S.csv | 缺数据处理,步骤 | 缺数据处里,步骤 | 第1行第8列：不认识列“缺数据处里”，是否想写“缺数据处理”
          criteria-S.csv | 组织建设,常规,6 | 组织建社,常规,6 | 第3行第4列：“维度”不认识“组织建社”，是否想写“组织建设”
          criteria-S.csv | 组织建设,常规,6 | 组织建设,,6 | 第3行第5列：“指标性质”没有填
          criteria-S.csv | 组织建设,常规,6 | 组织建设,常规,六 | 第3行第6列：“满分”应为数字
          criteria-S.csv | 组织建设,常规,6 | 组织建设,常规,-6 | 第3行第6列：满分应大于0
          criteria-S.csv | 组织建设,常规,6 | 组织建设,常规,7 | 各指标满分之和是21，应等于总分20
          criteria-S.csv | 村、社区 | 村、社去 | 第5行第7列：“适用类别”不认识“社去”，是否想写“社区”
          criteria-S.csv | S2,每季度 | S1,每季度 | 第3行第1列：指标编码“S1”重复
          criteria-S.csv | S2,每季度 | D2,每季度 | 第3行第1列：指标编码“D2”应以考核表编码“S”开头
          criteria-S.csv | 未达标 | 未达成 | 第8行第10列：等次“未达成”不在 grades.csv 中，是否想写“未达标”
          criteria-S.csv | 按季召开,, | 按季召开,2025-02-30, | 第3行第13列：“生效日期”应为日期
          criteria-S.csv | 按季召开,, | 按季召开,2025-02-03,2025-01-01 | 第3行第14列：失效日期早于生效日期
          findings-S.csv | S2-1,S2 | S2-1,S9 | 第4行第2列：指标“S9”不在指标表中
          findings-S.csv | S2-1,S2 | S22-1,S2 | 第4行第1列：判定编码“S22-1”应为指标编码加连字符和序号
          findings-S.csv | {数}个季度 | {个数}个季度 | 第4行第3列：不认识{个数}
          findings-S.csv | 一般,1.5,1 | 一般,1.5,0 | 第4行第6列：每档数量应大于0
          findings-S.csv | 一般,1.5,1 | 轻微,1.5,1 | 第4行第4列：“严重程度”不认识“轻微”
          findings-S.csv | {数}个季度 | {值}个季度 | 问题描述里的{值}要用 判定.低于 或 判定.超过 给出
          findings-S.csv | 满意率{值}% | 满意率{分子}/{分母}% | 支部/党员教育管理/S4-满意率.drl 第7行第8列：问题描述里的{分子}只能由率给出
          findings-S.csv | 而未设,严重 | 而未设,只计分 | 第3行第4列：同一指标的判定要么都只计分，要么都不是；与第2行不一致
          findings-S.csv | 次,提示 | 次,只计分 | 第7行第4列：只有常规指标的判定可以只计分
          findings-S.csv | 严重,0,1 | 严重,2,1 | 第8行第5列：一票否决不改变得分
          findings-D.csv | D09-1,D09 | D07-1,D07 | 第3行第11列：判定编码“D07-1”的生效期与第2行重叠
          thresholds.csv | 满意率标准,90 | 到会率标准,90 | 第4行第1列：标准名“到会率标准”重复
          thresholds.csv | 满意率标准,90 | 满意率标准,九十 | 第4行第2列：“数值”应为数字
          rubrics.csv | 逐项计分 | 逐项记分 | 第2行第5列：“计分方式”不认识“逐项记分”，是否想写“逐项计分”
          rubrics.csv | ,20,3,16 | ,20,3,26 | 第2行第8列：达标线应在0和总分之间
          grades.csv | S,达标,16,1 | S,达标,16,1.5 | 第2行第4列：比例上限应大于0且不超过1
          grades.csv | S,未达标,0,1 | S,未达标,1,1 | 最后一个等次的最低分应为0
          """)
  void each_fault_of_a_table_names_its_place(String file, String from, String to, String fault) {
    SampleRules rules = SampleRules.copyTo(folder).replace(file, from, to);
    assertThat(RuleSets.check(rules.root()))
        .extracting(Fault::toString)
        .anySatisfy(text -> assertThat(text).contains(fault));
  }

  @Test
  void files_that_do_not_belong_together_are_named() {
    SampleRules rules =
        SampleRules.copyTo(folder)
            .delete("支部/组织建设/S2-党员大会.drl")
            .delete("支部/政治建设/S6-表彰.cases.csv")
            .write("支部/组织建设/S99-没有.drl", "package rules;")
            .write("支部/政治建设/S2-放错.cases.csv", "用例,预期结论,预期判定,预期分值\n甲,满足,,\n")
            .write("x.xlsx", "");
    assertThat(RuleSets.check(rules.root()))
        .extracting(Fault::toString)
        .contains(
            "criteria-S.csv 第3行第1列：指标“S2”没有规则文件 S2-….drl",
            "criteria-S.csv 第7行第1列：指标“S6”没有用例文件 S6-….cases.csv",
            "findings-S.csv 第4行第1列：判定编码“S2-1”没有规则判定",
            "支部/组织建设/S99-没有.drl：文件名开头的“S99”不是指标表中的指标编码",
            "支部/政治建设/S2-放错.cases.csv：指标“S2”的文件应放在 支部/组织建设/ 下",
            "x.xlsx：规则目录只放 .drl、.csv、.yml 和说明文字；工作簿只能是 ….table.xlsx 或 ….cases.xlsx；请移走");
  }

  @Test
  void an_empty_folder_and_a_missing_folder_are_refused() {
    assertThat(RuleSets.check(folder))
        .extracting(Fault::message)
        .anyMatch(text -> text.contains("没有一个 .drl 文件"));
    assertThatThrownBy(() -> CatalogueReader.read(folder.resolve("none")))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("没有这个规则目录");
  }

  @Test
  void tables_saved_as_gb18030_or_with_a_byte_order_mark_read_the_same() {
    SampleRules rules = SampleRules.copyTo(folder);
    String text = rules.read("criteria-S.csv");
    rules.write("criteria-S.csv", text.getBytes(Charset.forName("GB18030")));
    rules.write("findings-S.csv", "\uFEFF" + rules.read("findings-S.csv"));
    assertThat(RuleSets.check(rules.root())).isEmpty();
    assertThat(CatalogueReader.read(rules.root()))
        .isEqualTo(CatalogueReader.read(SampleRules.FOLDER));
  }

  @Test
  void bytes_of_no_known_encoding_are_named_not_guessed() {
    byte[] bad = {(byte) 0xff, (byte) 0xff, 'a'};
    SampleRules rules = SampleRules.copyTo(folder).write("criteria-S.csv", bad);
    assertThat(RuleSets.check(rules.root()))
        .extracting(Fault::toString)
        .anyMatch(text -> text.startsWith("criteria-S.csv：编码既不是 UTF-8 也不是 GB18030"));
  }

  @Test
  void the_hash_follows_every_byte_and_every_name() {
    SampleRules rules = SampleRules.copyTo(folder);
    String before = RuleFolder.read(folder, new FaultList()).hash();
    assertThat(RuleFolder.read(SampleRules.FOLDER, new FaultList()).hash()).isEqualTo(before);
    rules.append("thresholds.csv", "\n");
    String after = RuleFolder.read(folder, new FaultList()).hash();
    rules.write("说明.txt", "");
    String more = RuleFolder.read(folder, new FaultList()).hash();
    assertThat(List.of(before, after, more)).doesNotHaveDuplicates();
  }
}
