package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold for every shipped criterion; each failure says where to mend. */
class RuleCatalogueTest {

  private static final Path RULES = Path.of("rules");
  private static final Catalogue CATALOGUE =
      CatalogueReader.read(RuleFolder.read(RULES, new FaultList()), new FaultList());
  private static final List<RuleCase> CASES =
      CaseRunner.cases(CATALOGUE, RuleFolder.read(RULES, new FaultList()), new FaultList());

  @Test
  void the_shipped_folder_has_no_faults() {
    assertThat(RuleSets.check(RULES)).isEmpty();
  }

  @Test
  void every_criterion_with_rules_has_a_case_that_meets_it_and_one_that_does_not() {
    Map<String, Set<String>> verdicts =
        CASES.stream()
            .collect(
                Collectors.groupingBy(
                    RuleCase::criterion,
                    Collectors.mapping(RuleCase::verdict, Collectors.toCollection(TreeSet::new))));
    for (Criterion criterion : CATALOGUE.criteria()) {
      if (criterion.kind() == Kind.REGULAR || criterion.kind() == Kind.VETO) {
        assertThat(verdicts.getOrDefault(criterion.code(), Set.of()))
            .as("verdicts in the cases of %s %s", criterion.code(), criterion.title())
            .contains("满足", "不满足");
      }
    }
  }

  @Test
  void every_finding_code_is_expected_by_some_case() {
    String expected = CASES.stream().map(RuleCase::findings).collect(Collectors.joining(";"));
    Set<String> seen = List.of(expected.split("[;；×*\\s]+")).stream().collect(Collectors.toSet());
    assertThat(seen).containsAll(CATALOGUE.prices().keySet());
  }

  @Test
  void a_title_is_a_proposition_and_a_basis_names_its_source() {
    for (Criterion criterion : CATALOGUE.criteria()) {
      assertThat(criterion.title()).as(criterion.code()).hasSizeGreaterThan(3).doesNotContain("？");
      assertThat(criterion.basis()).as(criterion.code()).hasSizeGreaterThan(3);
    }
  }
}
