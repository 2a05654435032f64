package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Subject;
import io.pingyi.rules.drl.RuleSets;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped rules of rubrics S and R against plain Java on random facts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchRulesTest {

  private final RuleSet rules =
      RuleSets.openDraft(
          Path.of("rules"), Path.of("target/rules-cache"), LocalDate.of(2025, 12, 31));

  @AfterAll
  void close() {
    rules.close();
  }

  @Test
  void complete_branches_give_exactly_the_verdicts_of_plain_java() {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 1_000; seed++) {
      RandomFacts random = new RandomFacts(new Random(seed));
      Branch branch = random.branch();
      List<Indicator> indicators = random.indicators();
      Judgement judgement = judge(branch, indicators, "S");
      BranchReference expected = BranchReference.ofBranch(branch, indicators);
      compare(judgement, expected, "seed " + seed);
      seen.addAll(expected.findings.keySet());
    }
    assertThat(seen).isEqualTo(findings("S"));
  }

  @Test
  void complete_cases_give_exactly_the_verdicts_of_plain_java() {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 1_000; seed++) {
      RandomFacts random = new RandomFacts(new Random(seed));
      Branch branch = random.branch();
      RectificationCase weak = random.rectification();
      BranchReference expected = BranchReference.ofWeak(branch, weak);
      compare(judge(branch, List.of(weak), "R"), expected, "seed " + seed);
      seen.addAll(expected.findings.keySet());
    }
    assertThat(seen).isEqualTo(findings("R"));
  }

  @Test
  void a_missing_value_never_turns_a_verdict_into_another_certain_one() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      RandomFacts facts = new RandomFacts(random);
      Branch branch = facts.branch();
      List<Indicator> indicators = facts.indicators();
      Set<String> gone = some(Branch.class, random);
      if (gone.contains("secretaryInPost")) {
        continue;
      }
      String what = "seed " + seed + " without " + gone;
      judgedLess(
          judge(branch, indicators, "S"),
          judge(facts.without(Branch.class, branch, gone), indicators, "S"),
          what);
      RectificationCase weak = facts.rectification();
      Set<String> less = some(RectificationCase.class, random);
      judgedLess(
          judge(branch, List.of(weak), "R"),
          judge(branch, List.of(facts.without(RectificationCase.class, weak, less)), "R"),
          "seed " + seed + " without " + less);
    }
  }

  private static void judgedLess(Judgement complete, Judgement damaged, String what) {
    for (int i = 0; i < complete.criteria().size(); i++) {
      CriterionJudgement all = complete.criteria().get(i);
      CriterionJudgement less = damaged.criteria().get(i);
      if (less.verdict() != Verdict.UNDETERMINED && less.open() == 0) {
        assertThat(less.verdict()).as(what + ": " + less).isEqualTo(all.verdict());
        assertThat(quantities(less)).as(what).isEqualTo(quantities(all));
      } else {
        assertThat(quantities(all)).as(what).containsAllEntriesOf(quantities(less));
      }
    }
  }

  private static void compare(Judgement judgement, BranchReference expected, String what) {
    Map<String, BigDecimal> actual = new TreeMap<>();
    for (CriterionJudgement judged : judgement.criteria()) {
      actual.putAll(quantities(judged));
      if (judged.criterion().kind() != Kind.MANUAL) {
        assertThat(judged.verdict())
            .as("%s: %s", what, judged.criterion().code())
            .isEqualTo(verdict(judged.criterion().code(), expected));
        assertThat(judged.open()).as("%s: %s", what, judged.criterion().code()).isZero();
      }
    }
    assertThat(actual).as(what).isEqualTo(plain(expected.findings));
  }

  private static Verdict verdict(String criterion, BranchReference expected) {
    if (expected.findings.keySet().stream().anyMatch(code -> code.startsWith(criterion + "-"))) {
      return Verdict.NOT_MET;
    }
    return expected.notApplicable.contains(criterion) ? Verdict.NOT_APPLICABLE : Verdict.MET;
  }

  private static Map<String, BigDecimal> quantities(CriterionJudgement judged) {
    Map<String, BigDecimal> quantities = new TreeMap<>();
    judged.findings().forEach(finding -> quantities.put(finding.code(), finding.quantity()));
    return plain(quantities);
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> quantities) {
    Map<String, BigDecimal> plain = new TreeMap<>();
    quantities.forEach((code, quantity) -> plain.put(code, quantity.stripTrailingZeros()));
    return plain;
  }

  private static Set<String> some(Class<? extends Record> type, Random random) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> some = new HashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      RecordComponent component = components[random.nextInt(components.length)];
      if (!Set.of("code", "name", "uncertain", "bounds", "sector").contains(component.getName())) {
        some.add(component.getName());
      }
    }
    return some;
  }

  private Set<String> findings(String rubric) {
    return rules.catalogue().prices().keySet().stream()
        .filter(code -> code.startsWith(rubric))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Judgement judge(Branch branch, List<? extends Fact> others, String rubric) {
    List<Fact> facts = new ArrayList<>(others);
    facts.add(branch);
    Organisation organisation =
        new Organisation(
            branch.code(), branch.name(), Organisation.Level.BRANCH, branch.sector(), null, null);
    return rules.judge(
        new Subject(
            organisation,
            facts,
            List.of(),
            List.of(),
            (fact, component) -> List.of(new Citation.Cell(1, 2, component, ""))),
        rubric);
  }
}
