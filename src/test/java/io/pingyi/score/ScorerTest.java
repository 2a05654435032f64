package io.pingyi.score;

import static io.pingyi.score.Fixtures.byCriterion;
import static io.pingyi.score.Fixtures.criterion;
import static io.pingyi.score.Fixtures.dec;
import static io.pingyi.score.Fixtures.finding;
import static io.pingyi.score.Fixtures.fromTotal;
import static io.pingyi.score.Fixtures.judged;
import static io.pingyi.score.Fixtures.judgement;
import static io.pingyi.score.Fixtures.price;
import static io.pingyi.score.Fixtures.regular;
import static io.pingyi.score.Fixtures.withOpen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.facts.Citation;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Verdict;
import io.pingyi.score.SubjectScore.Restriction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private final Scorer scorer = new Scorer();

  @Test
  void all_met_gives_the_total() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "4"), Verdict.MET),
                judged(regular("S2", "6"), Verdict.MET)));

    assertThat(lines(score)).containsExactly("S1 满分 4", "S2 满分 6", "S 取整 0", "S 合计 10");
    assertThat(score.score()).isEqualTo(dec("10.00"));
    assertThat(score.lowest()).isEqualTo(score.highest()).isEqualTo(dec("10.00"));
  }

  @Test
  void a_finding_that_only_scores_costs_points_and_is_no_problem() {
    FindingPrice usual = price("S1-1", "1.5");
    FindingPrice scoreOnly =
        new FindingPrice(
            usual.code(),
            usual.criterion(),
            "测评得{数}分",
            Severity.SCORE_ONLY,
            usual.points(),
            usual.per(),
            usual.partial(),
            usual.most(),
            usual.category(),
            usual.basis(),
            usual.from(),
            usual.to(),
            usual.line());
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("4", "0"),
                judged(regular("S1", "4"), Verdict.NOT_MET, finding(scoreOnly, "2"))));

    assertThat(score.score()).isEqualTo(dec("1.00"));
    assertThat(score.problems()).isEmpty();
    assertThat(score.ledger())
        .filteredOn(line -> line.type() == LineType.DEDUCTION)
        .singleElement()
        .satisfies(line -> assertThat(line.finding()).isEmpty())
        .satisfies(line -> assertThat(line.note()).isEqualTo("测评得2分"))
        .satisfies(line -> assertThat(line.citation()).isNotNull());
  }

  @Test
  void deductions_stop_at_the_full_points_and_problems_share_what_was_deducted() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(
                    regular("S1", "4"),
                    Verdict.NOT_MET,
                    finding(price("S1-1", "1.5"), "2"),
                    finding(price("S1-2", "2"), "1")),
                judged(regular("S2", "6"), Verdict.MET)));

    assertThat(lines(score))
        .containsExactly(
            "S1 满分 4", "S1-1 扣分 -3", "S1-2 扣分 -2", "S1 封顶 1", "S2 满分 6", "S 取整 0", "S 合计 6");
    assertThat(score.problems()).extracting(Problem::points).containsExactly(dec("3"), dec("1"));
    assertThat(score.problems())
        .extracting(Problem::number)
        .containsExactly("330201-S1-1", "330201-S1-2");
    assertThat(score.problems()).extracting(Problem::description).contains("少开2次");
  }

  @Test
  void a_finding_stops_at_its_own_limit() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(
                    regular("S1", "10"),
                    Verdict.NOT_MET,
                    finding(price("S1-1", "1", "1", PartialStep.DROPPED, "2.5"), "2"),
                    finding(price("S1-1", "1", "1", PartialStep.DROPPED, "2.5"), "3"))));

    assertThat(lines(score))
        .containsExactly(
            "S1 满分 10", "S1-1 扣分 -2", "S1-1 扣分 -3", "S1-1 封顶 2.5", "S 取整 0", "S 合计 7.5");
    assertThat(score.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.times()).isEqualTo(dec("5"));
              assertThat(p.points()).isEqualTo(dec("2.5"));
            });
  }

  @Test
  void what_does_not_apply_leaves_and_the_rest_is_rescaled() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "3"), Verdict.NOT_MET, finding(price("S1-1", "1"), "1")),
                judged(regular("S2", "7"), Verdict.NOT_APPLICABLE)));

    assertThat(lines(score))
        .containsExactly(
            "S1 满分 3",
            "S1-1 扣分 -1",
            "S2 不适用 0",
            "S 折算 4.666666666667",
            "S 取整 0.003333333333",
            "S 合计 6.67");
    assertThat(score.due()).isEqualTo(dec("3"));
    assertThat(score.earned()).isEqualTo(dec("2"));
    assertThat(score.undetermined()).isZero();
  }

  @Test
  void missing_data_is_not_counted_and_both_extremes_are_shown() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "4"), Verdict.MET),
                judged(regular("S2", "6"), Verdict.UNDETERMINED)));

    assertThat(score.score()).isEqualTo(dec("10.00"));
    assertThat(score.lowest()).isEqualTo(dec("4.00"));
    assertThat(score.highest()).isEqualTo(dec("10.00"));
    assertThat(score.undetermined()).isEqualTo(1);
    assertThat(lines(score)).contains("S2 无法判定 0");
  }

  @Test
  void missing_data_by_policy_takes_the_lowest() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "4"), Verdict.MET),
                judged(
                    criterion("S2", Kind.REGULAR, "6", MissingPolicy.LOWEST),
                    Verdict.UNDETERMINED)));

    assertThat(lines(score)).containsExactly("S1 满分 4", "S2 满分 6", "S2 扣分 -6", "S 取整 0", "S 合计 4");
    assertThat(score.ledger().get(2).note()).startsWith("无数据按最低计");
    assertThat(score.problems()).isEmpty();
  }

  @Test
  void a_partly_open_criterion_counts_what_is_known_and_may_lose_all() {
    CriterionJudgement partly =
        withOpen(
            judged(regular("S1", "10"), Verdict.NOT_MET, finding(price("S1-1", "1"), "2")), 1, "0");
    SubjectScore score = scorer.score(judgement(byCriterion("10", "0"), partly));

    assertThat(score.score()).isEqualTo(dec("8.00"));
    assertThat(score.lowest()).isEqualTo(dec("0.00"));
    assertThat(score.highest()).isEqualTo(dec("8.00"));
    assertThat(score.undetermined()).isEqualTo(1);
  }

  @Test
  void bonuses_stop_at_their_own_cap_and_at_the_rubrics() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "5"),
                judged(regular("S1", "10"), Verdict.MET),
                judged(
                    criterion("SJ1", Kind.BONUS, "4", MissingPolicy.NOT_COUNTED),
                    Verdict.NOT_MET,
                    finding(price("SJ1-1", "3"), "2")),
                judged(
                    criterion("SJ2", Kind.BONUS, "2", MissingPolicy.NOT_COUNTED),
                    Verdict.NOT_MET,
                    finding(price("SJ2-1", "2"), "1"))));

    assertThat(lines(score))
        .containsExactly(
            "S1 满分 10", "SJ1-1 加分 6", "SJ1 封顶 -2", "SJ2-1 加分 2", "S 封顶 -1", "S 取整 0", "S 合计 15");
    assertThat(score.bonus()).isEqualTo(dec("5"));
    assertThat(score.ledger().get(1).verdict()).isEqualTo("满足");
    assertThat(score.problems()).isEmpty();
  }

  @Test
  void an_open_bonus_widens_the_range_upwards_only() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "5"),
                judged(regular("S1", "10"), Verdict.MET),
                judged(
                    criterion("SJ1", Kind.BONUS, "4", MissingPolicy.NOT_COUNTED),
                    Verdict.UNDETERMINED)));

    assertThat(score.score()).isEqualTo(score.lowest()).isEqualTo(dec("10.00"));
    assertThat(score.highest()).isEqualTo(dec("14.00"));
  }

  @Test
  void a_veto_restricts_the_grade_and_leaves_the_points() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "10"), Verdict.MET),
                judged(
                    criterion("SX1", Kind.VETO, "0", MissingPolicy.NOT_COUNTED),
                    Verdict.NOT_MET,
                    finding(price("SX1-1", "9"), "1"))));

    assertThat(score.score()).isEqualTo(dec("10.00"));
    assertThat(score.restrictions()).containsExactly(new Restriction("SX1", "少开1次", "较好"));
    assertThat(score.problems()).extracting(Problem::points).containsExactly(BigDecimal.ZERO);
    assertThat(lines(score)).contains("SX1-1 扣分 0");
  }

  @Test
  void a_failed_rule_leaves_the_subject_without_any_score() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                judged(regular("S1", "4"), Verdict.MET),
                judged(regular("S2", "6"), Verdict.RULE_FAILED)));

    assertThat(score.score()).isNull();
    assertThat(score.lowest()).isNull();
    assertThat(score.failures()).singleElement().asString().contains("S2", "支部/S2.drl:5");
    assertThat(lines(score)).containsExactly("S2 无法判定 0");
    assertThat(score.ledger().get(0).verdict()).isEqualTo("规则出错");
  }

  @Test
  void nothing_applicable_gives_no_score() {
    SubjectScore score =
        scorer.score(
            judgement(byCriterion("10", "0"), judged(regular("S1", "4"), Verdict.NOT_APPLICABLE)));

    assertThat(score.score()).isNull();
    assertThat(score.failures()).singleElement().asString().startsWith("无适用指标");
    assertThat(lines(score)).containsExactly("S1 不适用 0");
  }

  @Test
  void nothing_judged_gives_the_whole_range_and_no_score() {
    SubjectScore score =
        scorer.score(
            judgement(byCriterion("10", "0"), judged(regular("S1", "4"), Verdict.UNDETERMINED)));

    assertThat(score.score()).isNull();
    assertThat(score.lowest()).isEqualTo(dec("0.00"));
    assertThat(score.highest()).isEqualTo(dec("10.00"));
  }

  @Test
  void a_manual_score_is_full_points_less_what_was_not_given_and_cites_its_cell() {
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"), manual("4.5"), judged(regular("S2", "5"), Verdict.MET)));

    assertThat(lines(score))
        .containsExactly("S1 满分 5", "S1 扣分 -0.5", "S2 满分 5", "S 取整 0", "S 合计 9.5");
    LedgerLine deduction = score.ledger().get(1);
    assertThat(deduction.note()).isEqualTo("人工评分4.5分（评分人：第三考核组；依据：现场查看）");
    assertThat(deduction.citation()).isEqualTo(new Citation.Cell(3, 9, "得分", "4.5"));
  }

  @Test
  void a_manual_score_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> scorer.score(judgement(byCriterion("10", "0"), manual("5.01"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.01");
  }

  @Test
  void a_waiver_is_cited_with_reason_and_approver() {
    Citation.Cell cell = new Citation.Cell(4, 2, "指标编码", "S1");
    Waiver waiver = new Waiver("S1", "因灾停用场所", "区委组织部", cell);
    CriterionJudgement waived =
        new CriterionJudgement(
            regular("S1", "4"),
            Verdict.NOT_APPLICABLE,
            List.of(),
            0,
            BigDecimal.ZERO,
            List.of(),
            "减免：因灾停用场所",
            "支部/S1.drl:5",
            null);
    SubjectScore score =
        scorer.score(
            judgement(
                byCriterion("10", "0"),
                List.of(waiver),
                waived,
                judged(regular("S2", "6"), Verdict.MET)));

    assertThat(score.ledger().get(0).citation()).isEqualTo(cell);
    assertThat(score.ledger().get(0).note()).isEqualTo("减免：因灾停用场所（批准人：区委组织部）");
    assertThat(score.ledger().get(0).rule()).isEmpty();
  }

  @Test
  void deductions_from_the_total_stop_at_zero_and_are_not_rescaled() {
    SubjectScore score =
        scorer.score(
            judgement(
                fromTotal("10"),
                judged(regular("D01", "0"), Verdict.NOT_MET, finding(price("D01-1", "8"), "1")),
                judged(regular("D02", "0"), Verdict.NOT_APPLICABLE),
                judged(regular("D03", "0"), Verdict.NOT_MET, finding(price("D03-1", "4"), "1"))));

    assertThat(lines(score))
        .containsExactly(
            "D 满分 10", "D01-1 扣分 -8", "D02 不适用 0", "D03-1 扣分 -4", "D 封顶 2", "D 取整 0", "D 合计 0");
    assertThat(score.due()).isEqualTo(dec("10"));
    assertThat(score.earned()).isEqualTo(dec("0"));
  }

  @Test
  void open_facts_of_a_rubric_from_the_total_may_lose_their_open_points() {
    CriterionJudgement partly =
        withOpen(
            judged(regular("D01", "0"), Verdict.NOT_MET, finding(price("D01-1", "8"), "1")),
            2,
            "16");
    SubjectScore score = scorer.score(judgement(fromTotal("100"), partly));

    assertThat(score.score()).isEqualTo(score.highest()).isEqualTo(dec("92.00"));
    assertThat(score.lowest()).isEqualTo(dec("76.00"));
  }

  @Test
  void further_citations_follow_with_zero_points() {
    Citation.Absence absence = new Citation.Absence(2, "党组织编码", "330201", "第2季度党员大会");
    io.pingyi.rules.Finding one = finding(price("S1-1", "1"), "1");
    io.pingyi.rules.Finding two =
        new io.pingyi.rules.Finding(
            one.code(),
            one.price(),
            one.fact(),
            one.quantity(),
            null,
            null,
            one.rule(),
            List.of(Fixtures.CELL, absence));
    SubjectScore score =
        scorer.score(
            judgement(byCriterion("10", "0"), judged(regular("S1", "10"), Verdict.NOT_MET, two)));

    assertThat(lines(score))
        .containsExactly("S1 满分 10", "S1-1 扣分 -1", "S1-1 扣分 0", "S 取整 0", "S 合计 9");
    assertThat(score.ledger().get(2).citation()).isEqualTo(absence);
  }

  private static CriterionJudgement manual(String points) {
    Citation.Cell cell = new Citation.Cell(3, 9, "得分", points);
    ManualScore given = new ManualScore("S1", dec(points), "第三考核组", null, "现场查看", cell);
    return new CriterionJudgement(
        criterion("S1", Kind.MANUAL, "5", MissingPolicy.NOT_COUNTED),
        Verdict.MET,
        List.of(),
        0,
        BigDecimal.ZERO,
        List.of(),
        "",
        "",
        given);
  }

  private static List<String> lines(SubjectScore score) {
    return score.ledger().stream()
        .map(
            line ->
                (line.finding().isEmpty() ? line.criterion() : line.finding())
                    + " "
                    + line.type().label()
                    + " "
                    + (line.type() == LineType.TOTAL
                        ? Decimals.text(line.points())
                        : line.points().toPlainString()))
        .toList();
  }
}
