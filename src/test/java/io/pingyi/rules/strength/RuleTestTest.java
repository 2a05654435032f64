package io.pingyi.rules.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.cases.RuleCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestTest {

  private static final String FILE = "支部/组织建设/S1-支委会.cases.csv";

  @TempDir Path folder;

  private static DevelopmentRecord nobody(Map<String, String> raw) {
    throw new IllegalStateException("no raw cells in these cases");
  }

  private static CriterionStrength run(SampleRules rules, String code) {
    RuleTest test = new RuleTest(rules.root(), SampleRules.CACHE, RuleTestTest::nobody);
    return test.run(List.of(code)).criteria().get(0);
  }

  @Test
  void names_the_change_in_its_place_and_the_case_that_would_catch_it() {
    CriterionStrength weak = run(SampleRules.copyTo(folder), "S1");
    assertThat(weak.failures()).isEmpty();
    assertThat(weak.file()).isEqualTo(FILE);
    Weakness upper =
        weak.unnoticed().stream()
            .filter(change -> change.what().contains("“支委人数 > 7”改为“支委人数 > 8”"))
            .findFirst()
            .orElseThrow();
    assertThat(upper.place()).isEqualTo("支部/组织建设/S1-支委会.drl:13");
    Suggestion suggestion = weak.suggestions().get(upper.suggestion() - 1);
    assertThat(suggestion.given()).contains("支委人数=8");
    assertThat(suggestion.expected()).isEqualTo("不满足 S1-2 3分");
    assertThat(weak.sides())
        .extracting(Weakness::what)
        .contains("没有试过“支委人数”恰好等于7", "没有试过“支委人数”比7多不超过1");
  }

  @Test
  void the_suggested_cases_pass_and_leave_nothing_unnoticed() {
    SampleRules rules = SampleRules.copyTo(folder);
    for (String code : List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7", "D07", "D09")) {
      CriterionStrength weak = run(rules, code);
      rules.write(weak.file(), withSuggestions(rules.read(weak.file()), weak.suggestions()));
      CriterionStrength strong = run(rules, code);
      assertThat(strong.failures()).as(code).isEmpty();
      assertThat(strong.unnoticed()).as(code).isEmpty();
      assertThat(strong.sides()).as(code).isEmpty();
      assertThat(strong.changes()).as(code).isEqualTo(weak.changes()).isPositive();
    }
  }

  /** The file with the suggested rows as an author would add them, new columns at the end. */
  private static String withSuggestions(String file, List<Suggestion> suggestions) {
    List<String> lines = new ArrayList<>(file.lines().toList());
    List<String> headings = List.of(lines.get(0).split(",", -1));
    Set<String> added = new LinkedHashSet<>();
    suggestions.forEach(s -> s.rule().given().forEach(row -> added.addAll(row.keySet())));
    headings.forEach(added::remove);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      text.add(lines.get(i) + (i == 0 ? "," + String.join(",", added) : ",".repeat(added.size())));
    }
    for (Suggestion suggestion : suggestions) {
      RuleCase rule = suggestion.rule();
      boolean first = true;
      for (Map<String, String> given : rule.given()) {
        List<String> cells = new ArrayList<>();
        for (String heading : text.get(0).split(",", -1)) {
          cells.add(
              switch (heading) {
                case "用例" -> "补充" + suggestion.number();
                case "预期结论" -> first ? rule.verdict() : "";
                case "预期判定" -> first ? rule.findings() : "";
                case "预期分值" -> first ? rule.points() : "";
                default -> given.getOrDefault(heading, "");
              });
        }
        text.add(String.join(",", cells));
        first = false;
      }
    }
    return String.join("\n", text) + "\n";
  }

  @Test
  void a_case_that_fails_is_told_with_what_came_instead() {
    SampleRules rules = SampleRules.copyTo(folder).replace(FILE, "S1-2,3", "S1-2,2");
    CriterionStrength one = run(rules, "S1");
    assertThat(one.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.rule().line()).isEqualTo(5);
              assertThat(failure.expected()).isEqualTo("不满足 S1-2 2分");
              assertThat(failure.actual()).isEqualTo("不满足 S1-2 3分");
            });
  }

  @Test
  void a_change_that_makes_no_difference_is_not_held_against_the_cases() {
    CriterionStrength one = run(SampleRules.copyTo(folder), "S2");
    assertThat(one.equivalent()).isPositive();
    assertThat(one.unnoticed())
        .extracting(Weakness::what)
        .noneMatch(what -> what.contains("“党员大会缺开季度数 > 0”改为“党员大会缺开季度数 != 0”"));
  }

  @Test
  void a_criterion_without_cases_is_still_measured() {
    SampleRules rules = SampleRules.copyTo(folder).delete(FILE);
    CriterionStrength one = run(rules, "S1");
    assertThat(one.results()).isEmpty();
    assertThat(one.noticed()).isZero();
    assertThat(one.suggestions()).isNotEmpty();
  }

  @Test
  void an_unknown_code_is_refused_with_the_nearest() {
    RuleTest test = new RuleTest(SampleRules.FOLDER, SampleRules.CACHE, RuleTestTest::nobody);
    assertThatThrownBy(() -> test.run(List.of("D7")))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("没有指标编码“D7”，是否想写“D07”");
  }
}
