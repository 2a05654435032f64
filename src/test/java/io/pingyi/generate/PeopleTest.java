package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final LocalDate DATE = LocalDate.of(2026, 12, 31);

  private final DistrictData data = DistrictData.of(20260101, DATE, County.alone(1_500));
  private final List<Person> listed = listed();

  private List<Person> listed() {
    List<Person> all = new ArrayList<>();
    for (BranchYear branch : data.branches()) {
      data.peopleOf(branch).stream().filter(person -> person.listed(DATE)).forEach(all::add);
    }
    return all;
  }

  @Test
  void three_in_ten_records_straddle_the_revision() {
    long straddling = listed.stream().filter(person -> person.straddles(DATE)).count();
    assertThat(straddling / (double) listed.size()).isGreaterThanOrEqualTo(.30);
  }

  @Test
  void as_many_are_admitted_as_in_a_district_without_a_university() {
    long admitted =
        listed.stream()
            .filter(person -> person.reached(Step.ADMITTED, DATE))
            .filter(person -> person.day(Step.ADMITTED).getYear() == 2026)
            .count();
    assertThat(admitted).isBetween(230L, 600L);
  }

  @Test
  void people_without_a_slip_take_their_steps_in_the_lawful_order() {
    List<Step> order = new ArrayList<>(List.of(Step.values()));
    // Training and vetting may come in any order.
    order.remove(Step.TRAINED);
    for (Person person : listed) {
      if (person.slips().isEmpty()) {
        LocalDate last = LocalDate.MIN;
        for (Step step : order) {
          LocalDate day = person.steps().get(step);
          if (day != null) {
            assertThat(day).as(person.branch() + " " + step).isAfterOrEqualTo(last);
            last = day;
          }
        }
      }
    }
  }

  @Test
  void short_training_years_are_short_and_the_others_are_not() {
    for (Person person : listed) {
      if (person.steps().containsKey(Step.CANDIDATE)) {
        LocalDate lawful = person.day(Step.ACTIVIST).plusYears(1);
        assertThat(person.day(Step.CANDIDATE).isBefore(lawful))
            .isEqualTo(person.has(Slip.SHORT_YEAR));
      }
    }
  }

  @Test
  void a_person_is_the_same_in_the_next_year() {
    Map<String, Person> now = new HashMap<>();
    listed.forEach(person -> now.put(person.branch() + person.number(), person));
    DistrictData before =
        DistrictData.of(20260101, LocalDate.of(2025, 12, 31), County.alone(1_500));
    int met = 0;
    for (BranchYear branch : before.branches()) {
      for (Person person : before.peopleOf(branch)) {
        Person later = now.get(person.branch() + person.number());
        if (later != null) {
          assertThat(later).isEqualTo(person);
          met++;
        }
      }
    }
    assertThat(met).isGreaterThan(1_000);
  }
}
