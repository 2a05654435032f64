package io.pingyi.intake.value;

import io.pingyi.facts.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a date in the forms that exports and hand-kept tables use. A month without a day is the
 * whole month. A year alone, an impossible day and anything else are not dates.
 *
 * <p>{@code 2024.1} is January or, where a spreadsheet cut the last zero of {@code 2024.10},
 * October: it is read as the interval from the first of January to the end of October.
 */
public final class DateText {

  private static final int MIN_YEAR = 1900;
  private static final int MAX_YEAR = 2100;
  private static final int MAX_LENGTH = 60;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern TIME =
      Pattern.compile(
          "T?\\s*([01]?\\d|2[0-3])[:时点]([0-5]?\\d)?"
              + "([:分]([0-5]?\\d)?(\\.\\d+)?秒?)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern WEEKDAY = Pattern.compile("(星期|周|礼拜)[一二三四五六日天]");

  private DateText() {}

  /**
   * The days it can mean.
   *
   * @return empty for a blank cell and for text that is not a date
   */
  public static Optional<DateRange> parse(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (isHyphenated(raw)) {
      int year = number(raw, 0, 4);
      int month = number(raw, 5, 7);
      return raw.length() == 7 ? month(year, month) : day(year, month, number(raw, 8, 10));
    }
    String text = CellText.bare(raw);
    if (text.isEmpty() || !digit(text.charAt(0))) {
      return Optional.empty();
    }
    Scanner scanner = new Scanner(text);
    int digits = scanner.run();
    return switch (digits) {
      case 4 -> parts(scanner);
      case 5 -> serial(text);
      case 6 -> scanner.atEnd() ? month(number(text, 0, 4), number(text, 4, 6)) : Optional.empty();
      case 8 ->
          timeOrNothing(text.substring(8))
              ? day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@code 2025-05} or {@code 2025-05-01}, as most exports have them. */
  private static boolean isHyphenated(String raw) {
    int length = raw.length();
    if (length != 7 && length != 10) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if ((i == 4 || i == 7) ? c != '-' : !digit(c)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<DateRange> parts(Scanner scanner) {
    int year = scanner.value(4);
    char first = scanner.separator();
    if (first == 0 || scanner.atEnd()) {
      return Optional.empty();
    }
    int monthDigits = scanner.run();
    if (monthDigits < 1 || monthDigits > 2) {
      return Optional.empty();
    }
    int month = scanner.value(monthDigits);
    if (scanner.atEnd()) {
      return first == '.' && monthDigits == 1 && month == 1
          ? span(year, 1, 10)
          : month(year, month);
    }
    char second = scanner.separator();
    if (second == 0 || (first == '年') != (second == '月')) {
      return Optional.empty();
    }
    if (scanner.atEnd()) {
      return month(year, month);
    }
    int dayDigits = scanner.run();
    if (dayDigits < 1 || dayDigits > 2) {
      return Optional.empty();
    }
    int day = scanner.value(dayDigits);
    return timeOrNothing(scanner.afterDay()) ? day(year, month, day) : Optional.empty();
  }

  private static boolean timeOrNothing(String rest) {
    String text = rest.trim();
    if (text.isEmpty()) {
      return true;
    }
    String time = WEEKDAY.matcher(text).replaceFirst("").trim();
    return time.isEmpty() || TIME.matcher(time).matches();
  }

  private static Optional<DateRange> serial(String text) {
    int end = 5;
    if (text.length() > end && text.charAt(end) == '.') {
      end++;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
    }
    if (end != text.length()) {
      return Optional.empty();
    }
    LocalDate day = SERIAL_ZERO.plusDays(number(text, 0, 5));
    return day.getYear() > MAX_YEAR ? Optional.empty() : Optional.of(DateRange.of(day));
  }

  private static Optional<DateRange> month(int year, int month) {
    return span(year, month, month);
  }

  private static Optional<DateRange> span(int year, int firstMonth, int lastMonth) {
    if (!plausible(year, firstMonth)) {
      return Optional.empty();
    }
    return Optional.of(
        new DateRange(
            LocalDate.of(year, firstMonth, 1), YearMonth.of(year, lastMonth).atEndOfMonth()));
  }

  private static Optional<DateRange> day(int year, int month, int day) {
    if (!plausible(year, month)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateRange.of(LocalDate.of(year, month, day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static boolean plausible(int year, int month) {
    return year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Walks over the text once; white space between parts does not matter. */
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    /** Length of the run of digits that begins here; moves behind it. */
    int run() {
      int from = at;
      while (at < text.length() && digit(text.charAt(at))) {
        at++;
      }
      return at - from;
    }

    /** Number formed by the digits just passed. */
    int value(int digits) {
      return number(text, at - digits, at);
    }

    /** Passes one separator between year, month and day; 0 when there is none. */
    char separator() {
      skipSpaces();
      if (at == text.length()) {
        return 0;
      }
      char c = text.charAt(at);
      if ("./-年月—–−·。".indexOf(c) < 0) {
        return 0;
      }
      at++;
      if (c == '月' && at < text.length() && text.charAt(at) == '份') {
        at++;
      }
      skipSpaces();
      return c;
    }

    boolean atEnd() {
      skipSpaces();
      return at == text.length();
    }

    /** What follows the day, without 日, 号 or a full stop at the end. */
    String afterDay() {
      skipSpaces();
      if (at < text.length() && "日号".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String rest = text.substring(at);
      return rest.equals(".") || rest.equals("。") ? "" : rest;
    }

    private void skipSpaces() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
