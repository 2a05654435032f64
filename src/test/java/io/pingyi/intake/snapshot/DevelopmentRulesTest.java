package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Subject;
import io.pingyi.intake.Bundle;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules of rubric D against plain Java on random rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevelopmentRulesTest {

  private final RuleSet rules;

  DevelopmentRulesTest(@TempDir Path cache) {
    rules = RuleSets.openDraft(Path.of("rules"), cache, LocalDate.of(2026, 12, 31));
  }

  @AfterAll
  void close() {
    rules.close();
  }

  @Test
  void complete_rows_give_exactly_the_findings_of_plain_java() {
    Random random = new Random(20261124);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 1_500; i++) {
      Map<String, String> cells = careless(random);
      for (int year : List.of(2025, 2026)) {
        Judgement judgement = judge(cells, year);
        Set<String> codes = codes(judgement);
        assertThat(codes).as("%s %s", year, cells).isEqualTo(expected(cells, year));
        assertThat(judgement.criteria())
            .as("%s %s", year, cells)
            .allMatch(criterion -> criterion.open() == 0)
            .noneMatch(criterion -> criterion.verdict() == Verdict.RULE_FAILED);
        seen.addAll(codes);
      }
    }
    Set<String> all =
        rules.catalogue().prices().keySet().stream()
            .filter(code -> code.startsWith("D") && !Set.of("D04-1", "D28-1").contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void blank_cells_never_make_a_certain_verdict_another_certain_verdict() {
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      Map<String, String> cells = careless(random);
      cells.put("转正审批日期", "2026-12-30");
      String column = DevelopmentFixture.NAMES.get(6 + random.nextInt(30));
      if (Set.of("介绍人处分情况", "经手人", "延期审批理由").contains(column)) {
        continue;
      }
      Map<String, String> blanked = DevelopmentFixture.with(cells, column, "");
      compare(judge(cells, 2026), judge(blanked, 2026), column + " " + cells);
    }
  }

  /** Met and not applicable may change places while the year of a step is not known. */
  private static void compare(Judgement complete, Judgement blanked, String what) {
    for (int i = 0; i < complete.criteria().size(); i++) {
      CriterionJudgement all = complete.criteria().get(i);
      CriterionJudgement less = blanked.criteria().get(i);
      if (less.verdict() == Verdict.MET) {
        assertThat(all.verdict()).as(what).isIn(Verdict.MET, Verdict.NOT_APPLICABLE);
      }
      if (less.verdict() == Verdict.NOT_MET) {
        assertThat(all.verdict()).as(what).isEqualTo(Verdict.NOT_MET);
      }
    }
  }

  private static Set<String> expected(Map<String, String> cells, int year) {
    Set<String> codes = DevelopmentReference.codes(cells, year);
    if (year < 2026) {
      codes.removeIf(code -> Set.of("D09", "D10", "D14", "D21").contains(code.substring(0, 3)));
    }
    return codes;
  }

  private Judgement judge(Map<String, String> cells, int year) {
    DevelopmentSnapshot snapshot = DevelopmentFixture.snapshot(year);
    Bundle bundle = DevelopmentFixture.bundle(cells);
    DevelopmentRecord person = snapshot.of(bundle).get(0);
    Subject subject =
        new Subject(
            bundle.organisation(),
            List.of(person),
            List.of(),
            List.of(),
            (fact, component) -> snapshot.behind(bundle, person, component));
    return rules.at(LocalDate.of(year, 12, 31)).judge(subject, "D");
  }

  private static Set<String> codes(Judgement judgement) {
    return judgement.criteria().stream()
        .flatMap(criterion -> criterion.findings().stream())
        .map(Finding::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A row in which much may be wrong. */
  private static Map<String, String> careless(Random random) {
    Map<String, String> cells = DevelopmentFixture.random(random);
    shift(cells, "出生日期", "1990-01-01", random.nextInt(8) == 0 ? 6000 + random.nextInt(700) : 0);
    pick(cells, random, "培养联系人数", "2", "0", "1", "3");
    pick(cells, random, "培养联系人均为正式党员", "是", "否");
    pick(cells, random, "党委意见", "同意", "备案", "无");
    pick(cells, random, "政审结论", "合格", "不合格");
    pick(cells, random, "培训天数", "3", "2", "4");
    pick(cells, random, "培训学时", "24", "23", "16");
    pick(cells, random, "入党介绍人数", "2", "1", "3");
    pick(cells, random, "介绍人处分情况", "无", "留党察看", "影响期内");
    pick(cells, random, "实到会人数", "18", "10", "11");
    pick(cells, random, "赞成票数", "15", "10", "11", "0");
    pick(cells, random, "逐个讨论表决", "是", "否");
    pick(cells, random, "审批党组织编码", "001001", "001");
    pick(cells, random, "延期审批理由", "无", "换届");
    pick(cells, random, "预备期起算日期", "" + cells.get("接收大会日期"), "" + cells.get("审批日期"));
    pick(cells, random, "预备党员教育考察登记表", "是", "否");
    pick(cells, random, "转正申请书", "是", "否");
    if (random.nextInt(10) == 0) {
      cells.put("延长次数", "2");
      cells.put("延长月数", "12");
    }
    shift(cells, "审批日期", "" + cells.get("审批日期"), random.nextInt(6) == 0 ? 200 : 0);
    shift(cells, "转正审批日期", "" + cells.get("转正审批日期"), random.nextInt(6) == 0 ? 90 : 0);
    return cells;
  }

  private static void pick(Map<String, String> cells, Random random, String column, String... of) {
    cells.put(column, random.nextInt(4) == 0 ? of[random.nextInt(of.length)] : of[0]);
  }

  private static void shift(Map<String, String> cells, String column, String day, int days) {
    cells.put(column, LocalDate.parse(day).plusDays(days).toString());
  }
}
