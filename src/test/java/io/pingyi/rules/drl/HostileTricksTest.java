package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.Fault;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.check.RulesCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tricks by family: each text is refused with a line, or the file with its name. */
class HostileTricksTest {

  private static final String FILE = "支部/组织建设/S2-党员大会.drl";
  private static final String HEAD = "package rules;\n";
  private static final String RULE =
      "rule \"S2-1\" when $b : 党支部( 党员大会缺开季度数 > 0 ) then 判定.不满足( \"S2-1\", $b ); end\n";

  @TempDir Path folder;

  private static String when(String condition) {
    return RULE.replace("党员大会缺开季度数 > 0", condition);
  }

  private static String then(String consequence) {
    return RULE.replace("判定.不满足( \"S2-1\", $b );", consequence);
  }

  static Stream<String> texts() {
    return Stream.of(escapes(), reflection(), code(), order(), hidden(), floods())
        .flatMap(texts -> texts)
        .map(text -> HEAD + text);
  }

  private static Stream<String> escapes() {
    return Stream.of(
        RULE.replace("rule \"", "\\u0072ule \""),
        when("\\u515a\\u5458\\u603b\\u6570 > 0"),
        when("类别 == \"\\x22\""),
        when("类别 == \"\\101\""),
        when("类别 == \"村\\\""),
        then("\\u0053ystem.exit(1);"),
        "// \\u000a import java.lang.System;\n" + RULE.replace("$b : ", "$b := "));
  }

  private static Stream<String> reflection() {
    return Stream.of(
        when("类别.getClass().forName(\"java.lang.Runtime\") != null"),
        when("\"\".getClass() == 类别"),
        when("类别.class == \"x\""),
        when("getClass().getClassLoader() != null"),
        when("党员总数.TYPE > 0"),
        when("类别[\"class\"] == \"x\""),
        when("类别!.length > 0"),
        when("类别#String.length() > 3"),
        when("this[\"class\"] != 3"),
        when("String.format(\"%s\", 类别) == \"村\""),
        when("类别.formatted() == \"村\""),
        when("类别.replaceAll(\"(a|a)*\", \"\") == \"村\""),
        when("党员总数 > Integer.getInteger(\"user.dir\")"),
        when("党员总数 > 党员总数.hashCode()"),
        then("判定.不满足( \"S2-1\", $b.getClass() );"),
        then("判定.getClass().getMethod(\"x\");"),
        then("$b.code();"),
        then("判定.不满足( \"S2-1\".concat(\"x\"), $b );"),
        then("判定.不满足( String.valueOf(1), $b );"),
        then("Exact.present( $b );"),
        then("matches.add( 0, $b );"));
  }

  private static Stream<String> code() {
    return Stream.of(
        "declare Evil\n  x : int = Runtime.getRuntime().availableProcessors()\nend\n" + RULE,
        "declare trait T end\n" + RULE,
        "declare window W 党支部() over window:length(5) end\n" + RULE,
        "static { System.exit(1); }\n" + RULE,
        "class X { static int y = 1; }\n" + RULE,
        "import static java.lang.Math.*;\n" + RULE,
        "import java.util.function.Supplier;\n" + RULE,
        "global java.lang.Runtime r;\n" + RULE,
        "rule \"S2-1\" when accumulate( 党支部( $n : 党员总数 ); init( int x = 0; ) action( x++; ) result( x ) )"
            + " then 判定.不满足( \"S2-1\", $b ); end\n",
        "rule \"S2-1\" when $b : 党支部() $x : Number() from System.nanoTime() then end\n",
        "rule \"S2-1\" when $b : 党支部( 党员总数 > 0 ) from entry-point \"x\" then 判定.不满足( \"S2-1\", $b ); end\n",
        "rule \"S2-1\" when do[a] $b : 党支部( 党员总数 > 0 ) then 判定.不满足( \"S2-1\", $b ); then[a] end\n",
        "rule \"S2-1\" when if ( 1 == 1 ) do[a] then end\n",
        "rule \"S2-1\" when ?q( ; ) then 判定.不满足( \"S2-1\", $b ); end\n",
        when("党员总数 > 0, eval( Runtime.getRuntime() != null )"),
        when("党员总数 > ( (java.util.function.IntSupplier) () -> 1 ).getAsInt()"),
        when("党员总数 > 0 ; System.exit(1)"),
        when("类别 matches \"^(([a-z])+.)+[A-Z]([a-z])+$\""),
        when("类别 not matches \"(x+x+)+y\""),
        when("类别 str[length] 3"),
        when("党员总数 excludes 3"),
        then("判定.不满足( \"S2-1\", $b ); for (;;) {}"),
        then("try { 判定.不满足( \"S2-1\", $b ); } finally { }"),
        then("new Thread().start();"),
        then("synchronized ($b) { }"),
        then("assert false;"),
        then("判定.不满足( \"S2-1\", $b, 1 / 0 );"),
        then("判定.不满足( \"S2-1\", $b, $b -> 1 );"));
  }

  private static Stream<String> order() {
    return Stream.of(
            "salience ( $n )",
            "enabled ( false )",
            "dialect \"java\"",
            "agenda-group \"a\"",
            "ruleflow-group \"a\"",
            "activation-group \"a\"",
            "lock-on-active",
            "auto-focus true",
            "duration 100",
            "timer ( cron: 0 0 * * * ? )",
            "calendars \"weekday\"",
            "date-effective \"01-Jan-2020\"",
            "date-expires \"01-Jan-2020\"",
            "attributes salience 1")
        .map(attribute -> RULE.replace("\"S2-1\" when", "\"S2-1\" " + attribute + " when"));
  }

  private static Stream<String> hidden() {
    return Stream.of(
        when("党员\u200b总数 > 0"),
        when("\ufeff党员总数 > 0"),
        when("党员总数\u202e > 0"),
        RULE.replace("rule \"S2-1\"", "rule \"S2-1/\u202e\""),
        RULE.replace("rule \"S2-1\"", "rule \"S2-1/\u2066x\""),
        "// 注释里的 \u202e 反向字符\n" + RULE,
        "/* \u2067 */" + RULE,
        RULE.replace("S2-1", "\u04052-1"),
        RULE.replace("S2-1", "Ｓ2-1"),
        RULE.replace("S2-1", "S2\u20101"),
        when("党员总数 > 0\u0000"),
        when("党\u2f25员总数 > 0"),
        when("党员总数\u00a0> 0"),
        when("党员总数 ＞ 0"),
        RULE.replace("判定.", "判定\u200d."),
        RULE.replace("党支部", "党支\udb40\udc41部"));
  }

  private static Stream<String> floods() {
    return Stream.of(
        when("党员总数 > " + "9".repeat(400)),
        when("党员总数 > 0." + "1".repeat(400)),
        when("党员总数 > 1e999999999"),
        when("党员总数 > 999999999 * 999999999 * x"),
        when("(".repeat(5000) + "党员总数 > 0" + ")".repeat(5000)),
        when("党员总数 > 0" + " && 党员总数 > 0".repeat(20_000)),
        when("党员总数 > 0" + " || 党员总数 > 0".repeat(20_000)),
        when("党员总数 > 0" + " + 1".repeat(20_000)),
        when("党员总数 > 0" + ", 党员总数 > 0".repeat(20_000)),
        when("党员总数 in ( 1" + ", 1".repeat(20_000) + " )"),
        when("类别 == \"" + "村".repeat(100_000) + "\""),
        "/*".repeat(100_000) + RULE,
        "@".repeat(200_000) + RULE,
        "\"\n".repeat(100_000) + RULE,
        "x".repeat(600_000),
        RULE.replace("S2-1\"", "S2-1/x\"").repeat(2_000),
        "rule \"\" ".repeat(40_000),
        RULE.replace("$b : 党支部( 党员大会缺开季度数 > 0 )", "党支部( 党员总数 > 0 ) ".repeat(3_000)),
        RULE.replace(
            "$b : 党支部( 党员大会缺开季度数 > 0 )",
            "$b : 指标值( 指标名 == \"甲.乙\", 数值 > 0 ) 指标值( 指标名 == \"丙.丁\", 数值 > 0 ) 指标值( 指标名 == \"戊.己\", 数值 > 0 )"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void trick_is_refused_in_its_place(String text) {
    SampleRules rules = SampleRules.copyTo(folder).write(FILE, text);
    List<Fault> faults = RulesCheck.of(rules.root());
    assertThat(faults)
        .anyMatch(fault -> fault.file().equals(FILE) && fault.level() == Fault.Level.ERROR);
    assertThat(faults.size()).isLessThan(500);
  }

  @Test
  void file_names_that_hide_or_climb_are_refused_or_read_as_names() throws IOException {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    for (String name : List.of("S2-\u202elrd.drl", "S2-\u200b.drl", "..S2-x.drl", "S2-..\\x.drl")) {
      Files.writeString(rules.root().resolve("支部/组织建设").resolve(name), HEAD + RULE);
      assertThat(RulesCheck.of(rules.root())).as(name).isNotEmpty();
      Files.delete(rules.root().resolve("支部/组织建设").resolve(name));
    }
  }

  @Test
  void links_that_run_in_a_circle_are_told_not_followed() throws IOException {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    Files.createSymbolicLink(rules.root().resolve("环"), rules.root());
    assertThat(RulesCheck.of(rules.root()))
        .anyMatch(fault -> fault.message().contains("指回它自己的上级目录"));
  }

  @Test
  void workbooks_and_classes_in_the_folder_are_not_opened() throws IOException {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    rules.write("支部/组织建设/Evil.class", new byte[] {(byte) 0xCA, (byte) 0xFE});
    assertThat(RulesCheck.of(rules.root())).anyMatch(fault -> fault.file().endsWith(".class"));
  }

  @Test
  void giant_files_are_refused_unread() throws IOException {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    rules.write("criteria-巨大.csv", new byte[5 << 20]);
    rules.write("thresholds-长.csv", "名称,数值,单位,说明,依据\n" + "甲,1,,,\n".repeat(200_000));
    assertThat(RulesCheck.of(rules.root()))
        .anyMatch(fault -> fault.file().equals("criteria-巨大.csv"))
        .anyMatch(fault -> fault.file().equals("thresholds-长.csv") && fault.line() > 0);
  }

  @Test
  void formulas_and_hidden_characters_in_tables_are_refused() {
    SampleRules rules = SampleRules.copyTo(folder.resolve("rules"));
    rules.append(
        "thresholds.csv", "标准甲,=1+1,,,\n标准乙,1,,=HYPERLINK(\"x\"),\n标准丙,1,,\u202e反,\n人⼈数,1,,,\n");
    List<Fault> faults = RulesCheck.of(rules.root());
    assertThat(faults)
        .filteredOn(fault -> fault.file().equals("thresholds.csv"))
        .filteredOn(fault -> fault.level() == Fault.Level.ERROR)
        .extracting(Fault::line)
        .contains(linesBefore(rules) + 1, linesBefore(rules) + 2, linesBefore(rules) + 3)
        .contains(linesBefore(rules) + 4);
  }

  private static int linesBefore(SampleRules rules) {
    return new String(
                rules.read("thresholds.csv").getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8)
            .split("\n", -1)
            .length
        - 5;
  }

  /** Odd to look at, but honest. */
  static Stream<String> honest() {
    return Stream.concat(honestConditions().map(HostileTricksTest::when), honestFiles())
        .map(text -> HEAD + text);
  }

  private static Stream<String> honestConditions() {
    return Stream.of(
        "党员大会缺开季度数>0",
        "党员大会缺开季度数   >    0",
        "( 党员大会缺开季度数 > 0 )",
        "((((((((((党员大会缺开季度数 > 0))))))))))",
        "0 < 党员大会缺开季度数",
        "党员大会缺开季度数 > 0 && 党员总数 < 100",
        "党员大会缺开季度数 > 0 || 党员总数 > 100",
        "党员大会缺开季度数 > 0, 类别 in ( \"村\" )",
        "党员大会缺开季度数 > 0, 类别 not in ( \"村\", \"社区\", \"机关\" )",
        "党员大会缺开季度数 in ( 1, 2, 3, 4 )",
        "党员大会缺开季度数 not in ( 0 )",
        "党员大会缺开季度数 > 0.5",
        "党员大会缺开季度数 * 1 > 0",
        "党员大会缺开季度数 + 1 > 1",
        "党员大会缺开季度数 - 1 >= 0",
        "党员总数 - 正式党员数 > 5",
        "正式党员数 * 3 < 党员总数 * 2",
        "$x : 党员大会缺开季度数 > 0",
        "$党员 : 党员大会缺开季度数 > 0, 党员总数 > $党员",
        "$_ : 党员大会缺开季度数, 党员总数 > 3",
        "书记在任 == 否, 党员大会缺开季度数 > 0",
        "书记在任 != 是, 党员大会缺开季度数 > 0",
        "类别 != \"村\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"System.exit(1)\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"'; DROP TABLE x; --\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"${jndi:ldap}\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"%s%n%x\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"（全角）“引号”\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"𠮷野家支部\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"rule when then end\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"import java.lang.Runtime;\", 党员大会缺开季度数 > 0",
        "党组织名称 == \"@watch(x) salience 10\", 党员大会缺开季度数 > 0",
        "党员总数 > 999999999, 党员大会缺开季度数 > 0",
        "学时达标率 < 99.999999",
        "到会率 < 到会率标准, 党员总数 >= 3, 党员总数 <= 50",
        "党员大会缺开季度数 > 0 /* 里面的注释 salience 10 */",
        "党员大会缺开季度数 // 注释 ; } System.exit(1)\n > 0",
        "党员大会缺开季度数\n\n\n>\n\n0",
        "( 党员大会缺开季度数 > 0 && 党员总数 > 3 ) || ( 党员大会缺开季度数 > 1 && 党员总数 > 2 )",
        "党员大会次数 == 0, 成立满月数 > 12",
        "组织类别 == \"临时党支部\", 党员大会缺开季度数 > 0");
  }

  private static Stream<String> honestFiles() {
    return Stream.of(
        RULE.replace("rule \"S2-1\"", "rule \"S2-1/salience 10\""),
        RULE.replace("rule \"S2-1\"", "rule \"S2-1/（甲）类\""),
        RULE.replace("$b )", "$b, 3 )"),
        RULE.replace("$b )", "$b, 0.5 )"),
        RULE.replace("\n", "\r\n"),
        "/* import java.lang.System; */ " + RULE,
        "// function void f() { System.exit(1); }\n" + RULE,
        RULE.replace("then", "\tthen\t"),
        RULE + "\n\n// 文件末尾的注释");
  }

  @ParameterizedTest
  @MethodSource("honest")
  void odd_but_honest_rule_is_accepted(String text) {
    SampleRules rules = SampleRules.copyTo(folder).write(FILE, text);
    assertThat(RulesCheck.of(rules.root()))
        .filteredOn(fault -> fault.level() == Fault.Level.ERROR)
        .filteredOn(fault -> fault.file().equals(FILE))
        .isEmpty();
  }
}
