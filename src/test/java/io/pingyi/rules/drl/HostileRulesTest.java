package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.Fault;
import io.pingyi.rules.SampleRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule texts that try to do something else than find; each is refused in the author's place. */
class HostileRulesTest {

  private static final String FILE = "支部/组织建设/S2-党员大会.drl";
  private static final String HEAD = "package rules;\n";
  private static final String RULE =
      "rule \"S2-1\" when $b : 党支部( 党员大会缺开季度数 > 0 ) then 判定.不满足( \"S2-1\", $b ); end\n";

  @TempDir Path folder;

  /** Whole files. */
  static Stream<String> files() {
    return Stream.of(
            "import java.lang.System;\n" + RULE,
            "import static java.lang.System.exit;\n" + RULE,
            "import function java.lang.System.exit;\n" + RULE,
            "import accumulate java.lang.Runtime r;\n" + RULE,
            "global java.util.List out;\n" + RULE,
            "function void f() { System.exit(1); }\n" + RULE,
            "declare X name : String = System.getProperty(\"user.home\") end\n" + RULE,
            "declare enum E A(System.nanoTime()); x : long end\n" + RULE,
            "query q() 党支部( 党员总数 > 1 ) end\n" + RULE,
            "dialect \"mvel\"\n" + RULE,
            "unit X;\n" + RULE,
            "@points(System.exit(1))\n" + RULE,
            RULE.replace("\"S2-1\" when", "\"S2-1\" @points(System.exit(1)) when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" salience 10 when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" salience (Math.random()) when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" enabled (System.nanoTime() > 0) when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" no-loop true when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" extends \"S2-0\" when"),
            RULE.replace("\"S2-1\" when", "\"S2-1\" timer (int: 1s) when"),
            RULE.replace("rule \"S2-1\"", "rule S2"),
            RULE.replace(
                "rule \"S2-1\"", "rule \"a\\\").build(); System.exit(1); rule = D.rule(\\\"b\""),
            RULE.replace("rule \"S2-1\"", "rule \"S2-1/\\u0022\""),
            RULE + RULE,
            "/* 没有结束 \n" + RULE)
        .map(text -> HEAD + text);
  }

  /** Conditions. */
  static Stream<String> conditions() {
    return Stream.of(
        "党员大会缺开季度数 > \"0\"",
        "党员大会缺开季度数 < \"Math.random()\"",
        "党员大会缺开季度数 in (\"System.nanoTime()\", 3)",
        "党员大会缺开季度数 > System.nanoTime()",
        "党员大会缺开季度数.intValue() > 0",
        "党员大会缺开季度数 > 0, eval(true)",
        "类别 matches \"(a+)+b\"",
        "类别 contains \"村\"",
        "类别 memberOf $x",
        "类别 soundslike \"村\"",
        "类别 str[startsWith] \"村\"",
        "类别 == '村'",
        "类别 == \"村\\u0022\"",
        "类别 == \"村\u0000\"",
        "this != null",
        "class.name == \"x\"",
        "党员大会缺开季度数 > (int) 3",
        "党员大会缺开季度数 > new Integer(3)",
        "党员大会缺开季度数 > 3 ? true : false",
        "党员大会缺开季度数 / 0 > 1",
        "党员大会缺开季度数 % 2 == 1",
        "党员大会缺开季度数 > 1e9",
        "党员大会缺开季度数 > 0x10",
        "党员大会缺开季度数 > 99999999999",
        "党员大会缺开季度数 > 0, < 5",
        "(党员大会缺开季度数 > 0",
        "((((((((((((((党员大会缺开季度数 > 0))))))))))))))",
        "党员大会缺开季度数 > 0 from $x",
        "generalMeetingQuartersMissed > 0",
        "党员大会缺季度数 > 0",
        "培养满月数 > 0",
        "类别 > \"村\"",
        "类别 == 3",
        "1 == 1",
        "$n == 1",
        "党员大会缺开季度数 > 0 || $n : 党员总数 > 3",
        "党员大会缺开季度数",
        "党员大会缺开季度数 = 0",
        "党员大会缺开季度数 > 0）",
        "`党员大会缺开季度数` > 0",
        "党员大会缺开季度数 != null");
  }

  /** Whole when-parts. */
  static Stream<String> patterns() {
    return Stream.of(
        "eval( System.nanoTime() > 0 )",
        "$b : Branch( members > 0 )",
        "$b : java.lang.System( )",
        "$b : 党支部( )",
        "not 党支部( 党员总数 > 3 )",
        "not ( $b : 党支部( 党员总数 > 3 ) )",
        "forall( 党支部( 党员总数 > 3 ) )",
        "accumulate( 党支部( $n : 党员总数 ); $s : sum( $n ) )",
        "$b : 党支部( 党员总数 > 3 ) from collect( 党支部() )",
        "$b : 党支部( 党员总数 > 3 ) over window:time( 5s )",
        "$b : 党支部( 党员总数 > 3 ) or 党支部( 党员总数 > 4 )",
        "$b : /党支部[ 党员总数 > 3 ]",
        "$b : 党支部( 党员总数 > 3 ) $c : 党支部( 党员总数 > 3 )",
        "$b : 指标值( 数值 > 3 )",
        "$b : 指标值( 指标名 == \"没有点\", 数值 > 3 )",
        "$b : 指标值( 指标名 != \"甲.乙\", 数值 > 3 )",
        "");
  }

  /** Consequences. */
  static Stream<String> consequences() {
    return Stream.of(
        "System.exit(1);",
        "while (true) { }",
        "判定.不满足( \"S2-1\", $b ); System.exit(1);",
        "判定.不满足( \"S2-1\", $b ); 判定.不满足( \"S2-1\", $b );",
        "判定.不满足( \"S2-1\", $b, System.nanoTime() );",
        "判定.不满足( \"S2-1\", $b, \"3\" );",
        "判定.不满足( \"S2-1\", \"$b\" );",
        "判定.不满足( \"S2-1\", $c );",
        "判定.不满足( \"S2-1\" );",
        "判定.不满足( \"S3-1\", $b );",
        "判定.不满足( \"S2-9\", $b );",
        "判定.不满组( \"S2-1\", $b );",
        "判定.加分( \"S2-1\", $b );",
        "判定.低于( \"S2-1\", $b, 3 );",
        "判定.不适用( \"S3\", $b, \"x\" );",
        "判定.getClass();",
        "insert( $b );",
        "modify( $b ) { };",
        "drools.halt();",
        "} static { System.exit(1); } void x() { 判定.不满足( \"S2-1\", $b );",
        "");
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_hostile_file_is_refused(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void a_hostile_condition_is_refused(String condition) {
    assertRefused(HEAD + RULE.replace("党员大会缺开季度数 > 0", condition));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void a_hostile_pattern_is_refused(String pattern) {
    assertRefused(HEAD + RULE.replace("$b : 党支部( 党员大会缺开季度数 > 0 )", pattern));
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void a_hostile_consequence_is_refused(String consequence) {
    assertRefused(HEAD + RULE.replace("判定.不满足( \"S2-1\", $b );", consequence));
  }

  private void assertRefused(String text) {
    SampleRules rules = SampleRules.copyTo(folder).write(FILE, text);
    List<Fault> faults = RuleSets.check(rules.root());
    assertThat(faults).anyMatch(fault -> fault.file().equals(FILE) && fault.line() > 0);
  }

  /** What the language offers. */
  static Stream<String> honest() {
    return Stream.of(
        "党员大会缺开季度数 > 0",
        "党员大会缺开季度数 >= 1 && 党员总数 <= 50, 类别 != \"村\"",
        "(党员大会缺开季度数 > 0 || 党员大会次数 == 0) && 类别 in (\"村\", \"社区\")",
        "类别 not in ( \"村\" ), 书记在任 == true, 已指定负责人 == 否",
        "$n : 党员大会缺开季度数 > 0, 党员总数 > $n * 2 + 3 - 正式党员数",
        "到会率 < 到会率标准, 党员总数 > -1, 到会率 != 33.333333",
        "党员总数 > 50.5, $n : 正式党员数");
  }

  @ParameterizedTest
  @MethodSource("honest")
  void an_honest_condition_passes_both_gates_and_compiles(String condition) {
    String text = HEAD + RULE.replace("党员大会缺开季度数 > 0", condition);
    SampleRules rules = SampleRules.copyTo(folder).write(FILE, text);
    assertThat(RuleSets.check(rules.root())).isEmpty();
    RuleSets.open(rules.root(), folder.resolve("cache"), java.time.LocalDate.of(2025, 12, 31))
        .close();
  }
}
