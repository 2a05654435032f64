package io.pingyi.rules;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.ManualScore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one criterion for one subject, with all that scoring and explaining need.
 *
 * @param criterion the criterion
 * @param verdict NOT_MET also when some of it could not be judged; then {@code open} is positive
 * @param findings what counts; in the order of fact, then finding code
 * @param open how many facts could not be judged although the criterion may apply to them
 * @param openPoints most points those open facts could still cost; zero when no rule can tell
 * @param missing Chinese terms of what is missing, in a fixed order
 * @param reason why it does not apply, or why the rule failed, in Chinese; empty otherwise
 * @param rule where its rule stands: {@code path:line}; empty for a manual criterion
 * @param manual the score a person gave, for a manual criterion
 * @param openFacts the facts counted in {@code open}, each once, so that rates of persons can be
 *     derived; may be empty when they are not told apart
 * @param openCells where what is missing should stand; may be empty
 */
public record CriterionJudgement(
    Criterion criterion,
    Verdict verdict,
    List<Finding> findings,
    int open,
    BigDecimal openPoints,
    List<String> missing,
    String reason,
    String rule,
    @Nullable ManualScore manual,
    List<Fact> openFacts,
    List<Citation> openCells) {

  /** Keeps the lists as they are now. */
  public CriterionJudgement {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    openFacts = List.copyOf(openFacts);
    openCells = List.copyOf(openCells);
  }

  /** With nothing told of what is open. */
  public CriterionJudgement(
      Criterion criterion,
      Verdict verdict,
      List<Finding> findings,
      int open,
      BigDecimal openPoints,
      List<String> missing,
      String reason,
      String rule,
      @Nullable ManualScore manual) {
    this(
        criterion,
        verdict,
        findings,
        open,
        openPoints,
        missing,
        reason,
        rule,
        manual,
        List.of(),
        List.of());
  }
}
