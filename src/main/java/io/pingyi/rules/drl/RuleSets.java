package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.cases.CaseRunner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;

/** Opens rules folders. */
public final class RuleSets {

  private RuleSets() {}

  /**
   * Opens a complete rules folder.
   *
   * @param rulesDir folder of the rule authors
   * @param cacheDir where compiled rules are kept; may be deleted at any time
   * @param assessmentDate 考核基准日
   * @throws RulesException with every fault, sorted by file and line
   */
  public static RuleSet open(Path rulesDir, Path cacheDir, LocalDate assessmentDate) {
    FaultList faults = new FaultList();
    VettedRules vetted = VettedRules.read(RuleFolder.read(rulesDir, faults), faults);
    if (!faults.all().isEmpty()) {
      throw new RulesException(faults.all());
    }
    return open(vetted, cacheDir, assessmentDate, Budget.USUAL);
  }

  /**
   * Opens a folder that is still being written: whatever is missing or does not add up is let pass,
   * so that cases of finished criteria can be tried. Never for a run.
   *
   * @throws RulesException with the faults that even a draft may not have
   */
  public static RuleSet openDraft(Path rulesDir, Path cacheDir, LocalDate assessmentDate) {
    FaultList faults = new FaultList();
    VettedRules vetted = VettedRules.read(RuleFolder.read(rulesDir, faults), faults);
    if (!faults.usableAsDraft()) {
      throw new RulesException(faults.errors());
    }
    return open(vetted, cacheDir, assessmentDate, Budget.USUAL);
  }

  /** Compiles rules that were read before; closing is the caller's. */
  public static RuleSet open(VettedRules vetted, Path cacheDir, LocalDate assessmentDate) {
    return open(vetted, cacheDir, assessmentDate, Budget.USUAL);
  }

  /**
   * Everything that is wrong with a folder, case files included, sorted by file and line; empty
   * when it can be used.
   */
  public static List<Fault> check(Path rulesDir) {
    FaultList faults = new FaultList();
    try {
      RuleFolder folder = RuleFolder.read(rulesDir, faults);
      Catalogue catalogue = VettedRules.read(folder, faults).catalogue();
      CaseRunner.cases(catalogue, folder, faults);
    } catch (RulesException e) {
      return e.faults();
    }
    return faults.all();
  }

  static RuleSet open(VettedRules vetted, Path cacheDir, LocalDate date, Budget budget) {
    Catalogue catalogue = vetted.catalogue();
    Map<String, byte[]> classes = CompiledRules.of(vetted.packages(), cacheDir);
    RuleClassLoader loader = new RuleClassLoader(classes, RuleSets.class.getClassLoader());
    Map<String, RubricRules> rules = new TreeMap<>();
    vetted
        .rules()
        .forEach(
            (rubric, own) -> {
              List<Model> models = loader.models(VettedRules.packageOf(rubric));
              rules.put(rubric, new RubricRules(own, models));
            });
    return new DroolsRuleSet(catalogue, vetted.hash(), date, rules, budget);
  }
}
