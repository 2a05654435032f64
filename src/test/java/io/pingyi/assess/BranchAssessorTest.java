package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Subject;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.snapshot.BranchSnapshot;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.Judge;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.drl.RuleSets;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.SubjectScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches by the shipped rules and the real reading of rows. */
class BranchAssessorTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.read(Path.of("rules/calendar.csv"));

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
  void a_branch_without_persons_and_not_weak_is_scored_by_its_own_rubric_only() {
    AssessedBranch branch = assess(BranchRows.good());

    assertThat(codes(branch)).containsExactly("S");
    assertThat(branch.tally().standing()).isEqualTo(Standing.STANDARD);
    assertThat(branch.tally().involved()).isZero();
    assertThat(branch.tally().verdicts())
        .containsEntry("S2.1", Verdict.MET)
        .doesNotContainKey("S7.1");
  }

  @Test
  void persons_and_a_case_are_scored_after_the_branch() {
    AssessedBranch branch =
        assess(BranchRows.good().activist("2025-01-10", "2025-01-20", "2025-09-01").weak("通过"));

    assertThat(codes(branch)).containsExactly("S", "D", "R");
    assertThat(branch.tally().weakListed()).isTrue();
    assertThat(branch.tally().weakAccepted()).isTrue();
    assertThat(branch.tally().involved()).isEqualTo(1);
    assertThat(branch.tally().serious()).isZero();
    assertThat(branch.tally().undeterminedPersons()).isZero();
  }

  @Test
  void a_person_of_another_year_is_not_judged() {
    AssessedBranch branch =
        assess(BranchRows.good().activist("2023-01-10", "2023-01-20", "2023-09-01"));

    assertThat(codes(branch)).containsExactly("S");
  }

  @Test
  void a_serious_violation_reaches_branch_and_unit_with_its_cell() {
    BranchRows rows = BranchRows.good().activist("2025-01-10", "2025-01-20", "2025-09-01");
    AssessedBranch branch = assess(rows.changed(Dataset.DEVELOPMENT, 0, "出生日期", "2008-05-05"));

    assertThat(branch.tally().serious()).isEqualTo(1);
    List<Citation.Cell> cells = branch.tally().against().getOrDefault(Tally.COMPLIANCE, List.of());
    assertThat(cells)
        .singleElement()
        .extracting(Citation.Cell::source)
        .isEqualTo(UnitFixture.number(Dataset.DEVELOPMENT));
    SubjectScore own = branch.scores().get(0);
    List<LedgerLine> lines =
        own.ledger().stream().filter(line -> line.finding().equals("S3.1-1")).toList();
    assertThat(lines.get(0).points()).isEqualByComparingTo("-3");
    assertThat(lines).extracting(LedgerLine::citation).contains(cells.get(0));
  }

  @Test
  void a_person_who_cannot_be_judged_leaves_the_branch_open() {
    BranchRows rows = BranchRows.good().activist("2025-01-10", "2025-01-20", "2025-09-01");
    AssessedBranch branch = assess(rows.changed(Dataset.DEVELOPMENT, 0, "出生日期", ""));

    assertThat(branch.tally().undeterminedPersons()).isEqualTo(1);
    assertThat(branch.scores().get(0).verdicts()).containsEntry("S3.1", Verdict.UNDETERMINED);
  }

  @Test
  void a_branch_that_may_miss_the_threshold_has_an_open_standing() {
    BranchRows rows = BranchRows.good();
    BranchRows without =
        rows.changed(Dataset.EDUCATION, 0, "应学党员数", "")
            .changed(Dataset.EDUCATION, 0, "欠缴三至六月人数", "")
            .changed(Dataset.EDUCATION, 0, "流动党员数", "")
            .changed(Dataset.EDUCATION, 0, "超期未转接人数", "")
            .changed(Dataset.ORGANISATION, 0, "正式党员数", "");

    BranchTally tally = assess(without).tally();

    assertThat(tally.standing()).isEqualTo(Standing.STANDARD);
    assertThat(tally.worst()).isEqualTo(Standing.BELOW);
    assertThat(tally.best()).isEqualTo(Standing.STANDARD);
  }

  @Test
  void a_branch_founded_within_six_months_does_not_count() {
    BranchRows young = BranchRows.good().changed(Dataset.ORGANISATION, 0, "成立日期", "2025-07-01");

    assertThat(assess(young).tally().worst()).isEqualTo(Standing.NOT_DUE);
    assertThat(
            assess(BranchRows.good().changed(Dataset.ORGANISATION, 0, "成立日期", "2025-06-30"))
                .tally()
                .due())
        .isTrue();
  }

  @Test
  void a_judge_that_breaks_for_persons_leaves_the_branch_scored() {
    BranchRows rows = BranchRows.good().activist("2025-01-10", "2025-01-20", "2025-09-01");
    AssessedBranch branch = assessor(breakingFor("D")).assess(rows.bundle());

    assertThat(codes(branch)).containsExactly("S", "D");
    assertThat(branch.scores().get(0).score()).isNotNull();
    assertThat(branch.scores().get(0).verdicts()).containsEntry("S3.1", Verdict.UNDETERMINED);
    assertThat(branch.scores().get(1).score()).isNull();
    assertThat(branch.scores().get(1).failures()).singleElement().asString().contains("内部错误");
    assertThat(branch.tally().undeterminedPersons()).isEqualTo(1);
  }

  @Test
  void a_judge_that_breaks_for_the_branch_leaves_it_without_a_score() {
    AssessedBranch branch = assessor(breakingFor("S")).assess(BranchRows.good().bundle());

    assertThat(branch.scores().get(0).score()).isNull();
    assertThat(branch.tally().scored()).isFalse();
    assertThat(branch.tally().worst()).isEqualTo(Standing.BELOW);
  }

  @Test
  void rows_that_cannot_become_facts_leave_the_branch_without_a_score() {
    BranchAssessor assessor =
        new BranchAssessor(
            rules,
            rules.catalogue(),
            UnitFixture.context(),
            UnitFixture.COLUMNS,
            bundle -> {
              throw new IllegalStateException("secret");
            });

    AssessedBranch branch = assessor.assess(BranchRows.good().bundle());

    assertThat(codes(branch)).containsExactly("S");
    assertThat(branch.scores().get(0).failures())
        .singleElement()
        .asString()
        .doesNotContain("secret");
  }

  static BranchAssessor assessor(Judge judge) {
    BranchSnapshot snapshot =
        new BranchSnapshot(UnitFixture.context(), UnitFixture.COLUMNS, CALENDAR);
    return new BranchAssessor(
        judge, rules.catalogue(), UnitFixture.context(), UnitFixture.COLUMNS, snapshot::of);
  }

  private static AssessedBranch assess(BranchRows rows) {
    return assessor(rules).assess(rows.bundle());
  }

  private static List<String> codes(AssessedBranch branch) {
    return branch.scores().stream().map(score -> score.rubric().code()).toList();
  }

  private static Judge breakingFor(String rubric) {
    return new Judge() {
      @Override
      public Judgement judge(Subject subject, String code) {
        if (code.equals(rubric)) {
          throw new IllegalStateException("broken");
        }
        return rules.judge(subject, code);
      }

      @Override
      public Set<String> ratedCriteria() {
        return rules.ratedCriteria();
      }

      @Override
      public void close() {}
    };
  }
}
