package io.pingyi.rectify;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.value.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  private static final Origin FOUND =
      new Origin(RectificationState.PENDING, LocalDate.of(2024, 12, 31), false);

  @Test
  void a_check_closes_a_problem() {
    Course course = course(FOUND, row("已销号", "2025-06-30", "2025-06-30", "区委组织部", ""));
    assertThat(course.result().closed()).isTrue();
    assertThat(course.result().reason()).isEmpty();
    assertThat(course.result().overdueDays()).isZero();
    assertThat(course.refusals()).isEmpty();
  }

  @Test
  void the_units_own_word_only_asks_for_a_check() {
    Course own = course(FOUND, row("已销号", "2025-06-30", "2025-06-30", "", ""));
    assertThat(own.result().accepted()).isEqualTo(RectificationState.AWAITING_CHECK);
    assertThat(own.result().overdueDays()).isEqualTo(184);
    assertThat(own.refusals())
        .containsExactly(new Refusal(0, "复核单位", "没有复核单位，单位不能自行销号，按待审核处理，不计为已销号；请填审核销号的单位"));
  }

  @Test
  void a_closing_needs_a_day_between_the_finding_and_the_assessment() {
    assertRefused("", "", "没有可识读的销号日期");
    assertRefused("2026-01-01", "", "在考核基准日2025-12-31之后");
    assertRefused("2024-12-30", "", "早于问题列入清单之日2024-12-31");
    assertRefused("2025-09-02", "2025-09-01", "晚于反馈日期2025-09-01");
    assertThat(course(FOUND, row("已销号", "", "2025-12-31", "区委组织部", "")).result().closed()).isTrue();
    assertThat(course(FOUND, row("已销号", "", "2024年12月", "区委组织部", "")).result().closed()).isTrue();
  }

  private static void assertRefused(String closed, String told, String why) {
    Course course = course(FOUND, row("已销号", "", closed, "区委组织部", told));
    assertThat(course.result().accepted()).isEqualTo(RectificationState.AWAITING_CHECK);
    assertThat(course.result().reason()).contains(why);
    assertThat(course.refusals()).extracting(Refusal::column).containsExactly("销号日期");
  }

  @Test
  void the_latest_row_counts_whatever_the_order_of_files() {
    FeedbackLine march = row("整改中", "", "", "", "2025-03-31");
    FeedbackLine september = row("待审核", "", "", "", "2025-09-30");
    FeedbackLine closing = row("已销号", "", "2025-11-05", "区委组织部", "");
    Course course = course(FOUND, closing, september, march);
    assertThat(course.line()).isZero();
    assertThat(course.result().closed()).isTrue();
    assertThat(course.told()).isEqualTo("2025-03-31 整改中 → 2025-09-30 待审核 → 2025-11-05 已销号");
  }

  @Test
  void only_reopening_leads_out_of_a_closing_and_the_closing_stands_without_it() {
    FeedbackLine closing = row("已销号", "", "2025-03-01", "区委组织部", "");
    FeedbackLine pending = row("待整改", "", "", "", "2025-06-30");
    Course without = course(FOUND, closing, pending);
    assertThat(without.result().closed()).isTrue();
    assertThat(without.refusals())
        .containsExactly(
            new Refusal(
                1, "整改状态", "此前已是“已销号”（2025-03-01），不能变为“待整改”，本行不采用；问题再次出现的，请先填一行“重新打开”，编号不变"));
    Course with = course(FOUND, closing, row("重新打开", "", "", "", "2025-05-20"), pending);
    assertThat(with.refusals()).isEmpty();
    assertThat(with.result().accepted()).isEqualTo(RectificationState.PENDING);
  }

  @Test
  void days_that_run_backwards_close_nothing() {
    FeedbackLine sentBack = row("已驳回", "", "", "", "2025-08-15");
    FeedbackLine closing = row("已销号", "", "2025-07-01", "区委组织部", "2025-09-30");
    Course course = course(FOUND, sentBack, closing);
    assertThat(course.result().closed()).isFalse();
    assertThat(course.refusals().get(0).reason()).contains("早于上一次反馈的“已驳回”（2025-08-15）");
  }

  @Test
  void what_an_earlier_run_left_open_goes_on_from_there() {
    Origin left = new Origin(RectificationState.AWAITING_CHECK, LocalDate.of(2024, 1, 1), true);
    Course back = course(left, row("待整改", "", "", "", ""));
    assertThat(back.result().accepted()).isEqualTo(RectificationState.AWAITING_CHECK);
    assertThat(back.refusals().get(0).reason()).contains("此前已是“待审核”（上年认定），不能变为“待整改”");
    Course closed = course(left, row("已销号", "", "2025-02-01", "区委组织部", ""));
    assertThat(closed.result().closed()).isTrue();
    assertThat(closed.told()).isEqualTo("上年待审核 → 2025-02-01 已销号");
  }

  @Test
  void rows_that_cannot_be_ordered_close_nothing_but_the_same_row_twice_does_no_harm() {
    FeedbackLine closing = row("已销号", "", "2025-03-01", "区委组织部", "");
    FeedbackLine undated = row("整改中", "", "", "", "");
    Course course = course(FOUND, closing, undated);
    assertThat(course.result().closed()).isFalse();
    assertThat(course.refusals())
        .hasSize(2)
        .allMatch(each -> each.column().equals("反馈日期") && each.reason().contains("分不出先后"));
    FeedbackLine sameDay = row("整改中", "", "", "", "2025-03-01");
    assertThat(course(FOUND, closing, sameDay).refusals().get(0).reason()).contains("内容不同");
    assertThat(course(FOUND, closing, closing).refusals()).isEmpty();
    assertThat(course(FOUND, closing, closing).result().closed()).isTrue();
  }

  @Test
  void a_report_stands_between_the_finding_and_the_assessment() {
    Course late = course(FOUND, row("整改中", "", "", "", "2026-01-05"));
    assertThat(late.refusals()).extracting(Refusal::column).containsExactly("反馈日期");
    assertThat(late.result().accepted()).isEqualTo(RectificationState.PENDING);
    Course early = course(FOUND, row("整改中", "", "", "", "2024-06-30"));
    assertThat(early.refusals().get(0).reason()).contains("早于问题列入清单之日2024-12-31");
  }

  @Test
  void closing_late_keeps_the_days_it_was_late() {
    Course late = course(FOUND, row("已销号", "2025-06-30", "2025-07-01", "区委组织部", ""));
    assertThat(late.result().overdueDays()).isEqualTo(1);
    Course month = course(FOUND, row("已销号", "2025-06", "2025-06-30", "区委组织部", ""));
    assertThat(month.result().overdueDays()).isZero();
    Course open = course(FOUND, row("已驳回", "2025-06-30", "", "", ""));
    assertThat(open.result().overdueDays()).isEqualTo(184);
  }

  private static Course course(Origin origin, FeedbackLine... lines) {
    return Course.of(List.of(lines), origin, DATE);
  }

  private static FeedbackLine row(
      String state, String deadline, String closed, String checker, String told) {
    Map<String, String> cells =
        Map.of(
            "问题编号", "a-S1-1", "整改状态", state, "整改时限", deadline, "销号日期", closed, "复核单位", checker,
            "反馈日期", told);
    assertThat(told.isEmpty() || DateText.parse(told).isPresent()).isTrue();
    return FeedbackLine.read(
        column -> cells.getOrDefault(column, ""), column -> cells.getOrDefault(column, ""));
  }
}
