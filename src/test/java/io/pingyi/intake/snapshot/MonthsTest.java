package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthsTest {

  @Test
  void a_month_from_the_thirty_first_of_january_ends_on_the_last_of_february() {
    assertThat(begun("2025-01-31", "2025-02-28")).isEqualTo(1);
    assertThat(begun("2025-01-31", "2025-03-01")).isEqualTo(2);
    assertThat(begun("2024-01-31", "2024-02-29")).isEqualTo(1);
    assertThat(begun("2024-01-31", "2024-03-01")).isEqualTo(2);
    assertThat(completed("2025-01-31", "2025-02-27")).isZero();
    assertThat(completed("2025-01-31", "2025-02-28")).isEqualTo(1);
  }

  @Test
  void a_year_from_a_leap_day_is_complete_on_the_twenty_eighth_of_february() {
    assertThat(completed("2024-02-29", "2025-02-27")).isEqualTo(11);
    assertThat(completed("2024-02-29", "2025-02-28")).isEqualTo(12);
    assertThat(completed("2024-02-29", "2025-03-01")).isEqualTo(12);
    assertThat(completed("2024-02-29", "2028-02-28")).isEqualTo(47);
    assertThat(completed("2024-02-29", "2028-02-29")).isEqualTo(48);
  }

  @Test
  void the_same_day_a_month_later_begins_no_second_month() {
    assertThat(begun("2025-04-15", "2025-05-15")).isEqualTo(1);
    assertThat(begun("2025-04-15", "2025-05-16")).isEqualTo(2);
    assertThat(begun("2025-04-15", "2025-04-15")).isZero();
    assertThat(completed("2025-04-15", "2025-04-15")).isZero();
  }

  @Test
  void a_day_before_the_start_gives_zero() {
    assertThat(begun("2025-04-15", "2024-01-01")).isZero();
    assertThat(completed("2025-04-15", "2024-01-01")).isZero();
  }

  @Test
  void both_agree_with_their_definition_on_random_days() {
    Random random = new Random(20260511);
    for (int i = 0; i < 20_000; i++) {
      LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
      LocalDate to = from.plusDays(random.nextInt(1200));
      int begun = 0;
      while (from.plusMonths(begun).isBefore(to)) {
        begun++;
      }
      int completed = 0;
      while (!from.plusMonths(completed + 1L).isAfter(to)) {
        completed++;
      }
      assertThat(Months.begun(from, to)).as("%s %s", from, to).isEqualTo(begun);
      assertThat(Months.completed(from, to)).as("%s %s", from, to).isEqualTo(completed);
    }
  }

  @Test
  void a_month_alone_gives_a_number_only_when_every_day_of_it_gives_the_same() {
    DateRange may = new DateRange(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
    DateRange march = DateRange.of(LocalDate.of(2024, 3, 31));
    assertThat(Months.completed(march, may)).isEqualTo(null);
    assertThat(Months.begun(DateRange.of(LocalDate.of(2025, 4, 30)), may)).isEqualTo(null);
    assertThat(Months.begun(DateRange.of(LocalDate.of(2025, 5, 31)), may)).isZero();
    assertThat(Months.completed(DateRange.of(LocalDate.of(2024, 5, 1)), may)).isEqualTo(12);
    assertThat(Months.completed(null, may)).isNull();
    assertThat(Months.begun(may, null)).isNull();
  }

  @Test
  void a_number_given_for_intervals_holds_for_all_days_in_them() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      DateRange from = range(random);
      DateRange to = range(random);
      LocalDate one = from.first().plusDays(random.nextInt(span(from)));
      LocalDate other = to.first().plusDays(random.nextInt(span(to)));
      Integer begun = Months.begun(from, to);
      Integer completed = Months.completed(from, to);
      if (begun != null) {
        assertThat(Months.begun(one, other)).isEqualTo(begun);
      }
      if (completed != null) {
        assertThat(Months.completed(one, other)).isEqualTo(completed);
      }
    }
  }

  private static DateRange range(Random random) {
    LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
    return new DateRange(first, first.plusDays(random.nextInt(40)));
  }

  private static int span(DateRange range) {
    return (int) (range.last().toEpochDay() - range.first().toEpochDay()) + 1;
  }

  private static int begun(String from, String to) {
    return Months.begun(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static int completed(String from, String to) {
    return Months.completed(LocalDate.parse(from), LocalDate.parse(to));
  }
}
