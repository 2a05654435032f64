package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {

  private static final Path RULES = Path.of("rules");
  private static final Catalogue CATALOGUE = VettedFolder.of(RULES).catalogue();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final String HEAD = "事实,党支部\n";

  private static Criterion criterion(String code) {
    return CATALOGUE.criteria().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<Rule> rules(String code, List<ParsedRule> parsed, FaultList faults) {
    return new RuleResolver(CATALOGUE, Vocabulary.ofFacts(), faults)
        .resolve("甲", criterion(code), parsed);
  }

  private static List<Rule> table(String code, String text, FaultList faults) {
    RuleFolder.Source source = new RuleFolder.Source("甲", text);
    return rules(code, DecisionTable.parse(source, criterion(code), CATALOGUE, faults), faults);
  }

  private static List<String> faults(String code, String text) {
    FaultList faults = new FaultList();
    table(code, text, faults);
    return faults.all().stream().map(Fault::toString).toList();
  }

  /** Judges by a table and by the rule file that says the same, on random facts. */
  private static void alike(String code, String table, String file, Function<Random, Fact> facts) {
    FaultList faults = new FaultList();
    PlainJudge byTable = new PlainJudge(CATALOGUE, criterion(code), table(code, table, faults));
    PlainJudge byFile =
        new PlainJudge(
            CATALOGUE, criterion(code), rules(code, RuleParser.parse("甲", file, faults), faults));
    assertThat(faults.all()).isEmpty();
    int found = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Subject subject = Subjects.of(facts.apply(new Random(seed)));
      CriterionJudgement a = byTable.judge(subject, DAY);
      CriterionJudgement b = byFile.judge(subject, DAY);
      String what = code + " seed " + seed;
      assertThat(a.verdict()).as(what).isEqualTo(b.verdict());
      assertThat(a.open()).as(what).isEqualTo(b.open());
      assertThat(a.missing()).as(what).isEqualTo(b.missing());
      assertThat(a.findings())
          .as(what)
          .usingRecursiveComparison()
          .ignoringFields("rule")
          .isEqualTo(b.findings());
      found += a.findings().size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void a_table_judges_like_the_rule_file_that_says_the_same() {
    alike(
        "S1.3",
        HEAD
            + "书记空缺月数,书记空缺满月数,判定编码,数量\n"
            + ">书记空缺月数上限,,S1.3-1,超过书记空缺月数上限\n"
            + "≤书记空缺月数上限,≥1,S1.3-2,书记空缺满月数\n"
            + "≤书记空缺月数上限,<1,满足,\n",
        """
        package rules;
        rule "S1.3-1"
        when
            $b : 党支部( $m : 书记空缺月数 > 书记空缺月数上限 )
        then
            判定.超过( "S1.3-1", $b, $m, 书记空缺月数上限 );
        end
        rule "S1.3-2"
        when
            $b : 党支部( 书记空缺月数 <= 书记空缺月数上限, $m : 书记空缺满月数 >= 1 )
        then
            判定.不满足( "S1.3-2", $b, $m );
        end
        """,
        random -> Subjects.random(Branch.class, random));
    alike(
        "S2.6",
        HEAD
            + "到会率,判定编码,数量\n"
            + "≥到会率下限,满足,\n"
            + "75～到会率下限（不含到会率下限）,S2.6-1,低于到会率下限\n"
            + "\"[0,75)\",S2.6-1,低于80\n",
        """
        package rules;
        rule "S2.6-1"
        when
            $b : 党支部( $v : 到会率 < 到会率下限 )
        then
            判定.低于( "S2.6-1", $b, $v, 到会率下限 );
        end
        """,
        random -> Subjects.random(Branch.class, random));
  }

  @Test
  void words_and_answers_are_steps_as_well() {
    alike(
        "S1.4",
        HEAD
            + "组织类别,延期换届已批复,判定编码,说明\n"
            + "临时党支部、功能型党支部,,不适用,临时党支部不换届\n"
            + "其他,否,S1.4-2,\n"
            + "其他,是,满足,\n",
        """
        package rules;
        rule "S1.4/不适用"
        when
            $b : 党支部( 组织类别 in ( "临时党支部", "功能型党支部" ) )
        then
            判定.不适用( "S1.4", $b, "临时党支部不换届" );
        end
        rule "S1.4-2"
        when
            $b : 党支部( 组织类别 not in ( "临时党支部", "功能型党支部" ), 延期换届已批复 == false )
        then
            判定.不满足( "S1.4-2", $b );
        end
        """,
        random -> Subjects.random(Branch.class, random));
    alike(
        "D08",
        "事实,发展对象\n发展对象党委意见,判定编码\n无,D08-1\n备案,D08-2\n其他,满足\n",
        """
        package rules;
        rule "D08-1"
        when
            $p : 发展对象( 发展对象党委意见 == "无" )
        then
            判定.不满足( "D08-1", $p );
        end
        rule "D08-2"
        when
            $p : 发展对象( 发展对象党委意见 == "备案" )
        then
            判定.不满足( "D08-2", $p );
        end
        """,
        random ->
            Subjects.person(
                "P1",
                Objects.requireNonNull(criterion("D08").step()),
                DateRange.of(DAY),
                "candidateOpinion",
                List.of("无", "备案", "同意", "别的").get(random.nextInt(97) % 4)));
  }

  @Test
  void a_finding_stands_in_its_row() {
    String text = HEAD + "党员大会缺开季度数,判定编码,数量,分值\n0,满足,,0\n≥1,S2.1-1,党员大会缺开季度数,\n";
    List<Rule> rules = table("S2.1", text, new FaultList());
    assertThat(rules).singleElement().extracting(Rule::place).isEqualTo("甲:4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥90;<80 | 甲：没有一行管到：到会率大于80、小于90；请补一行，不扣分的写“满足”",
        "≥80;<81 | 甲 第4行：与第3行重叠；每种情形只能落在一行",
        "≥80;[70,60) | 甲 第4行第1列：“[70,60)”里没有一个数：小的写在前面",
        "≥80;<八十 | 甲 第4行第1列：标准表里没有“八十”",
        "≥80;<到会率下线 | 甲 第4行第1列：标准表里没有“到会率下线”，是否想写“到会率下限”",
        "≥80;80以下 | 甲 第4行第1列：“80以下”读不懂",
        "≥80;<80分 | 甲 第4行第1列：“<80分”读不懂",
        "≥80;=SUM(A1) | 甲 第4行第1列：“=SUM(A1)”读不懂",
        "≥80;<99999999999999999999 | 甲 第4行第1列：“<99999999999999999999”数字至多九位整数、六位小数",
        "≥80;<80\u202e | 甲 第4行第1列",
        "≥80;<８０ | 甲 第4行第1列",
        "≥80;<80\\u0022 | 甲 第4行第1列",
      })
  void bounds_that_do_not_fit_are_told_in_their_cell(String cells, String expected) {
    String[] two = cells.split(";", -1);
    String text = HEAD + "到会率,判定编码,数量\n\"%s\",满足,\n\"%s\",S2.6-1,低于80\n".formatted(two[0], two[1]);
    assertThat(faults("S2.6", text)).isNotEmpty().first().asString().startsWith(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥到会率下限;<到会率下限",
        ">=80;<80",
        "80以上;不足80",
        "80及以上;不满80",
        "[80,100];[0,80)",
        "80～100;0～80（不含80）",
        "80~100（含80、含100）;小于80",
        "≥80%;<80％",
        "（79.999999，100];≤79.999999"
      })
  void intervals_may_be_written_as_people_write_them(String cells) {
    String[] two = cells.split(";", -1);
    String text = HEAD + "到会率,判定编码,数量\n\"%s\",满足,\n\"%s\",S2.6-1,低于80\n".formatted(two[0], two[1]);
    assertThat(faults("S2.6", text)).isEmpty();
  }

  @Test
  void columns_codes_and_points_that_do_not_fit_are_told_in_their_place() {
    assertThat(faults("S2.6", "事实,党支\n到会率,判定编码\n≥80,满足\n"))
        .first()
        .asString()
        .startsWith("甲 第1行第2列：没有“党支”这种事实，是否想写“党支部”");
    assertThat(faults("S2.6", HEAD + "到会,判定编码\n≥80,满足\n"))
        .containsExactly("甲 第2行第1列：“到会”不是党支部的字段，也不是决策表的列，是否想写“到会率”");
    assertThat(faults("S2.6", HEAD + "到会率,判定编码\n≥80,满足\n<80,S2.7-1\n"))
        .first()
        .asString()
        .startsWith("甲 第4行第2列：判定编码“S2.7-1”不属于本文件的指标“S2.6”");
    assertThat(faults("S2.6", HEAD + "到会率,判定编码,数量,分值\n≥80,满足,,0\n<80,S2.6-1,10,2\n"))
        .contains("甲 第4行第4列：分值2与判定表不符，按判定表是1；分值只在判定表里改");
    assertThat(faults("S2.6", HEAD + "到会率,判定编码\n60～80（不含80）,S2.6-1\n≥80,满足\n<60,S2.6-1\n"))
        .contains("甲 第5行：各档没有从高到低或从低到高排列；请按顺序排");
    assertThat(faults("S2.6", HEAD + "到会率,书记在任,判定编码\n≥80,是,满足\n<80,可能,S2.6-1\n"))
        .first()
        .asString()
        .startsWith("甲 第4行第2列：“可能”应填是或否");
    assertThat(faults("S2.6", "到会率,判定编码\n≥80,满足\n")).first().asString().contains("第一行应是");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"无\"\") || eval(true\"",
        "无\\u0022",
        "无\u0007备",
        "System.exit(0)\"\"",
      })
  void words_that_would_leave_their_quotes_are_refused(String word) {
    String cell = "\"" + word.replace("\"", "\"\"") + "\"";
    String text = "事实,发展对象\n发展对象党委意见,判定编码\n" + cell + ",D08-1\n其他,满足\n";
    assertThat(faults("D08", text)).isNotEmpty();
  }

  @Test
  void every_fault_of_a_table_is_told_at_once() {
    assertThat(faults("S2.6", HEAD + "到会率,判定编码,数量,分值\n≥80,满足,,1\n<70,S2.6-1,低于80,2\n"))
        .containsExactly(
            "甲：没有一行管到：到会率大于70、小于80；请补一行，不扣分的写“满足”",
            "甲：没有一行管到：到会率等于70；请补一行，不扣分的写“满足”",
            "甲 第3行第4列：分值1与判定表不符，按判定表是0；分值只在判定表里改",
            "甲 第4行第4列：数量不是固定的数，分值由判定表按数量算；这一格请留空");
    assertThat(faults("S2.6", HEAD + "到会率,判定编号\n"))
        .containsExactly("甲 第2行第2列：“判定编号”不是党支部的字段，也不是决策表的列，是否想写“判定编码”");
    assertThat(faults("S2.6", HEAD + "到会率,判定编码\n")).containsExactly("甲 第2行第1列：决策表没有一档；第三行起每行写一档");
  }
}
