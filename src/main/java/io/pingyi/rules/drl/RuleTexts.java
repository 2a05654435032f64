package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rules folder in words.
 *
 * @param catalogue its tables
 * @param rules its rules, in the order of rubrics and files
 */
public record RuleTexts(Catalogue catalogue, List<RuleText> rules) {

  /** Keeps the list as it is now. */
  public RuleTexts {
    rules = List.copyOf(rules);
  }

  /** Puts the rules of a folder into words; compiles nothing. The faults say what is wrong. */
  public static RuleTexts read(RuleFolder folder, FaultList faults) {
    VettedRules vetted = VettedRules.read(folder, faults);
    Map<String, Threshold> thresholds = vetted.catalogue().thresholds();
    List<RuleText> texts = new ArrayList<>();
    vetted
        .rules()
        .values()
        .forEach(rules -> rules.forEach(rule -> texts.add(new Wording(rule, thresholds).text())));
    return new RuleTexts(vetted.catalogue(), texts);
  }

  /** The rules of one criterion, in the order of its file. */
  public List<RuleText> of(String criterion) {
    return rules.stream().filter(rule -> rule.criterion().equals(criterion)).toList();
  }
}
