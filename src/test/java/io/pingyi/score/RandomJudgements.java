package io.pingyi.score;

import static io.pingyi.score.Fixtures.criterion;
import static io.pingyi.score.Fixtures.dec;
import static io.pingyi.score.Fixtures.price;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Complete judgements by chance, and the same judgements after data were deleted. */
final class RandomJudgements {

  private static final String[] POINTS = {"0.25", "0.3", "0.5", "1", "1.5", "2", "3"};
  private static final String[] PER = {"1", "2", "3", "5", "7"};
  private static final String[] QUANTITY = {"1", "2", "3", "4.999999", "5", "11", "33.333333"};

  private static final List<PartialStep> PARTIAL = List.of(PartialStep.values());

  private final SplittableRandom random;
  private final MissingPolicy policy;

  RandomJudgements(long seed, MissingPolicy policy) {
    this.random = new SplittableRandom(seed);
    this.policy = policy;
  }

  /** A judgement of which nothing is open. */
  Judgement complete() {
    boolean fromTotal = random.nextInt(3) == 0;
    Rubric rubric =
        fromTotal ? Fixtures.fromTotal("100") : Fixtures.byCriterion("100", pick("0", "2", "5"));
    CriterionJudgement[] criteria = new CriterionJudgement[1 + random.nextInt(12)];
    for (int i = 0; i < criteria.length; i++) {
      criteria[i] = complete("S" + (i + 1), fromTotal);
    }
    return Fixtures.judgement(rubric, criteria);
  }

  /** The same subject after data of some criteria were deleted. */
  Judgement deleted(Judgement complete) {
    boolean fromTotal = complete.rubric().scoring() == Rubric.Scoring.FROM_TOTAL;
    List<CriterionJudgement> criteria = new ArrayList<>();
    for (CriterionJudgement judged : complete.criteria()) {
      criteria.add(random.nextInt(3) == 0 ? deleted(judged, fromTotal) : judged);
    }
    return new Judgement(complete.subject(), complete.rubric(), criteria);
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    for (int i = copy.size() - 1; i > 0; i--) {
      java.util.Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }

  private CriterionJudgement complete(String code, boolean fromTotal) {
    Kind kind = kind(fromTotal);
    String full = fromTotal || kind == Kind.VETO ? "0" : pick("2", "3", "4", "6.5", "10", "20");
    Criterion criterion = criterion(code, kind, full, policy);
    Verdict verdict =
        switch (random.nextInt(4)) {
          case 0 -> Verdict.NOT_APPLICABLE;
          case 1 -> Verdict.MET;
          default -> Verdict.NOT_MET;
        };
    Finding[] findings = new Finding[verdict == Verdict.NOT_MET ? 1 + random.nextInt(4) : 0];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = finding(code + "-" + (1 + random.nextInt(2)));
    }
    return Fixtures.judged(criterion, verdict, findings);
  }

  private Kind kind(boolean fromTotal) {
    int dice = random.nextInt(10);
    return dice == 0 ? Kind.VETO : dice < 3 && !fromTotal ? Kind.BONUS : Kind.REGULAR;
  }

  /** A price is the same wherever its code stands, as in a catalogue. */
  private Finding finding(String code) {
    SplittableRandom own = new SplittableRandom(code.hashCode());
    String most = own.nextInt(3) == 0 ? "2.5" : null;
    PartialStep partial = PARTIAL.get(own.nextInt(PARTIAL.size()));
    return Fixtures.finding(
        price(
            code, POINTS[own.nextInt(POINTS.length)], PER[own.nextInt(PER.length)], partial, most),
        pick(QUANTITY));
  }

  private CriterionJudgement deleted(CriterionJudgement judged, boolean fromTotal) {
    List<Finding> kept =
        shuffled(judged.findings()).subList(0, random.nextInt(judged.findings().size() + 1));
    List<Finding> ordered = judged.findings().stream().filter(kept::contains).toList();
    BigDecimal lost = BigDecimal.ZERO;
    for (Finding finding : judged.findings()) {
      lost = lost.add(finding.price().points(finding.quantity()));
    }
    String openPoints = fromTotal ? lost.add(BigDecimal.ONE).toPlainString() : "0";
    Verdict verdict = ordered.isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    CriterionJudgement open =
        Fixtures.judged(judged.criterion(), verdict, ordered.toArray(Finding[]::new));
    return Fixtures.withOpen(open, 1, dec(openPoints).toPlainString());
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
