package io.pingyi.score;

import io.pingyi.facts.ManualScore;
import io.pingyi.facts.VetoDecision;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric.Scoring;
import io.pingyi.rules.Verdict;
import io.pingyi.score.Share.Reach;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the judgement of one criterion into its share of the score. */
final class CriterionScorer {

  private final String organisation;
  private final List<Waiver> waivers;
  private final List<VetoDecision> vetoes;
  private final boolean fromTotal;

  CriterionScorer(Judgement judgement) {
    this.organisation = judgement.subject().organisation().code();
    this.waivers = judgement.subject().waivers();
    this.vetoes = judgement.subject().vetoes();
    this.fromTotal = judgement.rubric().scoring() == Scoring.FROM_TOTAL;
  }

  Share score(CriterionJudgement judged) {
    return switch (judged.verdict()) {
      case NOT_APPLICABLE -> notApplicable(judged);
      case UNDETERMINED -> undetermined(judged);
      case RULE_FAILED -> failed(judged);
      case MET, NOT_MET ->
          switch (judged.criterion().kind()) {
            case VETO -> veto(judged);
            case BONUS -> bonus(judged);
            case MANUAL -> manual(judged);
            case REGULAR -> fromTotal ? deducted(judged) : counted(judged);
          };
    };
  }

  private Share notApplicable(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    Waiver waiver = waiver(judged);
    if (waiver == null) {
      lines.criterion(
          judged, LineType.NOT_APPLICABLE, BigDecimal.ZERO, judged.reason(), judged.rule(), null);
    } else {
      String note = "减免：" + waiver.reason() + "（批准人：" + waiver.approvedBy() + "）";
      lines.criterion(judged, LineType.NOT_APPLICABLE, BigDecimal.ZERO, note, "", waiver.cell());
    }
    return Share.silent(false, false, Reach.NONE, lines);
  }

  /** The waiver that made a criterion not applicable; its reason stands in the judgement's. */
  private @Nullable Waiver waiver(CriterionJudgement judged) {
    return waivers.stream()
        .filter(waiver -> waiver.criterion().equals(judged.criterion().code()))
        .filter(waiver -> judged.reason().contains(waiver.reason()))
        .findFirst()
        .orElse(null);
  }

  private Share failed(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    lines.criterion(
        judged, LineType.UNDETERMINED, BigDecimal.ZERO, judged.reason(), judged.rule(), null);
    return Share.silent(false, false, Reach.NONE, lines);
  }

  private Share undetermined(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    Kind kind = judged.criterion().kind();
    if (kind == Kind.VETO || kind == Kind.BONUS) {
      lines.open(judged, LineType.UNDETERMINED, BigDecimal.ZERO, missing(judged));
      Reach reach =
          kind == Kind.VETO
              ? Reach.NONE
              : Reach.bonus(BigDecimal.ZERO, judged.criterion().fullPoints());
      return Share.silent(false, true, reach, lines);
    }
    BigDecimal full = full(judged);
    BigDecimal atStake = atStake(judged);
    Reach reach = Reach.points(full, full.subtract(atStake), full);
    if (judged.criterion().missing() == MissingPolicy.NOT_COUNTED) {
      lines.open(judged, LineType.UNDETERMINED, BigDecimal.ZERO, missing(judged) + "，不计入得分");
      return Share.silent(false, true, reach, lines);
    }
    if (!fromTotal) {
      lines.criterion(judged, LineType.FULL, full, judged.criterion().title());
    }
    lines.open(judged, LineType.DEDUCTION, atStake.negate(), "无数据按最低计（" + missing(judged) + "）");
    return new Share(
        true,
        true,
        full,
        full.subtract(atStake),
        BigDecimal.ZERO,
        reach,
        lines.toList(),
        List.of());
  }

  /** A criterion with full points of its own. */
  private Share counted(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    BigDecimal full = full(judged);
    lines.criterion(judged, LineType.FULL, full, judged.criterion().title());
    Deductions deductions = new Deductions(organisation, judged, lines, full);
    BigDecimal earned = full.subtract(deductions.sum());
    BigDecimal atStake = judged.open() > 0 ? lost(judged, earned) : BigDecimal.ZERO;
    BigDecimal published = openRest(judged, lines, earned, atStake);
    Reach reach = Reach.points(full, earned.subtract(atStake), earned);
    return share(judged, full, published, reach, lines, deductions.problems());
  }

  /** A criterion of a rubric that deducts from its total. */
  private Share deducted(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    if (judged.findings().isEmpty()) {
      lines.criterion(judged, LineType.DEDUCTION, BigDecimal.ZERO, "未发现扣分情形");
    }
    Deductions deductions = new Deductions(organisation, judged, lines, null);
    BigDecimal earned = deductions.sum().negate();
    BigDecimal atStake = judged.open() > 0 ? judged.openPoints() : BigDecimal.ZERO;
    BigDecimal published = openRest(judged, lines, earned, atStake);
    Reach reach = Reach.points(BigDecimal.ZERO, earned.subtract(atStake), earned);
    return share(judged, BigDecimal.ZERO, published, reach, lines, deductions.problems());
  }

  /** Says what is open of a judged criterion; by policy 取低 that part is lost. */
  private static BigDecimal openRest(
      CriterionJudgement judged, Lines lines, BigDecimal earned, BigDecimal atStake) {
    if (judged.open() == 0) {
      return earned;
    }
    if (judged.criterion().missing() == MissingPolicy.NOT_COUNTED) {
      lines.open(judged, LineType.UNDETERMINED, BigDecimal.ZERO, "另" + missing(judged) + "，暂不扣分");
      return earned;
    }
    lines.open(judged, LineType.DEDUCTION, atStake.negate(), "另" + missing(judged) + "，按最低计");
    return earned.subtract(atStake);
  }

  private Share manual(CriterionJudgement judged) {
    ManualScore manual = judged.manual();
    BigDecimal full = judged.criterion().fullPoints();
    String code = judged.criterion().code();
    if (manual == null) {
      throw new IllegalArgumentException(code + " is manual and judged, but has no score");
    }
    BigDecimal given = manual.points();
    if (given.signum() < 0 || given.compareTo(full) > 0) {
      throw new IllegalArgumentException(code + ": " + given + " is not within 0 to " + full);
    }
    Lines lines = new Lines(organisation);
    if (!fromTotal) {
      lines.criterion(judged, LineType.FULL, full, judged.criterion().title());
    }
    String note =
        "人工评分%s分（评分人：%s；依据：%s）".formatted(Decimals.text(given), manual.by(), manual.basis());
    lines.criterion(judged, LineType.DEDUCTION, given.subtract(full), note, "", manual.cell());
    BigDecimal counted = full(judged);
    BigDecimal earned = counted.subtract(full.subtract(given));
    Reach reach = Reach.points(counted, earned, earned);
    return share(judged, counted, earned, reach, lines, List.of());
  }

  private Share bonus(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    BigDecimal most = judged.criterion().fullPoints();
    if (judged.findings().isEmpty()) {
      lines.criterion(judged, LineType.BONUS, BigDecimal.ZERO, "无加分情形");
    }
    BigDecimal sum = Bonuses.add(judged, lines);
    if (sum.compareTo(most) > 0) {
      String note = "本项加分以" + Decimals.text(most) + "分为限";
      lines.criterion(judged, LineType.CAP, most.subtract(sum), note);
      sum = most;
    }
    boolean open = judged.open() > 0;
    if (open) {
      lines.open(judged, LineType.UNDETERMINED, BigDecimal.ZERO, "另" + missing(judged) + "，暂不加分");
    }
    Reach reach = Reach.bonus(sum, open ? most : sum);
    BigDecimal zero = BigDecimal.ZERO;
    return new Share(true, open, zero, zero, sum, reach, lines.toList(), List.of());
  }

  private static void decided(CriterionJudgement judged, VetoDecision decision, Lines lines) {
    String note =
        "%s（确认人：%s；%s；依据：%s%s）"
            .formatted(
                decision.upheld() ? "否决已确认" : "否决不予确认，不限制等次",
                decision.by(),
                decision.day(),
                decision.basis(),
                decision.reason().isEmpty() ? "" : "；理由：" + decision.reason());
    lines.criterion(judged, LineType.DEDUCTION, BigDecimal.ZERO, note, "", decision.cell());
  }

  private Share veto(CriterionJudgement judged) {
    Lines lines = new Lines(organisation);
    if (judged.findings().isEmpty()) {
      lines.criterion(judged, LineType.DEDUCTION, BigDecimal.ZERO, "未触发限制项");
    }
    judged.findings().forEach(f -> lines.finding(judged, LineType.DEDUCTION, f, BigDecimal.ZERO));
    if (!judged.findings().isEmpty()) {
      vetoes.stream()
          .filter(each -> each.criterion().equals(judged.criterion().code()))
          .forEach(each -> decided(judged, each, lines));
    }
    List<Problem> problems =
        Deductions.byCode(judged.findings()).values().stream()
            .map(matches -> Deductions.problem(organisation, matches, BigDecimal.ZERO))
            .toList();
    boolean open = judged.verdict() == Verdict.MET && judged.open() > 0;
    BigDecimal zero = BigDecimal.ZERO;
    return new Share(false, open, zero, zero, zero, Reach.NONE, lines.toList(), problems);
  }

  private static Share share(
      CriterionJudgement judged,
      BigDecimal full,
      BigDecimal earned,
      Reach reach,
      Lines lines,
      List<Problem> problems) {
    return new Share(
        true, judged.open() > 0, full, earned, BigDecimal.ZERO, reach, lines.toList(), problems);
  }

  /** Full points in the denominator; a rubric that deducts from its total has none. */
  private BigDecimal full(CriterionJudgement judged) {
    return fromTotal ? BigDecimal.ZERO : judged.criterion().fullPoints();
  }

  /** What a criterion that could not be judged at all may lose. */
  private BigDecimal atStake(CriterionJudgement judged) {
    return fromTotal
        ? judged.openPoints().max(judged.criterion().fullPoints())
        : lost(judged, judged.criterion().fullPoints());
  }

  /** Of points that could be earned, those that the open part may cost. */
  private static BigDecimal lost(CriterionJudgement judged, BigDecimal earned) {
    BigDecimal open = judged.openPoints();
    return open.signum() == 0 ? earned : open.min(earned);
  }

  private static String missing(CriterionJudgement judged) {
    String what = judged.missing().isEmpty() ? "数据" : String.join("、", judged.missing());
    return (judged.open() > 1 ? "有" + judged.open() + "处" : "") + "因缺少" + what + "无法判定";
  }
}
