package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the judgement of 发展党员 says about each person of one branch.
 *
 * @param involved persons who have, or may have, a step in the year
 * @param serious findings against persons with a serious one, the first of each person
 * @param minor findings against persons with only minor ones, the first of each person
 * @param mayBeSerious persons not yet serious who may be, given what is undetermined
 * @param mayBeMinor persons without a finding who may have a minor one
 */
record Persons(
    List<DevelopmentRecord> involved,
    Map<DevelopmentRecord, Finding> serious,
    Map<DevelopmentRecord, Finding> minor,
    Set<DevelopmentRecord> mayBeSerious,
    Set<DevelopmentRecord> mayBeMinor) {

  static final Persons NONE = new Persons(List.of(), Map.of(), Map.of(), Set.of(), Set.of());

  /** Those of a branch that have, or may have, a step in the days from first to last. */
  static List<DevelopmentRecord> involved(List<DevelopmentRecord> records, DateRange days) {
    return records.stream()
        .filter(
            development ->
                development.steps().values().stream().anyMatch(step -> overlap(step, days)))
        .toList();
  }

  /** When nothing at all could be judged. */
  static Persons unjudged(List<DevelopmentRecord> involved) {
    Set<DevelopmentRecord> all = new LinkedHashSet<>(involved);
    return new Persons(involved, Map.of(), Map.of(), all, all);
  }

  /**
   * The persons of a judgement.
   *
   * @param prices rows of findings.csv by criterion
   */
  static Persons of(
      List<DevelopmentRecord> involved,
      Judgement judgement,
      Function<String, List<FindingPrice>> prices) {
    Map<DevelopmentRecord, Finding> serious = new LinkedHashMap<>();
    Map<DevelopmentRecord, Finding> minor = new LinkedHashMap<>();
    Set<DevelopmentRecord> mayBeSerious = new LinkedHashSet<>();
    Set<DevelopmentRecord> mayBeMinor = new LinkedHashSet<>();
    for (CriterionJudgement judged : judgement.criteria()) {
      collect(judged, Severity.SERIOUS, serious);
      collect(judged, Severity.MINOR, minor);
      List<DevelopmentRecord> open = open(judged, involved);
      List<FindingPrice> possible = prices.apply(judged.criterion().code());
      if (possible.stream().anyMatch(price -> price.severity() == Severity.SERIOUS)) {
        mayBeSerious.addAll(open);
      }
      if (possible.stream().anyMatch(price -> price.severity() == Severity.MINOR)) {
        mayBeMinor.addAll(open);
      }
    }
    minor.keySet().removeAll(serious.keySet());
    mayBeSerious.removeAll(serious.keySet());
    mayBeMinor.removeAll(serious.keySet());
    mayBeMinor.removeAll(minor.keySet());
    return new Persons(involved, serious, minor, mayBeSerious, mayBeMinor);
  }

  /** Persons that rules left open; all of them when the judgement does not tell them apart. */
  private static List<DevelopmentRecord> open(
      CriterionJudgement judged, List<DevelopmentRecord> involved) {
    if (judged.verdict() == Verdict.RULE_FAILED
        || (judged.open() > 0 && judged.openFacts().isEmpty())) {
      return involved;
    }
    List<DevelopmentRecord> open = new ArrayList<>();
    for (Fact fact : judged.openFacts()) {
      if (fact instanceof DevelopmentRecord development) {
        open.add(development);
      }
    }
    return open;
  }

  private static void collect(
      CriterionJudgement judged, Severity severity, Map<DevelopmentRecord, Finding> persons) {
    for (Finding finding : judged.findings()) {
      if (finding.price().severity() == severity
          && finding.fact() instanceof DevelopmentRecord development) {
        persons.putIfAbsent(development, finding);
      }
    }
  }

  /** One citation for each of some findings. */
  static List<Citation> citations(Map<DevelopmentRecord, Finding> findings) {
    return findings.values().stream().map(finding -> finding.citations().get(0)).toList();
  }

  private static boolean overlap(DateRange step, DateRange days) {
    return !step.last().isBefore(days.first()) && !step.first().isAfter(days.last());
  }
}
