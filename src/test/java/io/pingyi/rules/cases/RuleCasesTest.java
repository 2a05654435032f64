package io.pingyi.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.snapshot.DevelopmentCases;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs every case file of the shipped rules, one test a case. */
class RuleCasesTest {

  private static final Path RULES = Path.of("rules");
  private static final RuleSet RULE_SET =
      RuleSets.openDraft(RULES, Path.of("target/rules-cache"), LocalDate.of(2025, 12, 31));

  private static final DevelopmentCases PERSONS =
      new DevelopmentCases(
          ColumnsCatalogue.read(RULES.resolve("columns.yml")),
          WorkCalendar.read(RULES.resolve("calendar.csv")));

  @AfterAll
  static void close() {
    RULE_SET.close();
  }

  @TestFactory
  Stream<DynamicNode> every_case_gives_exactly_what_it_expects() {
    CaseRunner runner = new CaseRunner(RULE_SET, PERSONS);
    FaultList faults = new FaultList();
    List<RuleCase> cases =
        CaseRunner.cases(RULE_SET.catalogue(), RuleFolder.read(RULES, faults), faults);
    assertThat(faults.all()).isEmpty();
    return cases.stream().collect(Collectors.groupingBy(RuleCase::file)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(file -> dynamicContainer(file.getKey(), tests(runner, file.getValue())));
  }

  private static Stream<DynamicNode> tests(CaseRunner runner, List<RuleCase> cases) {
    return cases.stream()
        .map(
            rule ->
                dynamicTest(rule.name() + "（第" + rule.line() + "行）", () -> check(runner, rule)));
  }

  private static void check(CaseRunner runner, RuleCase rule) {
    CaseResult result = runner.run(rule);
    assertThat(result.passed())
        .as(
            "%s 第%d行 %s%n预期 %s%n实际 %s",
            rule.file(), rule.line(), rule.name(), result.expected(), result.actual())
        .isTrue();
  }
}
