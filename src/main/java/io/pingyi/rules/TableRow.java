package io.pingyi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a table, whose cells are read by heading; what cannot be read becomes a fault. */
public record TableRow(
    String file, int line, List<String> cells, Map<String, Integer> headings, FaultList faults) {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

  /** A range or a judgement: nothing can compute it. */
  private static final Pattern VAGUE = Pattern.compile("酌|视|适当|^[0-9.]+ *(-|－|—|~|～|至|到) *[0-9.]+");

  private static final List<DateTimeFormatter> DATES =
      List.of(format("uuuu-MM-dd"), format("uuuu/M/d"));

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Whether no cell holds anything. */
  public boolean blank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Whether a cell holds something. */
  public boolean has(String column) {
    return !text(column).isEmpty();
  }

  /** A cell; empty when the column or the cell is not there. */
  public String text(String column) {
    Integer index = headings.get(column);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }

  /** A cell that must hold something. */
  public String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(column, "“" + column + "”没有填");
    }
    return text;
  }

  /** A decimal of at most six places; the default when the cell is empty or cannot be read. */
  BigDecimal decimal(String column, BigDecimal orElse) {
    BigDecimal value = decimal(column);
    return value == null ? orElse : value;
  }

  @Nullable BigDecimal decimal(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (VAGUE.matcher(text).find()) {
      fault(
          FaultKind.VAGUE,
          column,
          "“" + column + "”写了“" + text + "”，程序算不出来；请写一个确定的数，或者把指标性质改为“人工”、由人评分");
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      fault(column, "“" + column + "”应为数字（至多六位小数），现为“" + text + "”");
      return null;
    }
    return new BigDecimal(text);
  }

  LocalDate date(String column, LocalDate orElse) {
    String text = text(column);
    if (text.isEmpty()) {
      return orElse;
    }
    Optional<LocalDate> date = DATES.stream().flatMap(form -> parsed(text, form)).findFirst();
    if (date.isPresent()) {
      return date.get();
    }
    fault(column, "“" + column + "”应为日期，如 2026-05-11，现为“" + text + "”");
    return orElse;
  }

  private static Stream<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Stream.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  /** A cell that must hold one of some words; the default when it does not. */
  public <T> T choice(String column, Map<String, T> choices, T orElse) {
    String text = required(column);
    T value = choices.get(text);
    if (value == null && !text.isEmpty()) {
      String hint = Nearest.hint(text, choices.keySet());
      String known = String.join("、", choices.keySet());
      fault(column, "“" + column + "”不认识“" + text + "”" + hint + "；可填：" + known);
    }
    return value == null ? orElse : value;
  }

  /** Something wrong with a cell. */
  public void fault(String column, String message) {
    fault(FaultKind.CELL, column, message);
  }

  /** Something of a kind wrong with a cell. */
  public void fault(FaultKind kind, String column, String message) {
    faults.add(at(kind, Fault.Level.ERROR, column, message));
  }

  /** Something about a cell that is allowed but probably not meant. */
  public void notice(FaultKind kind, String column, String message) {
    faults.add(at(kind, Fault.Level.NOTICE, column, message));
  }

  void gap(FaultKind kind, String column, String message) {
    faults.gap(at(kind, Fault.Level.ERROR, column, message));
  }

  private Fault at(FaultKind kind, Fault.Level level, String column, String message) {
    Integer index = headings.get(column);
    int number = index == null ? 0 : index + 1;
    return new Fault(kind, level, file, line, number, index == null ? "" : column, message);
  }
}
