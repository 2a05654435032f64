package io.pingyi.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20240501",
        "2024-05-01",
        "2024-5-1",
        "2024/5/1",
        "2024/05/01",
        "2024.5.1",
        "2024.05.01.",
        "2024年5月1日",
        "2024年05月01日",
        "2024年5月1号",
        "2024 年 5 月 1 日",
        "2024年5月1",
        "45413",
        "45413.0",
        "45413.354166666664",
        "２０２４年５月１日",
        "２０２４－０５－０１",
        "２０２４．５．１",
        "2024—05—01",
        "2024·05·01",
        "　2024-05-01　",
        " 2024-05-01\n",
        "2024-05-01（补）",
        "2024-05-01(补录)【核】",
        "（补）2024-05-01",
        "2024-05-01 08:30",
        "2024-05-01 08:30:15",
        "2024-05-01T08:30:15.123",
        "2024-05-01T08:30:15+08:00",
        "2024-05-01T00:00:00Z",
        "2024/5/1 0:00:00",
        "2024年5月1日 9时30分",
        "2024年5月1日星期三",
        "2024-05-01 周三 14:00",
        "20240501 08:30",
      })
  void reads_a_day(String text) {
    assertThat(DateText.parse(text)).contains(DateRange.of(LocalDate.of(2024, 5, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024.05",
        "2024.5",
        "2024-05",
        "2024/5",
        "202405",
        "2024年5月",
        "2024年05月",
        "2024年5月份",
        "2024年5",
        "2024 年 5 月",
        "2024.05（补）",
        "２０２４．０５",
        "２０２４年５月",
        "2024.05(补)(核)",
      })
  void reads_a_month_as_the_whole_month(String text) {
    assertThat(DateText.parse(text))
        .contains(new DateRange(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024.02,2024-02-29",
    "2023.2,2023-02-28",
    "2024.12,2024-12-31",
    "2024.11,2024-11-30"
  })
  void ends_the_month_where_the_calendar_does(String text, LocalDate last) {
    assertThat(DateText.parse(text)).get().extracting(DateRange::last).isEqualTo(last);
  }

  @Test
  void keeps_open_whether_a_cut_zero_made_january_out_of_october() {
    assertThat(DateText.parse("2024.1"))
        .contains(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 10, 31)));
    assertThat(DateText.parse("2024.10"))
        .contains(new DateRange(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31)));
    assertThat(DateText.parse("2024.01"))
        .contains(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)));
    assertThat(DateText.parse("2024年1月"))
        .contains(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "-",
        "—",
        "/",
        "无",
        "不详",
        "待补",
        "1905",
        "2024",
        "2024年",
        "2024.",
        "2025-02-30",
        "2025-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-05-00",
        "2024-05-32",
        "20250230",
        "202413",
        "202400",
        "2024.13",
        "1899-12-31",
        "2101-01-01",
        "0024-05-01",
        "24-05-01",
        "5/1/2024",
        "9999",
        "123456",
        "1234567",
        "202405011",
        "99999",
        "2024年5-1",
        "2024-5月1日",
        "2024-05-01 25:00",
        "2024-05-01 08:75",
        "2024-05-01至2024-05-07",
        "2024-05-01、2024-06-01",
        "2024-05-01 下午",
        "约2024年5月",
        "2024年5月上旬",
        "2024--05",
        "2024-05-001",
        "2024-005-01",
        "45413年",
        "-45413",
        "（补）",
        "2024-05-01extra",
        "١٢٣٤-٠٥-٠١",
      })
  void refuses_what_is_not_a_date(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }

  @Test
  void refuses_a_huge_text_at_once() {
    assertThat(DateText.parse("(".repeat(1_000_000))).isEmpty();
    assertThat(DateText.parse("2024-05-01" + " ".repeat(100_000))).isEmpty();
  }

  @Test
  void every_day_of_two_centuries_survives_every_form() {
    LocalDate zero = LocalDate.of(1899, 12, 30);
    Random random = new Random(20240501);
    for (int i = 0; i < 20_000; i++) {
      LocalDate day = LocalDate.of(1927, 5, 18).plusDays(random.nextInt(63_000));
      int y = day.getYear();
      int m = day.getMonthValue();
      int d = day.getDayOfMonth();
      for (String form :
          new String[] {
            day.toString(),
            y + "." + m + "." + d,
            y + "/" + m + "/" + d,
            y + "年" + m + "月" + d + "日",
            day.toString().replace("-", ""),
            Long.toString(day.toEpochDay() - zero.toEpochDay()),
          }) {
        assertThat(DateText.parse(form)).as(form).contains(DateRange.of(day));
      }
      assertThat(DateText.parse(y + "年" + m + "月"))
          .contains(new DateRange(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth()));
    }
  }
}
