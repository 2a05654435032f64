package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.RectificationCase;
import io.pingyi.intake.snapshot.BranchFacts;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what one branch contributes to its unit. */
final class Tally {

  /** Names of components of {@link io.pingyi.facts.Unit} that branches have cells against. */
  static final String STANDARD = "standardRate";

  static final String CONVERSION = "conversionRate";
  static final String COMPLIANCE = "complianceRate";
  static final String CLOSURE = "closureRate";

  private final Organisation organisation;
  private final BranchFacts facts;
  private final Feedback feedback;
  private final Persons persons;
  private final Set<String> rated;

  /**
   * @param rated codes of the branch criteria whose rates rules read
   */
  Tally(
      Organisation organisation,
      BranchFacts facts,
      Feedback feedback,
      Persons persons,
      Set<String> rated) {
    this.organisation = organisation;
    this.facts = facts;
    this.feedback = feedback;
    this.persons = persons;
    this.rated = rated;
  }

  /** A branch whose rows could not be turned into facts. */
  static BranchTally unknown(Organisation organisation) {
    Standings standings = Standings.UNKNOWN;
    return new BranchTally(
        organisation.code(),
        organisation.unitCode(),
        false,
        standings.published(),
        standings.worst(),
        standings.best(),
        false,
        null,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** The tally; without a judgement the branch is not scored. */
  BranchTally of(@Nullable Judgement judgement, boolean scored, Standings standings) {
    RectificationCase weak = facts.rectification();
    Set<DevelopmentRecord> involved = new LinkedHashSet<>(persons.involved());
    involved.addAll(persons.serious().keySet());
    involved.addAll(persons.mayBeSerious());
    Map<String, Portion> portions = Portion.of(facts.branch());
    return new BranchTally(
        organisation.code(),
        organisation.unitCode(),
        scored,
        standings.published(),
        standings.worst(),
        standings.best(),
        weak != null,
        weak == null ? null : weak.accepted(),
        involved.size(),
        persons.serious().size(),
        persons.mayBeSerious().size(),
        feedback.problems(),
        feedback.stillOpen(),
        judgement == null ? Map.of() : verdicts(judgement),
        portions,
        against(judgement, standings, portions));
  }

  private static Map<String, Verdict> verdicts(Judgement judgement) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (CriterionJudgement judged : judgement.criteria()) {
      if (judged.criterion().kind() != Kind.BONUS) {
        verdicts.put(judged.criterion().code(), judged.verdict());
      }
    }
    return verdicts;
  }

  private Map<String, List<Citation.Cell>> against(
      @Nullable Judgement judgement, Standings standings, Map<String, Portion> portions) {
    Map<String, List<Citation.Cell>> against = new TreeMap<>();
    Evidence evidence = facts.evidence();
    if (judgement != null) {
      notMet(judgement, against);
    }
    portions.forEach(
        (rate, portion) -> {
          if (portion.falls()) {
            String shortfall = Portion.shortfall(rate, facts.branch());
            put(against, rate, cells(evidence.behind(facts.branch(), shortfall), 1));
          }
        });
    if (standings.published() == Standing.BELOW) {
      put(against, STANDARD, cells(evidence.behind(facts.branch(), "code"), 1));
    }
    RectificationCase weak = facts.rectification();
    if (weak != null && Boolean.FALSE.equals(weak.accepted())) {
      put(against, CONVERSION, cells(evidence.behind(weak, "accepted"), 1));
    }
    List<Citation.Cell> serious = new ArrayList<>();
    for (Map.Entry<DevelopmentRecord, Finding> entry : persons.serious().entrySet()) {
      List<Citation> citations = new ArrayList<>(entry.getValue().citations());
      citations.addAll(evidence.behind(entry.getKey(), "person"));
      serious.addAll(cells(citations, 1));
    }
    put(against, COMPLIANCE, serious);
    put(against, CLOSURE, feedback.open());
    return against;
  }

  /** One cell for each rated criterion that is not met: of its finding, else of the branch. */
  private void notMet(Judgement judgement, Map<String, List<Citation.Cell>> against) {
    for (CriterionJudgement judged : judgement.criteria()) {
      String code = judged.criterion().code();
      if (judged.verdict() == Verdict.NOT_MET && rated.contains(code)) {
        List<Citation> citations = new ArrayList<>();
        judged.findings().forEach(finding -> citations.addAll(finding.citations()));
        citations.addAll(facts.evidence().behind(facts.branch(), "code"));
        put(against, code, cells(citations, 1));
      }
    }
  }

  private static void put(
      Map<String, List<Citation.Cell>> against, String component, List<Citation.Cell> cells) {
    if (!cells.isEmpty()) {
      against.put(component, List.copyOf(cells));
    }
  }

  private static List<Citation.Cell> cells(List<Citation> citations, int most) {
    List<Citation.Cell> cells = new ArrayList<>();
    for (Citation citation : citations) {
      if (citation instanceof Citation.Cell cell && cells.size() < most) {
        cells.add(cell);
      }
    }
    return cells;
  }
}
