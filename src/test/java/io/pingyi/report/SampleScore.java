package io.pingyi.report;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Organisation;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Verdict;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.Problem;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a subject's score line by line; the numbers are the test's own. */
final class SampleScore {

  private static final String NOTE = "正式党员，人数“不符”";

  private final Organisation organisation;
  private final Rubric rubric;
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
  private BigDecimal due = BigDecimal.ZERO;
  private BigDecimal earned = BigDecimal.ZERO;
  private BigDecimal bonus = BigDecimal.ZERO;
  private int undetermined;

  SampleScore(Organisation organisation, Rubric rubric) {
    this.organisation = organisation;
    this.rubric = rubric;
  }

  SampleScore total() {
    due = rubric.total();
    earned = due;
    return line(rubric.code(), "", "", LineType.FULL, due, null);
  }

  SampleScore full(String criterion, String points) {
    due = due.add(new BigDecimal(points));
    earned = earned.add(new BigDecimal(points));
    verdicts.put(criterion, Verdict.MET);
    return line(criterion, "", "满足", LineType.FULL, new BigDecimal(points), null);
  }

  SampleScore deduct(String criterion, String finding, String points, Citation citation) {
    BigDecimal exact = new BigDecimal(points);
    earned = earned.add(exact);
    verdicts.put(criterion, Verdict.NOT_MET);
    problems.add(
        new Problem(
            organisation.code() + "-" + finding,
            organisation.code(),
            criterion,
            finding,
            "组织设置",
            NOTE + "（共1处）",
            exact.intValue() < -9 ? Severity.SERIOUS : Severity.MINOR,
            "支部工作条例（试行）第四条",
            BigDecimal.ONE,
            exact.negate(),
            citation));
    return line(criterion, finding, "不满足", LineType.DEDUCTION, exact, citation);
  }

  /** Gives points back to the last problem, as the floor of the criterion does. */
  SampleScore cap(String criterion, String points) {
    BigDecimal back = new BigDecimal(points);
    earned = earned.add(back);
    Problem last = problems.remove(problems.size() - 1);
    problems.add(
        new Problem(
            last.number(),
            last.organisation(),
            last.criterion(),
            last.finding(),
            last.category(),
            last.description(),
            last.severity(),
            last.basis(),
            last.times(),
            last.points().subtract(back),
            last.citation()));
    return line(criterion, "", "不满足", LineType.CAP, back, null);
  }

  SampleScore bonus(String criterion, String finding, String points, Citation citation) {
    bonus = bonus.add(new BigDecimal(points));
    verdicts.put(criterion, Verdict.MET);
    return line(criterion, finding, "满足", LineType.BONUS, new BigDecimal(points), citation);
  }

  SampleScore notApplicable(String criterion) {
    verdicts.put(criterion, Verdict.NOT_APPLICABLE);
    return line(criterion, "", "不适用", LineType.NOT_APPLICABLE, BigDecimal.ZERO, null);
  }

  SampleScore undetermined(String criterion) {
    undetermined++;
    verdicts.put(criterion, Verdict.UNDETERMINED);
    return line(criterion, "", "无法判定", LineType.UNDETERMINED, BigDecimal.ZERO, null);
  }

  SampleScore rescale(String points) {
    return line(rubric.code(), "", "", LineType.RESCALE, new BigDecimal(points), null);
  }

  SampleScore round(String points) {
    return line(rubric.code(), "", "", LineType.ROUNDING, new BigDecimal(points), null);
  }

  SubjectScore score(String published) {
    BigDecimal score = new BigDecimal(published);
    line(rubric.code(), "", "", LineType.TOTAL, score, null);
    return build(score, List.of());
  }

  SubjectScore failed(String reason) {
    return build(null, List.of(reason));
  }

  private SubjectScore build(@Nullable BigDecimal score, List<String> failures) {
    return new SubjectScore(
        organisation,
        rubric,
        due,
        earned,
        bonus,
        score,
        undetermined > 0 ? new BigDecimal("66.67") : score,
        score,
        undetermined,
        List.of(),
        verdicts,
        List.of(),
        lines,
        problems,
        failures);
  }

  private SampleScore line(
      String criterion,
      String finding,
      String verdict,
      LineType type,
      BigDecimal points,
      @Nullable Citation citation) {
    lines.add(
        new LedgerLine(
            organisation.code(),
            criterion,
            finding,
            verdict,
            type,
            points,
            finding.isEmpty() ? "" : "支部/组织建设/" + criterion + ".drl:6",
            finding.isEmpty() ? "" : "支部工作条例（试行）第四条",
            type == LineType.DEDUCTION ? NOTE : "",
            citation));
    return this;
  }
}
