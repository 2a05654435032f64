package io.pingyi.rules.cases;

import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a case can see of a judgement.
 *
 * @param verdict 预期结论
 * @param findings codes with their quantities, sorted, as 预期判定 writes them
 * @param points points of the criterion by its own rows, without trailing zeros
 */
public record CaseOutcome(String verdict, List<String> findings, BigDecimal points) {

  /** Keeps the list as it is now. */
  public CaseOutcome {
    findings = List.copyOf(findings);
  }

  /** The outcome of a judgement. */
  public static CaseOutcome of(CriterionJudgement judged) {
    List<String> findings = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      findings.add(shown(finding.code(), finding.quantity()));
    }
    findings.sort(null);
    BigDecimal points = CasePoints.of(judged);
    BigDecimal plain = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
    return new CaseOutcome(judged.verdict().label(), findings, plain);
  }

  /** One finding as case files write it. */
  static String shown(String code, BigDecimal quantity) {
    BigDecimal plain = quantity.stripTrailingZeros();
    return plain.compareTo(BigDecimal.ONE) == 0 ? code : code + "×" + plain.toPlainString();
  }

  /** One line for people. */
  @Override
  public String toString() {
    String found = findings.isEmpty() ? "" : " " + String.join("; ", findings);
    return verdict + found + " " + points.toPlainString() + "分";
  }
}
