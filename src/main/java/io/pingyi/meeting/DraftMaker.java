package io.pingyi.meeting;

import io.pingyi.report.Paper;
import io.pingyi.report.PaperMaker;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.util.List;
import java.util.Set;

/** Makes the draft, if rule authors wrote templates for it. */
public final class DraftMaker implements PaperMaker {

  @Override
  public List<Paper> papers(RuleFolder rules) {
    return DraftTemplates.read(rules)
        .map(each -> List.<Paper>of(new DraftPaper(each)))
        .orElse(List.of());
  }

  @Override
  public void check(RuleFolder rules, Set<String> indicators, FaultList faults) {
    DraftTemplates.read(rules, indicators, faults);
  }
}
