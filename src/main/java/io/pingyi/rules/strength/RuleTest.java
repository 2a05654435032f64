package io.pingyi.rules.strength;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.TablePlaces;
import io.pingyi.rules.cases.CaseResult;
import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.cases.CaseSubjects;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.Rule;
import io.pingyi.rules.drl.RuleSets;
import io.pingyi.rules.drl.VettedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs the cases of a rules folder and measures how strong they are. Cases are judged by the
 * compiled rules; changed rules by {@link io.pingyi.rules.drl.PlainJudge}, which judges alike.
 */
public final class RuleTest {

  private final Path rulesDir;
  private final Path cacheDir;
  private final Function<Map<String, String>, DevelopmentRecord> persons;

  /**
   * For one folder.
   *
   * @param rulesDir folder of the rule authors
   * @param cacheDir where compiled rules are kept; may be deleted at any time
   * @param persons makes a person's record from raw cells of the dataset 发展党员
   */
  public RuleTest(
      Path rulesDir, Path cacheDir, Function<Map<String, String>, DevelopmentRecord> persons) {
    this.rulesDir = rulesDir;
    this.cacheDir = cacheDir;
    this.persons = persons;
  }

  /**
   * Runs the cases of some criteria.
   *
   * @param codes which criteria; none means all
   * @throws RulesException when the folder or a case file cannot be used, or a code is unknown
   */
  public RuleTestReport run(Collection<String> codes) {
    FaultList faults = new FaultList();
    RuleFolder folder = RuleFolder.read(rulesDir, faults);
    VettedRules vetted = VettedRules.read(folder, faults);
    Catalogue catalogue = vetted.catalogue();
    List<RuleCase> cases = CaseRunner.cases(catalogue, folder, faults);
    if (!faults.usableAsDraft()) {
      throw new RulesException(faults.errors());
    }
    List<Criterion> criteria = wanted(catalogue, codes);
    CompletableFuture<Map<String, List<CaseResult>>> results =
        CompletableFuture.supplyAsync(() -> results(vetted, cases, criteria));
    List<CriterionStrength> measured = measured(vetted, cases, criteria, TablePlaces.of(folder));
    Map<String, List<CaseResult>> judged = results.join();
    return new RuleTestReport(
        measured.stream()
            .map(one -> one.with(judged.getOrDefault(one.criterion().code(), List.of())))
            .toList());
  }

  private List<CriterionStrength> measured(
      VettedRules vetted, List<RuleCase> cases, List<Criterion> criteria, TablePlaces places) {
    Catalogue catalogue = vetted.catalogue();
    Map<String, List<Rule>> rules =
        vetted.rules().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Rule::criterion));
    Map<String, List<RuleCase>> byCriterion =
        cases.stream().collect(Collectors.groupingBy(RuleCase::criterion));
    CaseSubjects subjects = new CaseSubjects(catalogue, persons);
    return criteria.parallelStream()
        .map(
            criterion -> {
              List<Rule> own = rules.getOrDefault(criterion.code(), List.of());
              return new Measure(new Version(catalogue, criterion, own), subjects)
                  .of(byCriterion.getOrDefault(criterion.code(), List.of()), places);
            })
        .toList();
  }

  private static List<Criterion> wanted(Catalogue catalogue, Collection<String> codes) {
    if (codes.isEmpty()) {
      return catalogue.criteria();
    }
    List<String> known = catalogue.criteria().stream().map(Criterion::code).toList();
    List<Fault> unknown = new ArrayList<>();
    for (String code : codes) {
      if (!known.contains(code)) {
        String hint = Nearest.hint(code, known);
        unknown.add(new Fault("", 0, 0, "指标表中没有指标编码“" + code + "”" + hint));
      }
    }
    if (!unknown.isEmpty()) {
      throw new RulesException(unknown);
    }
    return catalogue.criteria().stream().filter(one -> codes.contains(one.code())).toList();
  }

  private Map<String, List<CaseResult>> results(
      VettedRules vetted, List<RuleCase> cases, List<Criterion> criteria) {
    Set<String> codes = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
    try (RuleSet rules = RuleSets.open(vetted, cacheDir, CaseSubjects.DATE)) {
      CaseRunner runner = new CaseRunner(rules, persons);
      return cases.stream()
          .filter(rule -> codes.contains(rule.criterion()))
          .map(runner::run)
          .collect(Collectors.groupingBy(result -> result.rule().criterion()));
    }
  }
}
