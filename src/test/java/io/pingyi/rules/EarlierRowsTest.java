package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierRowsTest {

  private static final LocalDate NOW = LocalDate.of(2026, 12, 31);
  private static final LocalDate THEN = LocalDate.of(2025, 12, 31);

  @Test
  void a_row_that_came_into_force_this_year_is_in_force_on_the_same_days_of_the_earlier_year() {
    List<FindingPrice> rows =
        moved(NOW, THEN, row("1", null, day("2026-05-10")), row("2", day("2026-05-11"), null));
    assertThat(rows).extracting(FindingPrice::to).contains(day("2025-05-10"));
    assertThat(rows).extracting(FindingPrice::from).contains(day("2025-05-11"));
  }

  @Test
  void what_is_in_force_on_the_one_assessment_date_is_in_force_on_the_other() {
    Random random = new Random(20261125);
    for (int i = 0; i < 2_000; i++) {
      LocalDate now = day("2024-01-01").plusDays(random.nextInt(1_100));
      LocalDate then = now.minusYears(1).plusDays(random.nextInt(61) - 30);
      List<FindingPrice> rows = successive(random, now);
      List<FindingPrice> moved = moved(now, then, rows.toArray(FindingPrice[]::new));
      assertThat(inForce(moved, then)).isEqualTo(inForce(rows, now));
      for (LocalDate day = then.minusDays(40); day.isBefore(then.plusDays(40)); ) {
        assertThat(inForce(moved, day)).hasSize(1);
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void a_print_does_not_depend_on_how_rows_are_cut_nor_on_years_that_are_over() {
    PricePrint year = new PricePrint(day("2026-01-01"), NOW);
    List<String> whole = year.lines(List.of(row("1", null, null)));
    assertThat(
            year.lines(
                List.of(row("1", null, day("2026-05-10")), row("1", day("2026-05-11"), null))))
        .isEqualTo(whole);
    assertThat(
            year.lines(
                List.of(row("2", null, day("2025-12-31")), row("1", day("2026-01-01"), null))))
        .isEqualTo(whole);
    assertThat(
            year.lines(
                List.of(row("2", null, day("2026-05-10")), row("1", day("2026-05-11"), null))))
        .isNotEqualTo(whole)
        .hasSize(2);
  }

  private static List<FindingPrice> successive(Random random, LocalDate around) {
    List<FindingPrice> rows = new ArrayList<>();
    LocalDate from = null;
    LocalDate cut = around.minusDays(400);
    for (int n = 0; n < 1 + random.nextInt(4); n++) {
      cut = cut.plusDays(1 + random.nextInt(250));
      rows.add(row(Integer.toString(n), from, cut));
      from = cut.plusDays(1);
    }
    rows.add(row("last", from, null));
    return rows;
  }

  private static List<String> inForce(List<FindingPrice> rows, LocalDate day) {
    return rows.stream().filter(row -> row.inForce(day)).map(FindingPrice::sentence).toList();
  }

  private static List<FindingPrice> moved(LocalDate now, LocalDate then, FindingPrice... rows) {
    return new Catalogue(Map.of(), List.of(), Map.of("X1-1", List.of(rows)), Map.of())
        .earlier(now, then)
        .prices()
        .getOrDefault("X1-1", List.of());
  }

  private static FindingPrice row(String points, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new FindingPrice(
        "X1-1",
        "X1",
        points,
        Severity.MINOR,
        new BigDecimal(points.equals("last") ? "9" : points),
        BigDecimal.ONE,
        PartialStep.DROPPED,
        null,
        "",
        "",
        from == null ? Criterion.ALWAYS : from,
        to == null ? Criterion.FOREVER : to,
        1);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
