package io.pingyi.rules;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine gives for a complete branch, by {@link BranchReference} in plain Java: a verdict
 * for every criterion, and for every finding its quantity and its evidence.
 */
final class HandJudge {

  private final List<Criterion> criteria;
  private final Map<String, List<Cited>> cited = new HashMap<>();

  /** A value that a finding rests on, of the branch or of an indicator of that name. */
  private record Cited(String indicator, String component) {}

  record Found(String code, BigDecimal quantity, List<Citation> citations) {}

  record Judged(String criterion, Verdict verdict, List<Found> findings) {}

  HandJudge(List<Criterion> criteria) {
    this.criteria = criteria;
  }

  /** Notes which values the findings of a judgement cite; a hand writes such a list once. */
  void learn(Judgement judgement) {
    for (CriterionJudgement judged : judgement.criteria()) {
      for (Finding finding : judged.findings()) {
        List<Cited> values = new ArrayList<>();
        for (Citation citation : finding.citations()) {
          String[] parts = ((Citation.Cell) citation).column().split("/", 2);
          values.add(new Cited(parts[0], parts[1]));
        }
        cited.putIfAbsent(finding.code(), values);
      }
    }
  }

  List<Judged> judge(Subject subject, Branch branch, List<Indicator> indicators) {
    BranchReference reference = BranchReference.ofBranch(branch, indicators);
    Map<String, List<Found>> byCriterion = new HashMap<>();
    reference.findings.forEach(
        (code, quantity) ->
            byCriterion
                .computeIfAbsent(code.substring(0, code.indexOf('-')), c -> new ArrayList<>())
                .add(new Found(code, quantity, citations(code, subject, branch, indicators))));
    List<Judged> all = new ArrayList<>();
    for (Criterion criterion : criteria) {
      List<Found> findings = byCriterion.getOrDefault(criterion.code(), List.of());
      Verdict verdict =
          !findings.isEmpty()
              ? Verdict.NOT_MET
              : reference.notApplicable.contains(criterion.code())
                  ? Verdict.NOT_APPLICABLE
                  : Verdict.MET;
      all.add(new Judged(criterion.code(), verdict, List.copyOf(findings)));
    }
    return all;
  }

  private List<Citation> citations(
      String code, Subject subject, Branch branch, List<Indicator> indicators) {
    Set<Citation> citations = new LinkedHashSet<>();
    for (Cited value : cited.getOrDefault(code, List.of())) {
      if (value.indicator.isEmpty()) {
        citations.addAll(subject.evidence().behind(branch, value.component));
        continue;
      }
      for (Fact indicator : indicators) {
        if (((Indicator) indicator).name().equals(value.indicator)) {
          citations.addAll(subject.evidence().behind(indicator, value.component));
        }
      }
    }
    return List.copyOf(citations);
  }
}
