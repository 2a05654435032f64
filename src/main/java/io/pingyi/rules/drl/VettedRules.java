package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CatalogueReader;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A rules folder after the first gate: only records of the closed language are left of it.
 *
 * @param catalogue the tables
 * @param hash of the folder
 * @param rules by rubric, in the order of their files
 */
public record VettedRules(Catalogue catalogue, String hash, Map<String, List<Rule>> rules) {

  private static final int LARGEST_FILE = 500_000;

  /** Reads a folder as far as it can be read; the faults say what is wrong. */
  public static VettedRules read(RuleFolder folder, FaultList faults) {
    Map<String, List<Rule>> rules = new TreeMap<>();
    Catalogue catalogue =
        CatalogueReader.read(folder, faults, tables -> reported(tables, folder, rules, faults));
    return new VettedRules(catalogue, folder.hash(), rules);
  }

  private static Set<String> reported(
      Catalogue catalogue, RuleFolder folder, Map<String, List<Rule>> rules, FaultList faults) {
    RuleResolver resolver = new RuleResolver(catalogue, Vocabulary.ofFacts(), faults);
    Set<String> codes = new HashSet<>();
    List<RuleFolder.Source> sources = new ArrayList<>(folder.rules());
    sources.addAll(folder.decisionTables());
    sources.sort(Comparator.comparing(RuleFolder.Source::path));
    for (RuleFolder.Source source : sources) {
      if (source.text().length() > LARGEST_FILE) {
        faults.error(FaultKind.LIMIT, source.path(), 0, 0, "规则文件超过 500 kB");
        continue;
      }
      boolean table = !source.path().endsWith(".drl");
      List<ParsedRule> parsed =
          table ? List.of() : RuleParser.parse(source.path(), source.text(), faults);
      for (Criterion criterion : catalogue.criteria()) {
        if (criterion.code().equals(source.criterion())) {
          parsed = table ? DecisionTable.parse(source, criterion, catalogue, faults) : parsed;
          List<Rule> own = resolver.resolve(source.path(), criterion, parsed);
          own.forEach(rule -> codes.add(rule.consequence().code()));
          rules.computeIfAbsent(criterion.rubric(), key -> new ArrayList<>()).addAll(own);
        }
      }
      BurdenTexts.check(source.path(), parsed, faults);
    }
    return codes;
  }

  /** Rendered DRL by package. */
  Map<String, String> packages() {
    Map<String, String> packages = new TreeMap<>();
    rules.forEach(
        (rubric, own) ->
            packages.put(
                packageOf(rubric), Renderer.render(packageOf(rubric), own, Vocabulary.ofFacts())));
    return packages;
  }

  static String packageOf(String rubric) {
    return "rules." + rubric.toLowerCase(Locale.ROOT);
  }
}
