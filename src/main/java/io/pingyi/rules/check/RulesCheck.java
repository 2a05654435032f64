package io.pingyi.rules.check;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.drl.Rule;
import io.pingyi.rules.drl.VettedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that can be found wrong with a rules folder without data; compiles and runs nothing.
 */
public final class RulesCheck {

  private final FaultList faults = new FaultList();

  private RulesCheck() {}

  /**
   * All errors and notices, sorted by file, line and column.
   *
   * @param rulesDir folder of the rule authors
   */
  public static List<Fault> of(Path rulesDir) {
    return new RulesCheck().check(rulesDir, Set.of());
  }

  /**
   * The same, with the names of indicators held against the tables of a year.
   *
   * @param indicators 表名.列名 of every table; empty when they are not known
   */
  public static List<Fault> of(Path rulesDir, Set<String> indicators) {
    return new RulesCheck().check(rulesDir, indicators);
  }

  private List<Fault> check(Path rulesDir, Set<String> indicators) {
    try {
      RuleFolder folder = RuleFolder.read(rulesDir, faults);
      VettedRules vetted = VettedRules.read(folder, faults);
      CaseRunner.cases(vetted.catalogue(), folder, faults);
      look(folder, vetted, indicators);
    } catch (RulesException e) {
      return e.faults();
    }
    List<Fault> all = new ArrayList<>(faults.all());
    all.addAll(faults.notices());
    return FaultList.sorted(all);
  }

  private void look(RuleFolder folder, VettedRules vetted, Set<String> indicators) {
    List<Rule> rules = vetted.rules().values().stream().flatMap(List::stream).toList();
    Tables tables = Tables.of(folder, faults);
    tables.inert();
    new Points(vetted.catalogue(), rules).check(tables);
    Wording.check(vetted.catalogue(), tables);
    boolean whole = faults.all().stream().noneMatch(fault -> RuleFolder.decides(fault.file()));
    if (whole) {
      Unused.check(rules, tables);
    }
    if (!indicators.isEmpty()) {
      Indicators.check(rules, indicators, faults);
    }
    Comparisons comparisons = new Comparisons(faults);
    Direction direction = new Direction(faults);
    Reach reach = new Reach(faults);
    Admissions admissions = Admissions.of(folder.rules());
    for (List<Rule> own : vetted.rules().values()) {
      List<Ways> sound = own.stream().filter(comparisons::check).map(Ways::of).toList();
      sound.forEach(direction::check);
      Map<String, List<Ways>> byCriterion =
          sound.stream().collect(Collectors.groupingBy(ways -> ways.rule().criterion()));
      byCriterion.values().forEach(some -> reach.check(vetted.catalogue(), some));
      new DoubleCounting(vetted.catalogue(), admissions, faults).check(sound);
    }
  }
}
