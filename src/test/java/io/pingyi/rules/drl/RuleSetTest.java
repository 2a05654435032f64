package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Step;
import io.pingyi.facts.Subject;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  private static final RuleSet RULES = RuleSets.open(SampleRules.FOLDER, SampleRules.CACHE, DATE);

  @AfterAll
  static void close() {
    RULES.close();
  }

  private static CriterionJudgement judged(Judgement judgement, String criterion) {
    return judgement.criteria().stream()
        .filter(judged -> judged.criterion().code().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static CriterionJudgement branch(String criterion, Object... values) {
    return judged(RULES.judge(Subjects.of(Subjects.branch(values)), "S"), criterion);
  }

  @Test
  void every_criterion_in_force_has_a_verdict_in_the_order_of_the_table() {
    Judgement judgement = RULES.judge(Subjects.of(Subjects.branch()), "S");
    assertThat(judgement.criteria())
        .extracting(judged -> judged.criterion().code())
        .containsExactly("S1", "S2", "S3", "S4", "S5", "S6", "S7");
    assertThat(judgement.criteria())
        .extracting(CriterionJudgement::verdict)
        .containsOnly(Verdict.UNDETERMINED);
  }

  @Test
  void a_finding_carries_quantity_price_rule_and_evidence() {
    CriterionJudgement judged = branch("S3", "attendanceRate", new BigDecimal("70.5"));
    Finding finding = judged.findings().get(0);
    assertThat(finding.quantity()).isEqualByComparingTo("9.5");
    assertThat(finding.value()).isEqualByComparingTo("70.5");
    assertThat(finding.threshold()).isEqualByComparingTo("80");
    assertThat(finding.price().points()).isEqualByComparingTo("0.5");
    assertThat(finding.rule()).isEqualTo("支部/党员教育管理/S3-到会率.drl:3");
    assertThat(finding.citations()).hasSize(1);
    assertThat(judged.open()).isZero();
  }

  @Test
  void decimals_are_compared_exactly() {
    assertThat(branch("S3", "attendanceRate", new BigDecimal("80.000000")).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(branch("S3", "attendanceRate", new BigDecimal("79.999999")).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void a_missing_value_that_cannot_matter_leaves_nothing_open() {
    assertThat(branch("S1", "fullMembers", 6).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    CriterionJudgement open = branch("S1", "committeeMembers", 3);
    assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(open.missing()).containsExactly("正式党员数");
    assertThat(branch("S1", "fullMembers", 9, "committeeMembers", 3).verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void a_lower_bound_counts_and_stays_open() {
    CriterionJudgement judged =
        branch(
            "S2",
            "generalMeetingQuartersMissed",
            2,
            "uncertain",
            Set.of("generalMeetingQuartersMissed"));
    assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(judged.findings().get(0).quantity()).isEqualByComparingTo("2");
    assertThat(judged.open()).isEqualTo(1);
    CriterionJudgement nothingYet =
        branch(
            "S2",
            "generalMeetingQuartersMissed",
            0,
            "uncertain",
            Set.of("generalMeetingQuartersMissed"));
    assertThat(nothingYet.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void a_value_between_bounds_is_open_only_where_they_leave_it_open() {
    String missed = "generalMeetingQuartersMissed";
    CriterionJudgement more =
        branch(
            "S2",
            missed,
            2,
            "uncertain",
            Set.of(missed),
            "bounds",
            Map.of(missed, Bounds.between(2, 3)));
    assertThat(more.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(more.open()).isEqualTo(1);
    assertThat(more.openPoints()).isEqualByComparingTo(more.findings().get(0).price().points());
    CriterionJudgement perhaps =
        branch(
            "S2",
            missed,
            0,
            "uncertain",
            Set.of(missed),
            "bounds",
            Map.of(missed, Bounds.between(0, 1)));
    assertThat(perhaps.verdict()).isEqualTo(Verdict.UNDETERMINED);
    CriterionJudgement certainly = branch("S2", "bounds", Map.of(missed, Bounds.between(0, 0)));
    assertThat(certainly.verdict()).isEqualTo(Verdict.MET);
    CriterionJudgement unseen = branch("S2", "bounds", Map.of(missed, Bounds.from(1)));
    assertThat(unseen.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void indicators_are_asked_for_by_name() {
    Judgement low =
        RULES.judge(
            Subjects.of(
                Subjects.branch(),
                Subjects.indicator("别的表.满意率", "10"),
                Subjects.indicator("群众满意度测评.满意率", "88.5")),
            "S");
    assertThat(judged(low, "S4").findings().get(0).quantity()).isEqualByComparingTo("1.5");
    Judgement none = RULES.judge(Subjects.of(Subjects.branch()), "S");
    assertThat(judged(none, "S4").missing()).containsExactly("群众满意度测评.满意率");
    assertThat(judged(none, "S4").open()).isEqualTo(1);
  }

  @Test
  void persons_are_judged_by_the_day_of_their_step() {
    DateRange june = DateRange.of(LocalDate.of(2025, 6, 1));
    DateRange lastYear = DateRange.of(LocalDate.of(2024, 6, 1));
    DateRange across = new DateRange(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 31));
    DevelopmentRecord short1 = person("P1", june, 3);
    DevelopmentRecord fine = person("P2", june, 14);
    DevelopmentRecord old = person("P3", lastYear, 3);
    DevelopmentRecord open = person("P4", across, 3);
    CriterionJudgement judged =
        judged(RULES.judge(Subjects.of(short1, fine, old, open), "D"), "D07");
    assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(judged.findings()).extracting(Finding::fact).containsExactly(short1);
    assertThat(judged.openFacts()).containsExactly(open);
    assertThat(judged.openPoints()).isEqualByComparingTo("10");
    assertThat(judged.missing()).containsExactly("列为发展对象日期");
    CriterionJudgement nobody = judged(RULES.judge(Subjects.of(old), "D"), "D07");
    assertThat(nobody.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  private static DevelopmentRecord person(String key, DateRange day, int months) {
    return Subjects.person(key, Step.CANDIDATE, day, "activistFullMonths", months);
  }

  @Test
  void a_finding_without_evidence_is_an_error_of_the_program() {
    Subject subject = Subjects.of(Subjects.branch("generalMeetings", 0));
    Subject blind =
        new Subject(
            subject.organisation(),
            subject.facts(),
            List.of(),
            List.of(),
            (fact, component) -> List.of());
    assertThatThrownBy(() -> RULES.judge(blind, "S"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no evidence for S7-1");
  }

  @Test
  void a_quantity_that_is_not_positive_fails_only_its_criterion(@TempDir Path folder) {
    SampleRules sample =
        SampleRules.copyTo(folder).replace("支部/党员教育管理/S3-到会率.drl", "到会率 < 到会率标准", "到会率 > 到会率标准");
    try (RuleSet wrong = RuleSets.open(sample.root(), SampleRules.CACHE, DATE)) {
      Subject subject =
          Subjects.of(
              Subjects.branch("attendanceRate", new BigDecimal("90"), "generalMeetings", 0));
      Judgement judgement = wrong.judge(subject, "S");
      assertThat(judged(judgement, "S3").verdict()).isEqualTo(Verdict.RULE_FAILED);
      assertThat(judged(judgement, "S3").reason()).contains("S3-1", "-10", "应大于0");
      assertThat(judged(judgement, "S7").verdict()).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void a_firing_without_time_fails_the_rules_that_match() {
    Budget none = new Budget(100, Duration.ZERO);
    try (RuleSet hurried =
        RuleSets.open(VettedFolder.of(SampleRules.FOLDER), SampleRules.CACHE, DATE, none)) {
      Subject subject =
          Subjects.of(
              Subjects.branch("generalMeetings", 0, "attendanceRate", new BigDecimal("95")));
      Judgement judgement = hurried.judge(subject, "S");
      assertThat(judged(judgement, "S7").verdict()).isEqualTo(Verdict.RULE_FAILED);
      assertThat(judged(judgement, "S7").reason()).contains("用时超过");
      assertThat(judged(judgement, "S3").verdict()).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void a_rule_that_matches_too_often_fails_alone_and_the_pool_stays_clean() {
    RuleSet tight =
        RuleSets.open(
            VettedFolder.of(SampleRules.FOLDER),
            SampleRules.CACHE,
            DATE,
            new Budget(3, Duration.ofMinutes(1)));
    Fact[] five =
        IntStream.range(0, 5).mapToObj(i -> Subjects.indicator("表彰.次数", "2")).toArray(Fact[]::new);
    Judgement broken = tight.judge(Subjects.of(five), "S");
    assertThat(judged(broken, "S6").verdict()).isEqualTo(Verdict.RULE_FAILED);
    assertThat(judged(broken, "S6").reason()).contains("S6-1", "支部/政治建设/S6-表彰.drl:3");
    assertThat(judged(broken, "S2").verdict()).isNotEqualTo(Verdict.RULE_FAILED);
    for (int i = 0; i < 20; i++) {
      Judgement after = tight.judge(Subjects.of(Subjects.branch("generalMeetings", 0)), "S");
      assertThat(judged(after, "S7").findings()).hasSize(1);
      assertThat(judged(after, "S6").findings()).isEmpty();
    }
    tight.close();
  }

  @Test
  void eight_threads_answer_like_one() throws Exception {
    List<Subject> subjects = new ArrayList<>();
    Random random = new Random(42);
    for (int i = 0; i < 400; i++) {
      subjects.add(Subjects.of(Subjects.random(io.pingyi.facts.Branch.class, random)));
    }
    List<Judgement> alone = subjects.stream().map(s -> RULES.judge(s, "S")).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Judgement>> tasks = new ArrayList<>();
      subjects.forEach(subject -> tasks.add(() -> RULES.judge(subject, "S")));
      List<Judgement> together = new ArrayList<>();
      for (Future<Judgement> answer : threads.invokeAll(tasks)) {
        together.add(answer.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_same_rules_judge_for_another_date() {
    DateRange may = DateRange.of(LocalDate.of(2026, 5, 12));
    DevelopmentRecord person = Subjects.person("P1", Step.NOTICE_TO, may, "noticeWorkingDays", 3);
    RuleSet next = RULES.at(LocalDate.of(2026, 12, 31));
    assertThat(judged(next.judge(Subjects.of(person), "D"), "D09").findings()).hasSize(1);
    assertThat(judged(RULES.judge(Subjects.of(person), "D"), "D09").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
