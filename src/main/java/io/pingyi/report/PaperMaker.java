package io.pingyi.report;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the papers of a run from what rule authors wrote about them. */
@FunctionalInterface
public interface PaperMaker {

  /** Publishes tables only. */
  PaperMaker NONE = rules -> List.of();

  /**
   * The papers, in the order in which they are written.
   *
   * @throws io.pingyi.rules.RulesException with every fault of their templates
   */
  List<Paper> papers(RuleFolder rules);

  /**
   * Looks for everything that is wrong with what authors wrote.
   *
   * @param indicators 表名.列名 of every table of a year; empty when they are not known
   */
  default void check(RuleFolder rules, Set<String> indicators, FaultList faults) {}

  /** Errors and notices of {@link #check} on a folder. */
  default List<Fault> faults(Path rulesDir, Set<String> indicators) {
    FaultList faults = new FaultList();
    try {
      check(RuleFolder.read(rulesDir, faults), indicators, faults);
    } catch (RulesException e) {
      return e.faults();
    }
    List<Fault> all = new ArrayList<>(faults.all());
    all.addAll(faults.notices());
    return FaultList.sorted(all);
  }
}
