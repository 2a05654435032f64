package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CatalogueReader;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
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
record VettedRules(Catalogue catalogue, String hash, Map<String, List<Rule>> rules) {

  private static final int LARGEST_FILE = 500_000;

  static VettedRules read(RuleFolder folder, FaultList faults) {
    Catalogue catalogue = CatalogueReader.read(folder, faults);
    RuleResolver resolver = new RuleResolver(catalogue, Vocabulary.ofFacts(), faults);
    Map<String, List<Rule>> rules = new TreeMap<>();
    for (RuleFolder.Source source : folder.rules()) {
      if (source.text().length() > LARGEST_FILE) {
        faults.error(source.path(), 0, 0, "规则文件超过 500 kB");
        continue;
      }
      List<ParsedRule> parsed = RuleParser.parse(source.path(), source.text(), faults);
      for (Criterion criterion : catalogue.criteria()) {
        if (criterion.code().equals(source.criterion())) {
          rules
              .computeIfAbsent(criterion.rubric(), key -> new ArrayList<>())
              .addAll(resolver.resolve(source.path(), criterion, parsed));
        }
      }
    }
    reported(catalogue, rules, faults);
    return new VettedRules(catalogue, folder.hash(), rules);
  }

  /** Every finding code of the table must be reported by some rule. */
  private static void reported(
      Catalogue catalogue, Map<String, List<Rule>> rules, FaultList faults) {
    Set<String> codes = new HashSet<>();
    rules.values().forEach(own -> own.forEach(rule -> codes.add(rule.consequence().code())));
    for (List<FindingPrice> prices : catalogue.prices().values()) {
      FindingPrice price = prices.get(0);
      if (!codes.contains(price.code())) {
        faults.gap("findings.csv", price.line(), 0, "判定编码“" + price.code() + "”没有规则判定");
      }
    }
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
