package io.pingyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTemplatesTest {

  private static final Path SHIPPED = Path.of("rules", "papers");

  @TempDir Path rules;

  private Path papers;

  @BeforeEach
  void copy_the_shipped_templates() throws Exception {
    papers = Files.createDirectories(rules.resolve("papers"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, papers.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void the_shipped_templates_can_be_used() {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "共有{{支部数量}}个|第2行第3列：这里没有名称“支部数量”，是否想写“支部数”",
        "'  共有{{单位树}}个'|第2行第5列：这里没有名称“单位树”，是否想写“单位数”",
        "{{#有达标律}}好{{/有达标律}}|第2行第1列：这里没有条件或清单“有达标律”，是否想写“有达标率”",
        "{{#有达标率}}好|第2行第1列：“{{#有达标率}}”没有在同一行用“{{/有达标率}}”结束",
        "好{{/有达标率}}|第2行第2列：“{{/有达标率}}”前面没有“{{#有达标率}}”",
        "{{#有达标率}}{{#有转化率}}好{{/有达标率}}{{/有转化率}}|应为“{{/有转化率}}”：先开始的后结束",
        "{{>别的文件}}|模板里不能写“{{>”",
        "{{{年度}}}|只用两重花括号",
        "{{&年度}}|模板里不能写“{{&”",
        "{{=<% %>=}}|模板里不能写“{{=”",
        "共有{{单位数个|花括号没有成对",
        "{{年度.class}}|这里没有名称“年度.class”",
        "{{this}}|这里没有名称“this”",
        "{{#亮点}}好{{/亮点}}|这里没有条件或清单“亮点”",
        "𠮷{{年渡}}|第2行第2列：这里没有名称“年渡”",
        "【待补】|【】只用来留空，写作“【需补充：要补的内容】”",
      })
  void a_mistake_is_told_with_its_place(String line, String message) throws Exception {
    Files.writeString(papers.resolve("点评初稿.txt"), "[开头]\n" + line + "\n");
    assertThat(faults())
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("papers/点评初稿.txt 第2行"))
        .anyMatch(fault -> fault.contains(message));
  }

  @Test
  void an_unknown_heading_names_the_known_ones() throws Exception {
    Files.writeString(papers.resolve("单位点评.txt"), "[成积]\n好\n");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("papers/单位点评.txt 第1行第1列：不认识的小标题“[成积]”，是否想写“成绩”");
  }

  @Test
  void items_of_a_list_are_known_only_inside_it() throws Exception {
    Files.writeString(
        papers.resolve("点评初稿.txt"), "[二级：组织建设]\n{{#亮点}}{{说法}}{{年度}}{{/亮点}}\n{{说法}}\n");
    assertThat(faults()).singleElement().asString().startsWith("papers/点评初稿.txt 第3行第1列：这里没有名称“说法”");
  }

  @Test
  void quantity_words_leave_no_share_without_a_word() throws Exception {
    Files.writeString(
        papers.resolve("程度词.csv"), "词,写法,最高占比,最多个数,最多个数时最高占比,说明\n一些,一些○,0.5,,,\n个别,个别,0.2,,,\n");
    assertThat(faults())
        .anyMatch(fault -> fault.contains("第3行第3列：“最高占比”应从上到下逐行变大"))
        .anyMatch(fault -> fault.contains("第3行第2列：“写法”应含“个别”和代替名词的“○”"))
        .anyMatch(fault -> fault.contains("最后一行的“最高占比”应为 1"));
  }

  @Test
  void what_is_worth_praise_is_complete_and_within_bounds() throws Exception {
    Files.writeString(
        papers.resolve("肯定标准.csv"), "名称,数值,说明\n做到占比下限,90,\n维度得分率下限,0.8,\n维度得分率下限,0.7,\n名次单位,3,\n");
    assertThat(faults())
        .anyMatch(fault -> fault.contains("第2行第2列：“数值”应在 0 到 1 之间，如 0.9，现为“90”"))
        .anyMatch(fault -> fault.contains("第4行第1列：名称“维度得分率下限”重复"))
        .anyMatch(fault -> fault.contains("第5行第1列：“名称”不认识“名次单位”；可填：做到占比下限"))
        .anyMatch(fault -> fault.contains("缺少“名次单位数下限”一行"));
  }

  @Test
  void a_missing_file_is_named_and_a_missing_folder_means_no_draft() throws Exception {
    Files.delete(papers.resolve("程度词.csv"));
    assertThat(faults()).singleElement().asString().startsWith("papers/程度词.csv：缺少这个文件");
    try (Stream<Path> files = Files.list(papers)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(new DraftMaker().papers(RuleFolder.read(rules, new FaultList()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今年93.5%以上|第2行第3列：“93.5%”直接写在模板里",
        "{{年度}}年党支部普遍较好|第2行第11列：“普遍”直接写在模板里",
        "𠮷{{#有达标率}}全部{{/有达标率}}全部|第2行第22列：“全部”直接写在模板里",
      })
  void a_number_without_data_is_noticed(String line, String message) throws Exception {
    Files.writeString(papers.resolve("点评初稿.txt"), "[开头]\n" + line + "\n");
    FaultList faults = new FaultList();
    DraftTemplates.read(RuleFolder.read(rules, faults), Set.of(), faults);
    assertThat(faults.all()).isEmpty();
    assertThat(faults.notices()).singleElement().asString().contains(message);
  }

  @Test
  void gaps_and_conditions_are_free_to_say_what_they_like() throws Exception {
    Files.writeString(
        papers.resolve("点评初稿.txt"), "[开头]\n{{#有达标率}}全部{{/有达标率}}【需补充：2至3个普遍做法】{{! 第1稿}}\n");
    assertThat(notices(Set.of())).isEmpty();
  }

  @Test
  void sources_are_held_against_the_tables_of_a_year() {
    assertThat(notices(Set.of("志愿服务统计.场次", "志愿服务统计.服务人次", "志愿服务统计.示范岗数", "志愿服务统计.志愿服务队数")))
        .singleElement()
        .asString()
        .contains("papers/统计数.csv 第4行第2列：这一年的数据里没有“志愿服务统计.人次”，是否想写“志愿服务统计.");
  }

  @Test
  void words_and_names_stand_once_and_an_empty_draft_is_told() throws Exception {
    Files.writeString(
        papers.resolve("程度词.csv"), "词,写法,最高占比,最多个数,最多个数时最高占比,说明\n一些,一些○,0.5,,,\n一些,一些○,1,,,\n");
    Files.writeString(papers.resolve("点评初稿.txt"), "# 没有写\n");
    assertThat(faults())
        .anyMatch(fault -> fault.contains("词“一些”重复"))
        .anyMatch(fault -> fault.startsWith("papers/点评初稿.txt：是空的"));
  }

  @Test
  void a_file_in_no_known_encoding_is_told_once() throws Exception {
    Files.write(papers.resolve("程度词.csv"), new byte[] {(byte) 0xff, (byte) 0xff, 'a', 0, 1});
    assertThat(new DraftMaker().faults(rules, Set.of()))
        .singleElement()
        .asString()
        .contains("papers/程度词.csv：编码");
  }

  private List<String> notices(Set<String> indicators) {
    return new DraftMaker().faults(rules, indicators).stream().map(Object::toString).toList();
  }

  @Test
  void data_are_never_read_as_a_template() {
    Template template = new Template("甲{{名}}乙{{#清单}}{{项}}{{/清单}}");
    assertThat(
            template.render(
                Map.of("名", "{{年度}}<b>", "清单", List.of(Map.of("项", "{{#x}}"), Map.of("项", "1")))))
        .isEqualTo("甲{{年度}}<b>乙{{#x}}1");
  }

  private List<String> faults() {
    try {
      DraftTemplates.read(RuleFolder.read(rules, new FaultList()));
      return List.of();
    } catch (RulesException e) {
      return e.faults().stream().map(Object::toString).toList();
    }
  }
}
