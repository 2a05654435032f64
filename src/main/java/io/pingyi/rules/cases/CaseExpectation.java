package io.pingyi.rules.cases;

import io.pingyi.rules.CriterionJudgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares a judgement with what a case expects: the exact verdict, set of findings and points. */
final class CaseExpectation {

  /** An x only behind a digit: codes may contain one (UX1-1). */
  private static final String TIMES = "[×*]|(?<=[0-9])[xX]";

  private final RuleCase rule;

  CaseExpectation(RuleCase rule) {
    this.rule = rule;
  }

  CaseResult compare(CriterionJudgement judged) {
    CaseOutcome outcome = CaseOutcome.of(judged);
    boolean passed =
        outcome.verdict().equals(rule.verdict())
            && outcome.findings().equals(expectedFindings())
            && pointsFit(outcome.points());
    StringBuilder actual = new StringBuilder(outcome.toString());
    if (!judged.missing().isEmpty()) {
      actual.append("，缺：").append(String.join("、", judged.missing()));
    }
    if (!judged.reason().isEmpty()) {
      actual.append("，").append(judged.reason());
    }
    return new CaseResult(rule, passed, expected(), actual.toString());
  }

  CaseResult failed(String what) {
    return new CaseResult(rule, false, expected(), what);
  }

  private String expected() {
    String points = rule.points().isEmpty() ? "" : " " + rule.points() + "分";
    String found = String.join("; ", expectedFindings());
    return rule.verdict() + (found.isEmpty() ? "" : " " + found) + points;
  }

  private List<String> expectedFindings() {
    List<String> expected = new ArrayList<>();
    for (String part : rule.findings().split("[;；]", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] codeAndQuantity = part.strip().split(TIMES, -1);
      BigDecimal quantity =
          codeAndQuantity.length < 2
              ? BigDecimal.ONE
              : CaseValues.number("预期判定", codeAndQuantity[1].strip());
      expected.add(CaseOutcome.shown(codeAndQuantity[0].strip(), quantity));
    }
    expected.sort(null);
    return expected;
  }

  private boolean pointsFit(BigDecimal points) {
    return rule.points().isEmpty()
        || CaseValues.number("预期分值", rule.points()).compareTo(points) == 0;
  }
}
