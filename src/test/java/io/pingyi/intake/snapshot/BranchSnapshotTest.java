package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.Branch;
import io.pingyi.intake.Dataset;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BranchSnapshotTest {

  private static final int[] ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

  @Test
  void a_vacancy_from_the_last_of_november_is_three_months_on_the_last_of_february() {
    Branch branch = vacantSince("2024-11-30", "2025-02-28");

    assertThat(branch.secretaryInPost()).isFalse();
    assertThat(branch.secretaryVacantMonths()).isEqualTo(3);
    assertThat(branch.secretaryVacantFullMonths()).isEqualTo(3);
  }

  @Test
  void one_day_beyond_three_months_begins_the_fourth() {
    Branch branch = vacantSince("2024-11-30", "2025-03-01");

    assertThat(branch.secretaryVacantMonths()).isEqualTo(4);
    assertThat(branch.secretaryVacantFullMonths()).isEqualTo(3);
  }

  @Test
  void a_leap_day_is_a_year_old_on_the_last_of_february() {
    Branch branch = branch(BranchFixture.at("2025-02-28").organisation("成立日期", "2024-02-29"));

    assertThat(branch.monthsSinceFounded()).isEqualTo(12);
  }

  @Test
  void a_month_only_vacancy_that_leaves_the_months_open_is_uncertain() {
    Branch branch = vacantSince("2025年6月", "2025-09-15");

    assertThat(branch.secretaryVacantMonths()).isEqualTo(3);
    assertThat(branch.secretaryVacantFullMonths()).isEqualTo(2);
    assertThat(branch.uncertain())
        .containsExactly("secretaryVacantFullMonths", "secretaryVacantMonths");
  }

  @Test
  void a_secretary_in_post_has_no_vacancy_whatever_the_old_date_says() {
    Branch branch =
        branch(
            BranchFixture.at("2025-12-31")
                .organisation("书记姓名", "d1g35t", "书记空缺起始日期", "2024-01-01"));

    assertThat(branch.secretaryInPost()).isTrue();
    assertThat(branch.secretaryVacantMonths()).isZero();
  }

  @Test
  void a_vacancy_without_a_date_has_no_known_length() {
    Branch branch = branch(BranchFixture.at("2025-12-31").organisation("书记姓名", "—"));

    assertThat(branch.secretaryInPost()).isFalse();
    assertThat(branch.secretaryVacantMonths()).isNull();
  }

  @Test
  void a_table_without_the_column_says_nothing_even_where_blank_would_mean_none() {
    Branch branch =
        branch(
            BranchFixture.at("2025-12-31")
                .organisation("党小组数", "", "支委人数", "")
                .without(Dataset.ORGANISATION, "书记姓名")
                .without(Dataset.ORGANISATION, "党小组数"));

    assertThat(branch.secretaryInPost()).isNull();
    assertThat(branch.groups()).isNull();
    assertThat(branch.committeeMembers()).isZero();
  }

  @Test
  void two_rows_that_contradict_each_other_say_nothing() {
    Branch branch =
        branch(
            BranchFixture.at("2025-12-31")
                .organisation("正式党员数", "12", "党员总数", "13")
                .organisation("正式党员数", "15", "党员总数", ""));

    assertThat(branch.fullMembers()).isNull();
    assertThat(branch.members()).isEqualTo(13);
  }

  @Test
  void only_whole_quarters_and_months_of_existence_count() {
    Branch branch =
        branch(
            BranchFixture.at("2025-12-31")
                .organisation("成立日期", "2025-05-20")
                .tables(Dataset.MEETING));

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(2);
    assertThat(branch.themedDayMonthsMissed()).isEqualTo(7);
    assertThat(branch.generalMeetings()).isZero();
    assertThat(branch.uncertain()).isEmpty();
  }

  @Test
  void a_branch_founded_on_the_first_owes_that_month() {
    Branch branch =
        branch(
            BranchFixture.at("2025-12-31")
                .organisation("成立日期", "2025-04-01")
                .tables(Dataset.MEETING));

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(3);
    assertThat(branch.themedDayMonthsMissed()).isEqualTo(9);
  }

  @Test
  void periods_not_over_on_the_assessment_date_do_not_count() {
    Branch branch = branch(founded("2025-11-15").tables(Dataset.MEETING));

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(3);
    assertThat(branch.themedDayMonthsMissed()).isEqualTo(10);
  }

  @Test
  void month_only_dates_are_exact_for_months_and_quarters() {
    BranchFixture fixture = founded("2025-12-31");
    for (int month : ALL) {
      fixture.meeting("主题党日", "2025." + (month < 10 ? "0" : "") + month);
    }
    fixture.meeting("支部大会", "2025年3月").meeting("党员大会", "2025/6").meeting("党员大会", "202509");

    Branch branch = branch(fixture);

    assertThat(branch.themedDayMonthsMissed()).isZero();
    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(1);
    assertThat(branch.uncertain()).isEmpty();
  }

  @Test
  void a_meeting_of_unknown_day_may_fill_one_gap() {
    Branch branch = branch(founded("2025-12-31").monthly("党员大会", 2).meeting("党员大会", "不详"));

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(2);
    assertThat(branch.generalMeetings()).isEqualTo(2);
    assertThat(branch.attendanceRate()).isNull();
    assertThat(branch.uncertain())
        .containsExactly("generalMeetingQuartersMissed", "generalMeetings");
  }

  @Test
  void a_meeting_of_unknown_type_may_fill_a_gap_of_any_type() {
    Branch branch = branch(founded("2025-12-31").meeting("座谈", "2025-02-03"));

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(3);
    assertThat(branch.themedDayMonthsMissed()).isEqualTo(11);
    assertThat(branch.uncertain())
        .contains("generalMeetingQuartersMissed", "themedDayMonthsMissed", "lifeMeetings");
  }

  @Test
  void an_unknown_meeting_changes_nothing_where_there_is_no_gap() {
    Branch branch =
        branch(founded("2025-12-31").monthly("党员大会", 1, 4, 7, 10).meeting("党员大会", "不详"));

    assertThat(branch.generalMeetingQuartersMissed()).isZero();
    assertThat(branch.uncertain()).doesNotContain("generalMeetingQuartersMissed");
  }

  @Test
  void meetings_of_other_years_and_after_the_assessment_date_do_not_count() {
    Branch branch =
        branch(
            founded("2025-09-30")
                .meeting("组织生活会", "2024-12-30")
                .meeting("组织生活会", "2025-10-02")
                .meeting("民主评议", "2025-09-30"));

    assertThat(branch.lifeMeetings()).isZero();
    assertThat(branch.appraisals()).isEqualTo(1);
  }

  @Test
  void attendance_is_the_sum_present_over_the_sum_due_and_is_cut() {
    BranchFixture fixture =
        founded("2025-12-31")
            .row(Dataset.MEETING, meeting("2025-01-05", "3", "2"))
            .row(Dataset.MEETING, meeting("2025-02-05", "3", "3"))
            .row(Dataset.MEETING, meeting("2024-12-05", "90", "1"));

    assertThat(branch(fixture).attendanceRate()).isEqualTo(new BigDecimal("83.333333"));
  }

  @Test
  void attendance_is_missing_when_one_figure_of_one_meeting_is() {
    BranchFixture fixture =
        founded("2025-12-31")
            .row(Dataset.MEETING, meeting("2025-01-05", "3", "2"))
            .row(Dataset.MEETING, meeting("2025-02-05", "", "3"));

    assertThat(branch(fixture).attendanceRate()).isNull();
  }

  @Test
  void a_run_without_any_table_of_meetings_leaves_them_missing() {
    Branch branch = branch(founded("2025-12-31"));

    assertThat(branch.generalMeetings()).isNull();
    assertThat(branch.generalMeetingQuartersMissed()).isNull();
    assertThat(branch.attendanceRate()).isNull();
    assertThat(branch.weakStatus()).isNull();
    assertThat(branch.activists()).isNull();
    assertThat(branch.seriousPersons()).isNull();
  }

  @Test
  void counters_count_where_there_are_no_meetings() {
    BranchFixture fixture = founded("2025-12-31").organisation("党小组数", "2");
    for (int month : ALL) {
      fixture.row(
          Dataset.MEETING_COUNT,
          new String[] {
            "月份",
            "2025-%02d".formatted(month),
            "党员大会次数",
            month == 5 ? "1" : "",
            "主题党日次数",
            month == 7 ? "多次" : "1",
            "书记讲党课次数",
            month == 6 ? "1" : "0",
            "党课次数",
            month % 3 == 0 ? "1" : "0",
            "应到人次",
            "10",
            "实到人次",
            "8"
          });
    }

    Branch branch = branch(fixture);

    assertThat(branch.generalMeetingQuartersMissed()).isEqualTo(3);
    assertThat(branch.lessonQuartersMissed()).isZero();
    assertThat(branch.secretaryLessons()).isEqualTo(1);
    assertThat(branch.attendanceRate()).isEqualTo(new BigDecimal("80"));
    assertThat(branch.groupMeetingMonthsMissed()).isEqualTo(12);
    assertThat(branch.themedDayMonthsMissed()).isZero();
    assertThat(branch.uncertain()).containsExactly("themedDayMonthsMissed");
  }

  @Test
  void without_groups_no_group_meeting_is_missed() {
    Branch branch = branch(founded("2025-12-31").organisation("党小组数", "0").tables(Dataset.MEETING));

    assertThat(branch.groupMeetingMonthsMissed()).isZero();
    assertThat(branch.committeeMeetingMonthsMissed()).isEqualTo(12);
  }

  @Test
  void without_a_founding_date_only_gaps_after_the_first_sign_of_life_are_certain() {
    Branch branch =
        branch(BranchFixture.at("2025-12-31").organisation().monthly("主题党日", 7, 8, 10, 11, 12));

    assertThat(branch.themedDayMonthsMissed()).isEqualTo(1);
    assertThat(branch.uncertain()).contains("themedDayMonthsMissed");
  }

  @Test
  void the_status_of_a_weak_branch_follows_the_conclusion_of_its_acceptance() {
    assertThat(weak("", "")).isEqualTo("未转化");
    assertThat(weak("通过", "2025-11-20")).isEqualTo("已转化");
    assertThat(weak("验收通过", "")).isEqualTo("已转化");
    assertThat(weak("未通过", "2025-11-20")).isEqualTo("未转化");
    assertThat(weak("通过", "2026-01-05")).isEqualTo("未转化");
    assertThat(weak("看不清", "2025-11-20")).isNull();
    assertThat(branch(founded("2025-12-31").tables(Dataset.RECTIFICATION)).weakStatus())
        .isEqualTo("无");
  }

  @Test
  void a_case_counts_its_missing_supports_and_the_longest_time_it_can_have_taken() {
    BranchFixture fixture =
        founded("2025-12-31")
            .row(
                Dataset.RECTIFICATION,
                new String[] {
                  "主要类型",
                  "书记不胜任现职",
                  "县级领导",
                  "a1",
                  "第一书记",
                  "b2",
                  "整顿开始日期",
                  "2025年3月",
                  "验收日期",
                  "2025-06-15",
                  "验收结论",
                  "通过",
                  "问题数",
                  "5",
                  "已销号数",
                  "4",
                  "有效票",
                  "15",
                  "满意票",
                  "10",
                  "不满意票",
                  "2",
                  "知晓率",
                  "93.5%",
                  "乡镇复核通过",
                  "是"
                });

    assertThat(fixture.facts().rectification())
        .satisfies(
            weak -> {
              assertThat(weak.supportsMissing()).isEqualTo(2);
              assertThat(weak.monthsUnderway()).isEqualTo(3);
              assertThat(weak.uncertain()).containsExactly("monthsUnderway");
              assertThat(weak.problemsOpen()).isEqualTo(1);
              assertThat(weak.satisfiedRate()).isEqualTo(new BigDecimal("66.666666"));
              assertThat(weak.dissatisfiedRate()).isEqualTo(new BigDecimal("13.333333"));
              assertThat(weak.awareRate()).isEqualByComparingTo("93.5");
              assertThat(weak.accepted()).isTrue();
              assertThat(weak.townReviewed()).isTrue();
            });
  }

  @Test
  void activists_are_those_not_yet_candidates() {
    BranchFixture fixture =
        founded("2025-12-31")
            .row(Dataset.DEVELOPMENT, "申请入党日期", "2025-01-10")
            .row(Dataset.DEVELOPMENT, "申请入党日期", "2024-01-10", "确定积极分子日期", "2024-06-10")
            .row(
                Dataset.DEVELOPMENT,
                "申请入党日期",
                "2023-01-10",
                "确定积极分子日期",
                "2023-06-10",
                "列为发展对象日期",
                "2025-01-10");

    Branch branch = branch(fixture);

    assertThat(branch.activists()).isEqualTo(1);
    assertThat(branch.inPreparation()).isEqualTo(2);
    assertThat(branch.developmentInvolved()).isEqualTo(2);
    assertThat(branch.uncertain()).isEmpty();
  }

  @Test
  void one_unclear_lesson_leaves_open_how_many_but_not_whether() {
    BranchFixture fixture =
        founded("2025-12-31")
            .row(Dataset.MEETING, "会议类型", "党课", "开展日期", "2025-02-03", "书记讲课", "是")
            .row(Dataset.MEETING, "会议类型", "党课", "开展日期", "2025-05-06", "书记讲课", "待核实");

    Branch branch = branch(fixture);

    assertThat(branch.uncertain()).contains("secretaryLessons");
    assertThat(branch.bounds()).containsEntry("secretaryLessons", new Bounds(1, 2));
  }

  @Test
  void an_applicant_with_traces_of_training_may_be_an_activist() {
    Branch branch =
        branch(
            founded("2025-12-31").row(Dataset.DEVELOPMENT, "申请入党日期", "2024-01-10", "培养联系人数", "2"));

    assertThat(branch.activists()).isEqualTo(1);
    assertThat(branch.uncertain()).contains("activists");
  }

  @Test
  void indicators_are_read_as_whatever_they_can_be() {
    BranchFacts facts =
        founded("2025-12-31")
            .indicator("阵地保障台账", "固定活动场所", "有", "面积", "80.5", "启用日期", "2024-05-01", "备注", " ")
            .facts();

    assertThat(facts.indicators())
        .extracting("name")
        .containsExactly("阵地保障台账.固定活动场所", "阵地保障台账.面积", "阵地保障台账.启用日期");
    assertThat(facts.indicators().get(0).yes()).isTrue();
    assertThat(facts.indicators().get(1).number()).isEqualByComparingTo("80.5");
    assertThat(facts.indicators().get(2).date()).isEqualTo("2024-05-01");
    assertThat(facts.evidence().behind(facts.indicators().get(1), "number"))
        .hasToString("[Cell[source=2, row=2, column=面积, value=80.5]]");
  }

  @Test
  void scores_and_waivers_keep_their_cells() {
    BranchFacts facts =
        founded("2025-12-31")
            .row(
                Dataset.MANUAL_SCORE,
                "指标编码",
                "S5.1",
                "得分",
                "4.5分",
                "评分人",
                "考核一组",
                "评分日期",
                "2025-12-10",
                "评分依据",
                "走访")
            .row(Dataset.WAIVER, "指标编码", "S3.3", "减免理由", "拆迁在即", "批准人", "区委组织部")
            .facts();

    assertThat(facts.manualScores()).hasSize(1);
    assertThat(facts.manualScores().get(0).points()).isEqualByComparingTo("4.5");
    assertThat(facts.manualScores().get(0).cell().value()).isEqualTo("4.5分");
    assertThat(facts.waivers())
        .extracting("criterion", "reason", "approvedBy")
        .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple("S3.3", "拆迁在即", "区委组织部")));
  }

  private static @Nullable String weak(String conclusion, String on) {
    return branch(
            founded("2025-12-31")
                .row(Dataset.RECTIFICATION, "主要类型", "情形一", "验收结论", conclusion, "验收日期", on))
        .weakStatus();
  }

  private static String[] meeting(String day, String due, String present) {
    return new String[] {"会议类型", "主题党日", "开展日期", day, "应到人数", due, "实到人数", present};
  }

  private static Branch vacantSince(String since, String assessmentDate) {
    return branch(BranchFixture.at(assessmentDate).organisation("书记空缺起始日期", since));
  }

  private static BranchFixture founded(String assessmentDate) {
    return BranchFixture.at(assessmentDate).organisation("成立日期", "2010-07-01");
  }

  private static Branch branch(BranchFixture fixture) {
    return fixture.facts().branch();
  }
}
