package io.pingyi.rectify;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RectificationTest {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  private static final DateRange DEADLINE = DateRange.of(LocalDate.of(2025, 6, 30));

  @Test
  void a_check_closes_a_problem() {
    Rectification closed = judged(RectificationState.CLOSED, day(2025, 6, 30), "区委组织部");
    assertThat(closed.closed()).isTrue();
    assertThat(closed.reason()).isEmpty();
    assertThat(closed.overdueDays()).isZero();
  }

  @Test
  void the_units_own_word_only_asks_for_a_check() {
    Rectification own = judged(RectificationState.CLOSED, day(2025, 6, 30), "");
    assertThat(own.accepted()).isEqualTo(RectificationState.AWAITING_CHECK);
    assertThat(own.reason()).contains("没有复核单位");
    assertThat(own.overdueDays()).isEqualTo(184);
  }

  @Test
  void a_closing_without_its_day_or_after_the_assessment_date_does_not_count() {
    assertThat(judged(RectificationState.CLOSED, null, "区委组织部").reason()).contains("销号日期");
    assertThat(judged(RectificationState.CLOSED, day(2026, 1, 1), "区委组织部").closed()).isFalse();
    assertThat(judged(RectificationState.CLOSED, day(2025, 12, 31), "区委组织部").closed()).isTrue();
  }

  @Test
  void closing_late_keeps_the_days_it_was_late() {
    assertThat(judged(RectificationState.CLOSED, day(2025, 7, 1), "区委组织部").overdueDays())
        .isEqualTo(1);
  }

  @Test
  void a_month_alone_is_late_only_after_its_last_day() {
    DateRange june = new DateRange(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
    FeedbackLine line =
        new FeedbackLine("a-S1-1", RectificationState.CLOSED, june, day(2025, 6, 30), "区委组织部");
    assertThat(Rectification.of(line, DATE).overdueDays()).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void every_other_state_stands_as_told_and_grows_older(RectificationState state) {
    Rectification open = judged(state, null, "");
    assertThat(open.accepted()).isEqualTo(state);
    assertThat(open.closed()).isFalse();
    assertThat(open.overdueDays()).isEqualTo(184);
  }

  private static Rectification judged(
      RectificationState state, @Nullable DateRange closed, String checker) {
    return Rectification.of(new FeedbackLine("a-S1-1", state, DEADLINE, closed, checker), DATE);
  }

  private static DateRange day(int year, int month, int day) {
    return DateRange.of(LocalDate.of(year, month, day));
  }
}
