package io.pingyi.cli;

import io.pingyi.meeting.CardPaper;
import io.pingyi.meeting.DraftMaker;
import io.pingyi.page.IndexPage;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperMaker;
import io.pingyi.report.YearBookTables;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The papers that this program publishes besides the tables. */
public final class Papers implements PaperMaker {

  /** In the order in which they are written. */
  private static final List<PaperMaker> MAKERS =
      List.of(
          rules -> List.of(new YearBookTables()),
          new DraftMaker(),
          rules -> List.of(CardPaper.of(rules)),
          rules -> List.of(new IndexPage()));

  private Papers() {}

  /**
   * The tables of the year book only: what leaders look at is made for each unit and takes time.
   */
  static PaperMaker tables() {
    return rules -> List.of(new YearBookTables());
  }

  /** All of them. */
  public static PaperMaker shipped() {
    return new Papers();
  }

  @Override
  public List<Paper> papers(RuleFolder rules) {
    List<Paper> papers = new ArrayList<>();
    MAKERS.forEach(maker -> papers.addAll(maker.papers(rules)));
    return List.copyOf(papers);
  }

  @Override
  public void check(RuleFolder rules, Set<String> indicators, FaultList faults) {
    MAKERS.forEach(maker -> maker.check(rules, indicators, faults));
  }
}
