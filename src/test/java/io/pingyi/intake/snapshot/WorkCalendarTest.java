package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.intake.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkCalendarTest {

  private final WorkCalendar calendar = WorkCalendar.read(Path.of("rules/calendar.csv"));

  @Test
  void both_ends_count() {
    assertThat(days("2025-06-09", "2025-06-13")).isEqualTo(5);
    assertThat(days("2025-06-09", "2025-06-09")).isEqualTo(1);
    assertThat(days("2025-06-14", "2025-06-15")).isZero();
  }

  @Test
  void national_day_holidays_do_not_count_and_working_weekends_do() {
    assertThat(days("2025-09-28", "2025-10-11")).isEqualTo(6);
    assertThat(days("2025-10-01", "2025-10-08")).isZero();
    assertThat(days("2025-10-09", "2025-10-13")).isEqualTo(4);
  }

  @Test
  void spring_festival_of_2026_with_its_working_weekends() {
    assertThat(days("2026-02-13", "2026-02-26")).isEqualTo(5);
    assertThat(days("2026-02-13", "2026-02-25")).isEqualTo(4);
  }

  @Test
  void an_end_before_the_start_gives_no_days() {
    assertThat(days("2025-06-13", "2025-06-09")).isZero();
  }

  @Test
  void a_year_without_a_notice_is_not_counted_and_is_told() {
    assertThat(days("2017-06-01", "2017-06-09")).isNull();
    assertThat(days("2026-12-30", "2027-01-08")).isNull();
    assertThat(calendar.notice(2025)).isEmpty();
    assertThat(calendar.notice(2027)).hasValueSatisfying(text -> assertThat(text).contains("2027"));
  }

  @Test
  void it_reads_what_a_spreadsheet_saves(@TempDir Path folder) throws IOException {
    String text = "日期,类型,名称\r\n2025-10-01,休,国庆节\r\n2025-09-28,班,调休\r\n";
    Path gb = Files.write(folder.resolve("gb.csv"), text.getBytes(Charset.forName("GB18030")));
    Path bom =
        Files.write(folder.resolve("bom.csv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    for (Path file : new Path[] {gb, bom}) {
      assertThat(WorkCalendar.read(file).workingDays(day("2025-09-28"), day("2025-10-01")))
          .isEqualTo(3);
    }
  }

  @Test
  void every_line_at_fault_is_named(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("calendar.csv"),
            "日期,类型,名称\n2025-02-30,休,春节\n2025-10-01,假,国庆\n2025-10-02\n");
    assertThatThrownBy(() -> WorkCalendar.read(file))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.messages()).hasSize(3);
              assertThat(e.messages().get(0)).contains("第2行", "日期", "2025-02-30");
              assertThat(e.messages().get(1)).contains("第3行", "类型", "假");
              assertThat(e.messages().get(2)).contains("第4行");
            });
    assertThatThrownBy(() -> WorkCalendar.read(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class);
  }

  private @Nullable Integer days(String from, String to) {
    return calendar.workingDays(day(from), day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
