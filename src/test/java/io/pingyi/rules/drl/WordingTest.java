package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.SampleRules;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @TempDir Path folder;

  private SampleRules rules;

  @BeforeEach
  void copy() {
    rules = SampleRules.copyTo(folder.resolve("rules"));
    rules.append("thresholds.csv", "本地下限,80,%,,\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "党支部( 支委人数 > 0 ) → 党支部“支委人数”大于0",
        "党支部( 支委人数 >= 3 ) → 党支部“支委人数”不少于3人",
        "党支部( 到会率 < 本地下限 ) → 党支部“到会率”低于本地下限（80%）",
        "党支部( 到会率 >= 本地下限 ) → 党支部“到会率”不低于本地下限（80%）",
        "党支部( 书记空缺月数 > 3 ) → 党支部“书记空缺月数”超过3个月",
        "党支部( 书记在任 == false ) → 党支部“书记在任”为“否”",
        "党支部( 类别 != \"村\" ) → 党支部“类别”不是“村”",
        "党支部( 类别 in ( \"村\", \"社区\", \"国企\" ) ) → 党支部“类别”为“村”“社区”或“国企”",
        "党支部( 类别 not in ( \"村\", \"社区\" ) ) → 党支部“类别”不是“村”或“社区”",
        "党支部( 支委人数 > 7 || 支委人数 < 3 ) → 党支部“支委人数”超过7人，或者“支委人数”少于3人",
        "党支部( 书记在任 == true, 支委人数 > 7 || 支委人数 < 3 ) → 党支部“书记在任”为“是”，且（“支委人数”超过7人，或者“支委人数”少于3人）",
        "党支部( 支委人数 * 2 < 党员总数 ) → 党支部“支委人数”的2倍少于“党员总数”",
        "党支部( 支委人数 + 党小组数 < 5 ) → 党支部（“支委人数”加“党小组数”）少于5人",
        "党支部( 支委人数 * 100 < 党员总数 * 本地下限 ) → 党支部“支委人数”占“党员总数”的比例低于本地下限（80%）",
        "指标值( 指标名 == \"甲.乙\", 是否 == true ) → “甲”表“乙”为“是”",
        "指标率( 指标编码 == \"S1\", 满足率 < 90 ) → 所辖支部指标S1的“满足率”低于90%",
      })
  void conditions_read_as_sentences(String pattern, String sentence) {
    assertThat(text("$b : " + pattern, "判定.不满足( \"S1-1\", $b );").situation()).isEqualTo(sentence);
  }

  @Test
  void a_table_is_named_once_and_absence_is_said() {
    String patterns =
        """
        $i : 指标值( 指标名 == "甲.乙", $n : 数值 > 0 )
        exists 指标值( 指标名 == "甲.丙", 数值 < $n )
        not 指标值( 指标名 == "丁.戊", 文本 == "有" )""";
    assertThat(text(patterns, "判定.不满足( \"S1-1\", $i );").situation())
        .isEqualTo("“甲”表“乙”大于0，同时“丙”少于“乙”，同时没有“丁”表“戊”为“有”的记录");
  }

  @Test
  void what_is_counted_has_its_unit() {
    RuleText counted = text("$b : 党支部( $n : 党员大会缺开季度数 > 0 )", "判定.不满足( \"S1-1\", $b, $n );");
    assertThat(counted.outcome()).isEqualTo(RuleText.Outcome.COUNTED);
    assertThat(counted.unit()).isEqualTo("个季度");
    assertThat(counted.whole()).isTrue();
    RuleText below = text("$b : 党支部( $v : 到会率 < 本地下限 )", "判定.低于( \"S1-1\", $b, $v, 本地下限 );");
    assertThat(below.outcome()).isEqualTo(RuleText.Outcome.BELOW);
    assertThat(below.unit()).isEqualTo("个百分点");
    assertThat(below.whole()).isFalse();
    assertThat(below.thresholds()).singleElement().matches(one -> one.name().equals("本地下限"));
  }

  private RuleText text(String patterns, String consequence) {
    String rule =
        "package rules;\nrule \"S1-1/测试\"\nwhen\n"
            + patterns
            + "\nthen\n"
            + consequence
            + "\nend\n";
    rules.write("支部/组织建设/S1-支委会.drl", rule);
    FaultList faults = new FaultList();
    return RuleTexts.read(RuleFolder.read(rules.root(), faults), faults).rules().stream()
        .filter(one -> one.name().equals("S1-1/测试"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(faults.all().toString()));
  }
}
