package io.pingyi.intake.snapshot;

import io.pingyi.intake.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Working days by the State Council's yearly notices on holidays: {@code rules/calendar.csv} lists
 * days off (休) and working weekends (班). A year of which it lists no day off is not covered, and
 * nothing is counted in it.
 */
public final class WorkCalendar {

  private static final List<String> HEADING = List.of("日期", "类型", "名称");

  private final Set<LocalDate> daysOff = new HashSet<>();
  private final Set<LocalDate> workingWeekends = new HashSet<>();
  private final Set<Integer> years = new TreeSet<>();

  private WorkCalendar() {}

  /**
   * Reads the table.
   *
   * @param file UTF-8 with or without BOM, or GB18030; first row 日期,类型,名称
   * @throws InputException with every line that cannot be used
   */
  public static WorkCalendar read(Path file) {
    List<CSVRecord> records = records(file);
    List<String> faults = new ArrayList<>();
    WorkCalendar calendar = new WorkCalendar();
    if (records.isEmpty() || !records.get(0).toList().equals(HEADING)) {
      throw new InputException(List.of(file + " 第1行：首行应为“日期,类型,名称”；请按此改正表头"));
    }
    for (CSVRecord record : records.subList(1, records.size())) {
      calendar.take(record, file + " 第" + record.getRecordNumber() + "行", faults);
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return calendar;
  }

  /**
   * Working days from one day to another, both included.
   *
   * @return 0 when {@code to} is before {@code from}; null when a year between is not covered
   */
  public @Nullable Integer workingDays(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return 0;
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!years.contains(year)) {
        return null;
      }
    }
    return Math.toIntExact(from.datesUntil(to.plusDays(1)).filter(this::working).count());
  }

  /** What the administrator should know before assessing a year, in Chinese. */
  public Optional<String> notice(int year) {
    return years.contains(year)
        ? Optional.empty()
        : Optional.of("calendar.csv 未收录" + year + "年的节假日，该年的公示工作日数无法判定；请按国务院办公厅放假通知补充“休”“班”日期");
  }

  private boolean working(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? workingWeekends.contains(day) : !daysOff.contains(day);
  }

  private void take(CSVRecord record, String place, List<String> faults) {
    if (record.size() < 2) {
      faults.add(place + "：应有日期、类型、名称三列");
      return;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(record.get(0).strip());
    } catch (DateTimeParseException notADate) {
      faults.add(place + "：“日期”列的“" + record.get(0) + "”不是日期；请写成 2026-01-01 的形式");
      return;
    }
    switch (record.get(1).strip()) {
      case "休" -> {
        daysOff.add(day);
        years.add(day.getYear());
      }
      case "班" -> workingWeekends.add(day);
      default -> faults.add(place + "：“类型”列的“" + record.get(1) + "”应为“休”或“班”");
    }
  }

  private static List<CSVRecord> records(Path file) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .get()
          .parse(new StringReader(text(file)))
          .getRecords();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new InputException(List.of(file + "：无法读取节假日表；请确认文件存在、未被占用且为UTF-8或GB18030编码的CSV"));
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = decode(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      text = decode(bytes, Charset.forName("GB18030"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
