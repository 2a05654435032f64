package io.pingyi.intake.snapshot;

import static io.pingyi.intake.snapshot.DevelopmentFixture.lawful;
import static io.pingyi.intake.snapshot.DevelopmentFixture.record;
import static io.pingyi.intake.snapshot.DevelopmentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DevelopmentRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InversionsTest {

  @Test
  void steps_of_one_day_are_in_order() {
    assertThat(inversions(2025, with(lawful(), "预审日期", "2025-05-06"))).isZero();
    assertThat(inversions(2025, with(lawful(), "预审日期", "2025-05-05"))).isEqualTo(1);
  }

  @Test
  void a_pair_with_a_criterion_of_its_own_is_not_counted_again() {
    assertThat(inversions(2024, with(lawful(), "谈话日期", "2024-03-22"))).isZero();
    assertThat(inversions(2025, with(lawful(), "公示结束日期", "2025-04-15"))).isZero();
    assertThat(inversions(2025, with(lawful(), "政审结论日期", "2025-05-20"))).isZero();
    assertThat(inversions(2025, with(lawful(), "审批前谈话日期", "2025-07-12"))).isZero();
  }

  @Test
  void a_notice_that_ends_on_its_first_day_is_inverted_until_its_length_is_judged() {
    assertThat(inversions(2025, with(lawful(), "公示结束日期", "2025-04-07"))).isEqualTo(1);
    Map<String, String> later =
        with(lawful(), "公示开始日期", "2026-06-01", "公示结束日期", "2026-06-01", "列为发展对象日期", "2026-06-02");
    int withNotice = inversions(2026, later);
    assertThat(inversions(2026, with(later, "公示结束日期", "2026-06-02"))).isEqualTo(withNotice);
  }

  @Test
  void vetting_and_training_may_come_in_either_order() {
    Map<String, String> swapped = with(lawful(), "政审结论日期", "2025-04-16", "培训结束日期", "2025-05-05");
    assertThat(inversions(2025, swapped)).isZero();
    assertThat(inversions(2025, with(swapped, "政审结论日期", "2025-04-13"))).isEqualTo(1);
    assertThat(inversions(2025, with(swapped, "培训结束日期", "2025-05-07"))).isEqualTo(1);
  }

  @Test
  void an_inversion_belongs_to_the_year_of_its_second_day() {
    Map<String, String> oathAfter = with(lawful(), "宣誓日期", "2026-06-20");
    assertThat(inversions(2025, oathAfter)).isZero();
    assertThat(inversions(2026, oathAfter)).isEqualTo(1);
    assertThat(inversions(2027, oathAfter)).isZero();
  }

  @Test
  void a_missing_date_leaves_open_whether_there_are_more() {
    DevelopmentRecord development =
        record(2025, with(lawful(), "研究发展对象日期", "", "预审日期", "2025-05-05"));
    assertThat(development.inversions()).isEqualTo(1);
    assertThat(development.uncertain()).containsExactly("inversions");
  }

  @Test
  void who_took_no_step_in_the_year_has_nothing_open() {
    DevelopmentRecord development = record(2029, with(lawful(), "研究发展对象日期", ""));
    assertThat(development.inversions()).isZero();
    assertThat(development.uncertain()).isEmpty();
  }

  @Test
  void two_months_that_meet_leave_their_order_open() {
    assertThat(record(2025, with(lawful(), "支委审查日期", "2025-05", "预审日期", "2025-05")).uncertain())
        .containsExactly("inversions");
    assertThat(inversions(2025, with(lawful(), "支委审查日期", "2025-06"))).isEqualTo(1);
  }

  private static int inversions(int year, Map<String, String> cells) {
    DevelopmentRecord development = record(year, cells);
    assertThat(development.uncertain()).isEmpty();
    Integer inversions = development.inversions();
    return inversions == null ? -1 : inversions;
  }
}
