package io.pingyi.score;

import io.pingyi.facts.Citation;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judgements made by hand. */
public final class Fixtures {

  static final LocalDate FROM = LocalDate.of(2000, 1, 1);
  static final LocalDate TO = LocalDate.of(2099, 12, 31);
  static final Citation.Cell CELL = new Citation.Cell(1, 7, "应到人数", "12");

  private Fixtures() {}

  static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  public static Organisation organisation(String code) {
    return new Organisation(code, "松岭镇青石村党支部", Organisation.Level.BRANCH, "村", "330200", "330200");
  }

  static Rubric byCriterion(String total, String bonusCap) {
    return rubric("S", Rubric.Scoring.BY_CRITERION, total, bonusCap);
  }

  static Rubric fromTotal(String total) {
    return rubric("D", Rubric.Scoring.FROM_TOTAL, total, "0");
  }

  public static Rubric rubric(String code, Rubric.Scoring scoring, String total, String bonusCap) {
    return new Rubric(
        code,
        "示例考核表",
        "支部",
        Rubric.SubjectKind.BRANCH,
        scoring,
        dec(total),
        dec(bonusCap),
        dec("80"),
        List.of());
  }

  static Criterion criterion(String code, Kind kind, String full, MissingPolicy missing) {
    return new Criterion(
        code,
        code + "的名称",
        "S",
        "组织建设",
        kind,
        dec(full),
        Set.of(),
        missing,
        null,
        kind == Kind.VETO ? "较好" : null,
        "工作条例第一条",
        "尽快整改",
        FROM,
        TO,
        2);
  }

  static Criterion regular(String code, String full) {
    return criterion(code, Kind.REGULAR, full, MissingPolicy.NOT_COUNTED);
  }

  static FindingPrice price(
      String code, String points, String per, PartialStep partial, @Nullable String most) {
    return new FindingPrice(
        code,
        code.substring(0, code.indexOf('-')),
        "少开{数}次",
        Severity.MINOR,
        dec(points),
        dec(per),
        partial,
        most == null ? null : dec(most),
        "组织生活",
        "工作条例第二条",
        FROM,
        TO,
        3);
  }

  static FindingPrice price(String code, String points) {
    return price(code, points, "1", PartialStep.DROPPED, null);
  }

  static Finding finding(FindingPrice price, String quantity) {
    return finding(price, new CriterionRate("S1", 1, 2, null), dec(quantity));
  }

  static Finding finding(FindingPrice price, Fact fact, BigDecimal quantity) {
    return new Finding(
        price.code(), price, fact, quantity, null, null, "支部/S1.drl:6", List.of(CELL));
  }

  static CriterionJudgement judged(Criterion criterion, Verdict verdict, Finding... findings) {
    return new CriterionJudgement(
        criterion,
        verdict,
        List.of(findings),
        verdict == Verdict.UNDETERMINED ? 1 : 0,
        BigDecimal.ZERO,
        verdict == Verdict.UNDETERMINED ? List.of("实到人数") : List.of(),
        verdict == Verdict.NOT_APPLICABLE ? "未设党小组" : "",
        "支部/" + criterion.code() + ".drl:5",
        null);
  }

  static CriterionJudgement withOpen(CriterionJudgement judged, int open, String openPoints) {
    return new CriterionJudgement(
        judged.criterion(),
        judged.verdict(),
        judged.findings(),
        open,
        dec(openPoints),
        List.of("谈话日期"),
        judged.reason(),
        judged.rule(),
        judged.manual());
  }

  static Judgement judgement(Rubric rubric, CriterionJudgement... criteria) {
    return judgement(rubric, List.of(), criteria);
  }

  static Judgement judgement(Rubric rubric, List<Waiver> waivers, CriterionJudgement... criteria) {
    Subject subject =
        new Subject(
            organisation("330201"), List.of(), List.of(), waivers, (fact, part) -> List.of(CELL));
    return new Judgement(subject, rubric, List.of(criteria));
  }
}
