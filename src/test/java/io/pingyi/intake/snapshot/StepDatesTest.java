package io.pingyi.intake.snapshot;

import static io.pingyi.intake.snapshot.DevelopmentFixture.lawful;
import static io.pingyi.intake.snapshot.DevelopmentFixture.record;
import static io.pingyi.intake.snapshot.DevelopmentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepDatesTest {

  @Test
  void a_complete_record_has_every_step_and_misses_none() {
    DevelopmentRecord development = record(2025, lawful());
    assertThat(development.steps()).containsOnlyKeys(Step.values());
    assertThat(development.missingSteps()).isEmpty();
  }

  @Test
  void a_later_step_proves_an_earlier_one_and_leaves_it_the_interval_of_its_neighbours() {
    DevelopmentRecord development = record(2025, with(lawful(), "预审日期", "", "支委审查日期", "不详"));
    assertThat(development.missingSteps())
        .containsExactlyInAnyOrder(Step.PRE_REVIEWED, Step.REVIEWED);
    DateRange between = range("2025-04-20", "2025-06-10");
    assertThat(development.steps().get(Step.PRE_REVIEWED)).isEqualTo(between);
    assertThat(development.steps().get(Step.REVIEWED)).isEqualTo(between);
  }

  @Test
  void steps_after_the_last_date_are_not_reached() {
    Map<String, String> activist = upTo(Step.ACTIVIST_FILED);
    DevelopmentRecord development = record(2025, activist);
    assertThat(development.steps())
        .containsOnlyKeys(Step.APPLIED, Step.TALKED, Step.ACTIVIST, Step.ACTIVIST_FILED);
    assertThat(development.missingSteps()).isEmpty();
    assertThat(development.activistFullMonths()).isNull();
  }

  @Test
  void vetting_and_training_prove_each_other_only_through_the_review() {
    Map<String, String> trained = with(upTo(Step.CANDIDATE), "培训结束日期", "2025-04-20");
    assertThat(record(2025, trained).steps()).doesNotContainKey(Step.VETTED);
    Map<String, String> reviewed = with(trained, "支委审查日期", "2025-05-06");
    DevelopmentRecord development = record(2025, reviewed);
    assertThat(development.missingSteps()).containsExactly(Step.VETTED);
    assertThat(development.steps().get(Step.VETTED)).isEqualTo(range("2025-04-14", "2025-05-06"));
  }

  @Test
  void a_notice_is_demanded_only_since_the_text_of_2026() {
    Map<String, String> before = with(lawful(), "公示开始日期", "", "公示结束日期", "");
    assertThat(record(2025, before).missingSteps()).isEmpty();
    assertThat(record(2025, before).steps()).doesNotContainKeys(Step.NOTICE_FROM, Step.NOTICE_TO);
    Map<String, String> last = with(before, "列为发展对象日期", "2026-05-10");
    assertThat(record(2026, last).missingSteps()).isEmpty();
    Map<String, String> first = with(before, "列为发展对象日期", "2026-05-11");
    assertThat(record(2026, first).missingSteps())
        .containsExactlyInAnyOrder(Step.NOTICE_FROM, Step.NOTICE_TO);
  }

  @Test
  void half_a_notice_was_a_notice() {
    assertThat(record(2025, with(lawful(), "公示开始日期", "")).missingSteps())
        .containsExactly(Step.NOTICE_FROM);
  }

  @Test
  void what_the_row_says_did_not_happen_is_not_missing() {
    Map<String, String> cells =
        with(lawful(), "积极分子备案日期", "", "积极分子已备案", "否", "党委同意日期", "", "党委意见", "无");
    DevelopmentRecord development = record(2025, cells);
    assertThat(development.missingSteps()).isEmpty();
    assertThat(development.activistFiled()).isFalse();
    assertThat(development.candidateOpinion()).isEqualTo("无");
  }

  @Test
  void text_that_is_no_date_proves_its_step_up_to_the_assessment_date() {
    DevelopmentRecord development = record(2025, with(upTo(Step.APPROVED), "宣誓日期", "已宣誓"));
    assertThat(development.missingSteps()).containsExactly(Step.OATH);
    assertThat(development.steps().get(Step.OATH)).isEqualTo(range("2025-07-10", "2025-12-31"));
    assertThat(development.oathMonths()).isNull();
  }

  @Test
  void dates_out_of_order_still_leave_an_interval() {
    DevelopmentRecord development =
        record(2025, with(lawful(), "预审日期", "", "支委审查日期", "2025-06-20"));
    assertThat(development.steps().get(Step.PRE_REVIEWED))
        .isEqualTo(range("2025-06-10", "2025-06-20"));
  }

  private static Map<String, String> upTo(Step last) {
    Map<String, String> cells = new LinkedHashMap<>(lawful());
    for (Step step : Step.values()) {
      if (step.compareTo(last) > 0) {
        cells.put(StepDates.column(step), "");
      }
    }
    return cells;
  }

  private static DateRange range(String first, String last) {
    return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
  }
}
