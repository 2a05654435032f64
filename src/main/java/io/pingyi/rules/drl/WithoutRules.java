package io.pingyi.rules.drl;

import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said about a criterion before any rule is asked. */
final class WithoutRules {

  private WithoutRules() {}

  /** The verdict that needs no rule; null when the rules must be asked. */
  static @Nullable CriterionJudgement before(Criterion criterion, Subject subject, String rule) {
    if (!criterion.sectors().isEmpty()) {
      String sector = subject.organisation().sector();
      if (sector == null) {
        return verdict(criterion, Verdict.UNDETERMINED, 1, List.of("类别"), "", rule, null);
      }
      if (!criterion.sectors().contains(sector)) {
        String reason = "不适用于" + sector;
        return verdict(criterion, Verdict.NOT_APPLICABLE, 0, List.of(), reason, rule, null);
      }
    }
    for (Waiver waiver : subject.waivers()) {
      if (waiver.criterion().equals(criterion.code())) {
        String reason = "减免：" + waiver.reason() + "（批准人：" + waiver.approvedBy() + "）";
        return verdict(criterion, Verdict.NOT_APPLICABLE, 0, List.of(), reason, rule, null);
      }
    }
    return criterion.kind() == Kind.MANUAL ? manual(criterion, subject) : null;
  }

  /** A criterion of a draft whose rule is not written yet. */
  static CriterionJudgement noRules(Criterion criterion) {
    return verdict(criterion, Verdict.UNDETERMINED, 1, List.of("规则"), "", "", null);
  }

  private static CriterionJudgement manual(Criterion criterion, Subject subject) {
    List<ManualScore> scores =
        subject.manualScores().stream()
            .filter(score -> score.criterion().equals(criterion.code()))
            .toList();
    String missing = "";
    if (scores.isEmpty()) {
      missing = "人工评分";
    } else if (scores.stream().anyMatch(s -> s.points().compareTo(scores.get(0).points()) != 0)) {
      missing = "一致的人工评分";
    } else if (outOfBounds(scores.get(0).points(), criterion.fullPoints())) {
      missing = "0至" + criterion.fullPoints().toPlainString() + "分以内的人工评分";
    }
    if (!missing.isEmpty()) {
      return verdict(criterion, Verdict.UNDETERMINED, 1, List.of(missing), "", "", null);
    }
    boolean full = scores.get(0).points().compareTo(criterion.fullPoints()) == 0;
    Verdict verdict = full ? Verdict.MET : Verdict.NOT_MET;
    return verdict(criterion, verdict, 0, List.of(), "", "", scores.get(0));
  }

  private static boolean outOfBounds(BigDecimal points, BigDecimal full) {
    return points.signum() < 0 || points.compareTo(full) > 0;
  }

  private static CriterionJudgement verdict(
      Criterion criterion,
      Verdict verdict,
      int open,
      List<String> missing,
      String reason,
      String rule,
      @Nullable ManualScore manual) {
    return new CriterionJudgement(
        criterion, verdict, List.of(), open, BigDecimal.ZERO, missing, reason, rule, manual);
  }
}
