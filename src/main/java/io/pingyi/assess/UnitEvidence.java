package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the values of a unit rest on: cells of its branches that count against it, and its own. */
final class UnitEvidence implements Evidence {

  private final UnitRows own;
  private final Map<String, List<Citation.Cell>> against;
  private final Evidence others;

  /**
   * For one unit.
   *
   * @param against cells of the branches by component, in the order of their codes
   * @param others evidence of indicators
   */
  UnitEvidence(UnitRows own, Map<String, List<Citation.Cell>> against, Evidence others) {
    this.own = own;
    this.against = against;
    this.others = others;
  }

  @Override
  public List<Citation> behind(Fact fact, String component) {
    List<Citation> cells =
        fact instanceof Unit
            ? ofUnit(component)
            : fact instanceof CriterionRate rate
                ? branches(rate.criterion())
                : others.behind(fact, component);
    return cells.isEmpty() ? own.key() : cells;
  }

  private List<Citation> ofUnit(String component) {
    return switch (component) {
      case "standardRate", "branchesStandard", "branchesDue" -> branches(Tally.STANDARD);
      case "conversionRate", "weakOpen", "weakListed" -> branches(Tally.CONVERSION);
      case "complianceRate" -> branches(Tally.COMPLIANCE);
      case "closureRate", "lastYearOpen", "lastYearProblems" -> closure();
      case "studyRate", "studyMet", "studyDue" -> branches(Portion.STUDY);
      case "leaderStudyRate", "leaderStudyMet", "leaderStudyDue" -> branches(Portion.LEADER_STUDY);
      case "duesRate", "duesPaid", "duesDue" -> branches(Portion.DUES);
      case "mobileRate", "mobileInTouch", "mobileMembers" -> branches(Portion.MOBILE);
      case "meetingBallot" -> own.meetingCells();
      case "massBallot" -> own.massCells();
      case "unitClass" -> own.unitClass();
      default -> own.key();
    };
  }

  private List<Citation> branches(String component) {
    return List.copyOf(against.getOrDefault(component, List.of()));
  }

  private List<Citation> closure() {
    List<Citation> cells = new ArrayList<>(own.feedback().open());
    cells.addAll(branches(Tally.CLOSURE));
    cells.addAll(own.feedback().absent());
    return cells;
  }
}
