package io.pingyi.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {

  private static final RuleSet RULES =
      RuleSets.open(SampleRules.FOLDER, SampleRules.CACHE, LocalDate.of(2025, 12, 31));
  private static final CaseRunner RUNNER =
      new CaseRunner(
          RULES,
          raw -> {
            throw new IllegalStateException("no raw cells in these cases");
          });
  private static final String FILE = "支部/组织建设/S2-党员大会.cases.csv";

  @TempDir Path folder;

  @AfterAll
  static void close() {
    RULES.close();
  }

  private static List<RuleCase> cases(Path root, FaultList faults) {
    return CaseRunner.cases(RULES.catalogue(), RuleFolder.read(root, faults), faults);
  }

  @Test
  void every_case_of_the_sample_passes() {
    FaultList faults = new FaultList();
    List<RuleCase> cases = cases(SampleRules.FOLDER, faults);
    assertThat(faults.all()).isEmpty();
    assertThat(cases).hasSizeGreaterThan(30);
    assertThat(cases)
        .allSatisfy(
            rule -> {
              CaseResult result = RUNNER.run(rule);
              assertThat(result.passed()).as("%s: %s", rule, result).isTrue();
            });
  }

  @Test
  void a_wrong_verdict_an_extra_finding_a_wrong_quantity_and_wrong_points_fail() {
    String head = "用例,党员大会缺开季度数,预期结论,预期判定,预期分值\n";
    SampleRules rules =
        SampleRules.copyTo(folder)
            .write(
                FILE,
                head
                    + "结论,2,满足,S2-1×2,3\n"
                    + "漏写,2,不满足,,3\n"
                    + "数量,2,不满足,S2-1×3,3\n"
                    + "分值,2,不满足,S2-1×2,4\n"
                    + "多写,2,不满足,S2-1×2; S2-2,3\n"
                    + "不是数,两,不满足,S2-1×2,3\n"
                    + "未生效,2,不满足,S2-1×2,\n");
    List<RuleCase> cases =
        cases(rules.root(), new FaultList()).stream()
            .filter(rule -> rule.file().equals(FILE))
            .toList();
    assertThat(cases).hasSize(7);
    assertThat(cases.subList(0, 6)).noneMatch(rule -> RUNNER.run(rule).passed());
    assertThat(RUNNER.run(cases.get(0)).actual()).isEqualTo("不满足 S2-1×2 3分");
    assertThat(RUNNER.run(cases.get(5)).actual()).contains("“党员大会缺开季度数”应填数字");
    assertThat(RUNNER.run(cases.get(6)).passed()).isTrue();
  }

  @Test
  void headings_and_verdicts_that_mean_nothing_are_faults_in_their_place() {
    SampleRules rules =
        SampleRules.copyTo(folder)
            .write(FILE, "用例,党员大会缺开季数,预期结论,预期判定,预期分值\n甲,1,满足,,\n")
            .write("支部/党员教育管理/S3-到会率.cases.csv", "用例,到会率,预期结论,预期判定,预期分值\n甲,90,满意,,\n甲,80,满足,,\n");
    FaultList faults = new FaultList();
    cases(rules.root(), faults);
    assertThat(faults.all())
        .extracting(Fault::toString)
        .containsExactly(
            "支部/党员教育管理/S3-到会率.cases.csv 第2行第3列：“预期结论”不认识“满意”，是否想写“满足”；可填：满足、不满足、不适用、无法判定、规则出错",
            "支部/党员教育管理/S3-到会率.cases.csv 第3行第3列：同一用例的第二行起不填“预期结论”",
            "支部/组织建设/S2-党员大会.cases.csv 第1行第2列：不认识列“党员大会缺开季数”，是否想写“党员大会缺开季度数”");
  }
}
