package io.pingyi.assess;

import static io.pingyi.assess.Tallies.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.drl.RuleSets;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units by the shipped rules. */
class UnitAssessorTest {

  @TempDir static Path cache;
  private static RuleSet rules;

  @BeforeAll
  static void open() {
    rules = RuleSets.openDraft(Path.of("rules"), cache, UnitFixture.DATE);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void a_perfect_unit_has_the_total() {
    SubjectScore score = assess(UnitFixture.perfect(), plain("330201001", Standing.STANDARD));

    assertThat(score.score()).isEqualTo(new BigDecimal("100.00"));
    assertThat(score.restrictions()).isEmpty();
    assertThat(score.verdicts()).containsEntry("UA2", Verdict.NOT_APPLICABLE);
    assertThat(score.verdicts()).containsEntry("UA3", Verdict.NOT_APPLICABLE);
    assertThat(score.undetermined()).isZero();
  }

  @Test
  void the_rate_of_standard_branches_deducts_in_proportion_and_cites_those_below() {
    SubjectScore score =
        assess(
            UnitFixture.perfect(),
            plain("330201001", Standing.STANDARD),
            plain("330201002", Standing.BELOW),
            plain("330201003", Standing.STANDARD),
            plain("330201004", Standing.NOT_DUE));

    List<LedgerLine> deductions =
        score.ledger().stream().filter(line -> line.finding().equals("UA1-1")).toList();
    assertThat(deductions)
        .extracting(LedgerLine::points)
        .containsExactly(new BigDecimal("-3.3333334"));
    assertThat(deductions)
        .extracting(LedgerLine::note)
        .containsExactly("所辖党支部标准化达标率66.6%（2/3），还有党支部没有达标");
    assertThat(deductions)
        .extracting(LedgerLine::citation)
        .containsExactly(new Citation.Cell(1, 5, "党组织编码", "330201002"));
  }

  @Test
  void a_group_of_voters_that_is_missing_leaves_the_meeting_ballot_open() {
    UnitFixture unit =
        new UnitFixture()
            .meeting("A票", 30, 30, 0, 0, 0)
            .meeting("B票", 60, 60, 0, 0, 0)
            .mass(50, 50, 0, 0, 0)
            .feedback("已销号")
            .inspection("20");
    SubjectScore score = assess(unit, plain("330201001", Standing.STANDARD));

    assertThat(score.verdicts()).containsEntry("UC", Verdict.UNDETERMINED);
    assertThat(score.score()).isEqualTo(new BigDecimal("100.00"));
    // Of 91 points that may apply, 30 hang on the ballot and 11.5 on tables that are not there.
    assertThat(score.lowest()).isEqualTo(new BigDecimal("54.40"));
  }

  @Test
  void ballots_weigh_their_groups() {
    UnitFixture unit =
        new UnitFixture()
            .meeting("A票", 30, 0, 30, 0, 0)
            .meeting("B类", 60, 0, 0, 60, 0)
            .meeting("C", 30, 0, 0, 0, 30)
            .mass(60, 30, 10, 0, 0)
            .feedback("已销号")
            .inspection("20");
    SubjectScore score = assess(unit, plain("330201001", Standing.STANDARD));

    // 0.5 x 85 + 0.3 x 70 + 0.2 x 50 = 73.5; (30 x 100 + 10 x 85) / 40 = 96.25
    assertThat(deducted(score, "UC")).isEqualTo(new BigDecimal("-7.95"));
    assertThat(deducted(score, "UD")).isEqualTo(new BigDecimal("-0.375"));
    assertThat(score.problems()).isEmpty();
  }

  @Test
  void problems_and_weak_branches_that_stay_open_restrict_the_grade() {
    BranchTally weak =
        new BranchTally(
            "330201002",
            "330201",
            true,
            Standing.STANDARD,
            Standing.STANDARD,
            Standing.STANDARD,
            true,
            false,
            0,
            0,
            0,
            0,
            0,
            Tallies.ALL_MET,
            Tallies.ALL_PERSONS,
            Map.of());
    SubjectScore score =
        assess(UnitFixture.perfect().feedback("整改中").indicator("单位年度考核.考核等次", "良好", null), weak);

    assertThat(score.restrictions())
        .extracting(SubjectScore.Restriction::criterion)
        .containsExactly("UX1", "UX2", "UX3");
    assertThat(score.restrictions())
        .extracting(SubjectScore.Restriction::ceiling)
        .containsOnly("较好");
    assertThat(points(score, "UA4-1")).isEqualTo(new BigDecimal("-1"));
    assertThat(points(score, "UA2-1")).isEqualTo(new BigDecimal("-4"));
  }

  @Test
  void persons_who_could_not_be_judged_leave_the_published_rate_and_widen_the_range() {
    BranchTally persons =
        new BranchTally(
            "330201002",
            "330201",
            true,
            Standing.STANDARD,
            Standing.STANDARD,
            Standing.STANDARD,
            false,
            null,
            4,
            1,
            1,
            0,
            0,
            Tallies.ALL_MET,
            Tallies.ALL_PERSONS,
            Map.of());
    SubjectScore score = assess(UnitFixture.perfect(), persons);

    // UA2 and UA18 do not apply: 95 points. Published 2/3 of the persons, at worst 2/4, at best
    // 3/4.
    assertThat(points(score, "UA3-1")).isEqualTo(new BigDecimal("-1.33333336"));
    assertThat(score.score()).isEqualTo(new BigDecimal("98.60"));
    assertThat(score.lowest()).isEqualTo(new BigDecimal("97.89"));
    assertThat(score.highest()).isEqualTo(new BigDecimal("98.95"));
    assertThat(score.undetermined()).isEqualTo(1);
  }

  @Test
  void branches_whose_range_meets_the_threshold_widen_the_range() {
    BranchTally open =
        new BranchTally(
            "330201002",
            "330201",
            true,
            Standing.STANDARD,
            Standing.BELOW,
            Standing.STANDARD,
            false,
            null,
            0,
            0,
            0,
            0,
            0,
            Tallies.ALL_MET,
            Tallies.ALL_PERSONS,
            Map.of());
    SubjectScore score = assess(UnitFixture.perfect(), plain("330201001", Standing.STANDARD), open);

    assertThat(score.score()).isEqualTo(score.highest()).isEqualTo(new BigDecimal("100.00"));
    assertThat(score.lowest()).isEqualTo(new BigDecimal("94.51"));
    assertThat(score.undetermined()).isEqualTo(1);
  }

  @Test
  void a_rate_of_branches_cites_those_that_do_not_meet_and_is_read_three_ways() {
    Citation.Cell cell = new Citation.Cell(3, 8, "党组织编码", "330201002");
    SubjectScore score =
        assess(
            UnitFixture.perfect(),
            plain("330201001", Standing.STANDARD),
            Tallies.with(Map.of("S2.5", Verdict.NOT_MET), Map.of("S2.5", List.of(cell))),
            Tallies.with(Map.of("S2.5", Verdict.UNDETERMINED), Map.of()));

    // Published 1/2, at worst 1/3, at best 2/3: all of them cost the whole half point of UA12.
    LedgerLine line =
        score.ledger().stream()
            .filter(each -> each.finding().equals("UA12-1"))
            .findFirst()
            .orElseThrow();
    assertThat(line.note()).isEqualTo("每月开展主题党日的党支部占50.0%（1/2），低于90%");
    assertThat(points(score, "UA12-1")).isEqualTo(new BigDecimal("-0.5"));
    assertThat(line.citation()).isEqualTo(cell);
    assertThat(score.lowest()).isEqualTo(score.score()).isEqualTo(score.highest());
  }

  @Test
  void persons_of_branches_add_up_sum_over_sum_and_an_open_branch_widens_the_range() {
    SubjectScore score =
        assess(
            UnitFixture.perfect(),
            Tallies.studying(new Portion(80, 90)),
            Tallies.studying(new Portion(10, 10)),
            Tallies.studying(new Portion(null, 20)));

    // Published 90/100, at worst 90/120, at best 110/120; 91 points apply.
    assertThat(score.ledger())
        .filteredOn(line -> line.finding().equals("UA6-1"))
        .extracting(LedgerLine::note)
        .contains("所辖党支部党员学时达标率90.0%（90/100人），低于95%");
    assertThat(points(score, "UA6-1")).isEqualTo(new BigDecimal("-0.25"));
    assertThat(score.score()).isEqualTo(new BigDecimal("99.73"));
    assertThat(score.lowest()).isEqualTo(new BigDecimal("98.90"));
    assertThat(score.highest()).isEqualTo(new BigDecimal("99.82"));
  }

  @Test
  void rates_of_a_unit_without_branches_do_not_apply() {
    SubjectScore score = assess(UnitFixture.perfect());

    assertThat(score.undetermined()).isZero();
    assertThat(score.verdicts()).containsEntry("UA6", Verdict.NOT_APPLICABLE);
    assertThat(score.verdicts()).containsEntry("UA11", Verdict.NOT_APPLICABLE);
  }

  @Test
  void the_ledger_of_a_unit_adds_up() {
    SubjectScore score =
        assess(
            UnitFixture.perfect().feedback("整改中").mass(3, 0, 1, 1, 1),
            plain("330201001", Standing.STANDARD),
            plain("330201002", Standing.BELOW),
            plain("330201003", Standing.BELOW));

    BigDecimal sum =
        score.ledger().stream()
            .filter(line -> line.type() != LineType.TOTAL)
            .map(LedgerLine::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(score.score());
  }

  @Test
  void a_stream_that_breaks_leaves_the_unit_without_a_score() {
    SubjectScore score =
        assessor(UnitFixture.perfect())
            .assess(
                UnitFixture.perfect().bundle(),
                Stream.of("x").map(text -> BranchTally.ofText(text)))
            .get(0);

    assertThat(score.score()).isNull();
    assertThat(score.failures()).singleElement().asString().contains("内部错误").doesNotContain("\tat");
  }

  private static BigDecimal points(SubjectScore score, String finding) {
    return score.ledger().stream()
        .filter(line -> line.finding().equals(finding))
        .map(LedgerLine::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal deducted(SubjectScore score, String criterion) {
    return score.ledger().stream()
        .filter(line -> line.criterion().equals(criterion) && line.type() == LineType.DEDUCTION)
        .map(LedgerLine::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SubjectScore assess(UnitFixture unit, BranchTally... branches) {
    return assessor(unit).assess(unit.bundle(), Stream.of(branches)).get(0);
  }

  private static UnitAssessor assessor(UnitFixture unit) {
    return new UnitAssessor(
        rules, rules.catalogue(), UnitFixture.context(), UnitFixture.COLUMNS, bundle -> unit.own());
  }
}
