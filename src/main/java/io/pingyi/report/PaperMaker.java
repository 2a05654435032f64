package io.pingyi.report;

import io.pingyi.rules.RuleFolder;
import java.util.List;

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
}
