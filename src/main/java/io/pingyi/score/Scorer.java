package io.pingyi.score;

import io.pingyi.facts.VetoDecision;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import io.pingyi.score.SubjectScore.Restriction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a judgement into points ({@code docs/architecture.md}, Points): a pure function with exact
 * decimals. Safe for use by several threads.
 */
public final class Scorer {

  /**
   * Scores one subject.
   *
   * @throws IllegalArgumentException when a manual score is missing or out of bounds, which intake
   *     should have refused
   */
  public SubjectScore score(Judgement judgement) {
    CriterionScorer criteria = new CriterionScorer(judgement);
    List<Share> shares = judgement.criteria().stream().map(criteria::score).toList();
    Sums sums = new Sums(judgement.rubric(), shares);
    List<String> failures = failures(judgement);
    if (!failures.isEmpty()) {
      return unscored(judgement, shares, failures, null, null);
    }
    if (sums.judged()) {
      return scored(judgement, shares, sums);
    }
    return sums.open()
        ? unscored(judgement, shares, List.of(SubjectScore.NO_DATA), sums.lowest(), sums.highest())
        : unscored(judgement, shares, List.of(SubjectScore.NOTHING_APPLIES), null, null);
  }

  private static SubjectScore scored(Judgement judgement, List<Share> shares, Sums sums) {
    Rubric rubric = judgement.rubric();
    Lines lines = new Lines(judgement.subject().organisation().code());
    if (sums.fromTotal()) {
      lines.rubric(rubric, LineType.FULL, rubric.total(), "总分");
    }
    shares.forEach(share -> lines.addAll(share.lines()));
    BigDecimal base = base(rubric, sums, lines);
    BigDecimal bonus = bonus(rubric, sums, lines);
    BigDecimal exact = base.add(bonus);
    BigDecimal score = Decimals.published(exact);
    lines.rubric(rubric, LineType.ROUNDING, score.subtract(exact), "四舍五入保留两位小数");
    lines.rubric(rubric, LineType.TOTAL, score, rubric.name() + "得分");
    return new SubjectScore(
        judgement.subject().organisation(),
        rubric,
        Decimals.plain(sums.due()),
        Decimals.plain(sums.earned()),
        Decimals.plain(bonus),
        score,
        sums.lowest(),
        sums.highest(),
        openCriteria(shares),
        restrictions(judgement),
        verdicts(judgement),
        criteria(judgement, shares),
        lines.toList(),
        shares.stream().flatMap(share -> share.problems().stream()).toList(),
        List.of());
  }

  /** Points before the bonus, with the line that brings them to the rubric's scale or floor. */
  private static BigDecimal base(Rubric rubric, Sums sums, Lines lines) {
    BigDecimal earned = sums.earned();
    if (sums.fromTotal()) {
      BigDecimal lifted = earned.subtract(rubric.total().add(sums.of(Share::earned)));
      if (lifted.signum() > 0) {
        lines.rubric(rubric, LineType.CAP, lifted, "扣分以总分为限");
      }
      return earned;
    }
    BigDecimal due = sums.due();
    BigDecimal rescaled = sums.rescaled(earned, due);
    if (due.compareTo(rubric.total()) != 0) {
      String note =
          "实得分%s×总分%s÷应得分%s"
              .formatted(Decimals.text(earned), Decimals.text(rubric.total()), Decimals.text(due));
      lines.rubric(rubric, LineType.RESCALE, rescaled.subtract(earned), note);
    }
    return rescaled;
  }

  private static BigDecimal bonus(Rubric rubric, Sums sums, Lines lines) {
    BigDecimal sum = sums.of(Share::bonus);
    BigDecimal cap = rubric.bonusCap();
    if (sum.compareTo(cap) <= 0) {
      return sum;
    }
    String note = "加分合计以" + Decimals.text(cap) + "分为限";
    lines.rubric(rubric, LineType.CAP, cap.subtract(sum), note);
    return cap;
  }

  /**
   * A subject without a score. Its ledger keeps only lines without points, and no total, so that
   * nothing can be read as a score.
   */
  private static SubjectScore unscored(
      Judgement judgement,
      List<Share> shares,
      List<String> failures,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal highest) {
    List<LedgerLine> silent =
        shares.stream()
            .flatMap(share -> share.lines().stream())
            .filter(
                line ->
                    line.type() == LineType.UNDETERMINED || line.type() == LineType.NOT_APPLICABLE)
            .toList();
    BigDecimal zero = BigDecimal.ZERO;
    return new SubjectScore(
        judgement.subject().organisation(),
        judgement.rubric(),
        zero,
        zero,
        zero,
        null,
        lowest,
        highest,
        openCriteria(shares),
        restrictions(judgement),
        verdicts(judgement),
        List.of(),
        silent,
        List.of(),
        failures);
  }

  private static int openCriteria(List<Share> shares) {
    return (int) shares.stream().filter(Share::open).count();
  }

  private static List<String> failures(Judgement judgement) {
    return judgement.criteria().stream()
        .filter(judged -> judged.verdict() == Verdict.RULE_FAILED)
        .map(
            judged ->
                "指标%s（%s）规则出错：%s（%s），本表不评分"
                    .formatted(
                        judged.criterion().code(),
                        judged.criterion().title(),
                        judged.reason(),
                        judged.rule()))
        .toList();
  }

  private static List<Restriction> restrictions(Judgement judgement) {
    List<Restriction> restrictions = new ArrayList<>();
    for (CriterionJudgement judged : judgement.criteria()) {
      if (judged.criterion().kind() == Kind.VETO && judged.verdict() == Verdict.NOT_MET) {
        String code = judged.criterion().code();
        String ceiling =
            Objects.requireNonNull(judged.criterion().ceiling(), () -> code + " has no ceiling");
        VetoDecision decision =
            judgement.subject().vetoes().stream()
                .filter(each -> each.criterion().equals(code))
                .findFirst()
                .orElse(null);
        restrictions.add(new Restriction(code, found(judged), ceiling, decision));
      }
    }
    return List.copyOf(restrictions);
  }

  /** Every different sentence once, sorted, because the order of findings decides nothing. */
  private static String found(CriterionJudgement judged) {
    return judged.findings().stream()
        .map(Sentences::of)
        .distinct()
        .sorted()
        .collect(Collectors.joining("；"));
  }

  private static List<CriterionScore> criteria(Judgement judgement, List<Share> shares) {
    List<CriterionScore> criteria = new ArrayList<>(shares.size());
    for (int i = 0; i < shares.size(); i++) {
      CriterionJudgement judged = judgement.criteria().get(i);
      String code = judged.criterion().code();
      criteria.add(CriterionScore.of(code, judged.verdict(), shares.get(i)));
    }
    return List.copyOf(criteria);
  }

  private static Map<String, Verdict> verdicts(Judgement judgement) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    judgement.criteria().forEach(c -> verdicts.put(c.criterion().code(), c.verdict()));
    return java.util.Collections.unmodifiableMap(verdicts);
  }
}
