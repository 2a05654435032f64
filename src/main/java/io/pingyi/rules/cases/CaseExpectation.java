package io.pingyi.rules.cases;

import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
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
    List<String> findings = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      findings.add(shown(finding.code(), finding.quantity()));
    }
    findings.sort(null);
    BigDecimal points = CasePoints.of(judged);
    boolean passed =
        judged.verdict().label().equals(rule.verdict())
            && findings.equals(expectedFindings())
            && pointsFit(points);
    StringBuilder actual = new StringBuilder(judged.verdict().label());
    actual.append(" ").append(findings).append(" ").append(points.toPlainString()).append("分");
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
    return rule.verdict() + " " + expectedFindings() + points;
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
      expected.add(shown(codeAndQuantity[0].strip(), quantity));
    }
    expected.sort(null);
    return expected;
  }

  private static String shown(String code, BigDecimal quantity) {
    BigDecimal plain = quantity.stripTrailingZeros();
    return plain.compareTo(BigDecimal.ONE) == 0 ? code : code + "×" + plain.toPlainString();
  }

  private boolean pointsFit(BigDecimal points) {
    return rule.points().isEmpty()
        || CaseValues.number("预期分值", rule.points()).compareTo(points) == 0;
  }
}
