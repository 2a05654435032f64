package io.pingyi.rules.cases;

import io.pingyi.facts.DateRange;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the given values of cases; throws {@link CaseException} with a sentence for the author. */
final class CaseValues {

  /** Written behind a number: at least so many, the rest is unknown. */
  static final String AT_LEAST = "+";

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private CaseValues() {}

  /** A case that cannot be read. */
  static final class CaseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CaseException(String message) {
      super(message);
    }
  }

  static Object typed(Vocabulary.Value value, String text) {
    if (value.type() == Boolean.class) {
      return answer(value.word(), text);
    }
    if (value.type() == Integer.class) {
      return whole(value.word(), text);
    }
    return value.type() == BigDecimal.class ? number(value.word(), text) : text;
  }

  static int whole(String word, String text) {
    BigDecimal number = number(word, text);
    if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(LARGEST) > 0) {
      throw new CaseException("“" + word + "”应填整数，现为“" + text + "”");
    }
    return number.intValueExact();
  }

  private static Boolean answer(String word, String text) {
    return switch (text) {
      case "是", "true", "TRUE" -> true;
      case "否", "false", "FALSE" -> false;
      default -> throw new CaseException("“" + word + "”应填是或否，现为“" + text + "”");
    };
  }

  static BigDecimal number(String word, String text) {
    String plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (!NUMBER.matcher(plain).matches()) {
      throw new CaseException("“" + word + "”应填数字，现为“" + text + "”");
    }
    return new BigDecimal(plain);
  }

  static @Nullable BigDecimal numberIfAny(String text) {
    String plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
  }

  static LocalDate date(String word, String text) {
    LocalDate date = dateIfAny(text);
    if (date == null) {
      throw new CaseException("“" + word + "”应填日期，如 2025-12-31，现为“" + text + "”");
    }
    return date;
  }

  static @Nullable LocalDate dateIfAny(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A day, a month {@code 2025-06}, or an interval {@code 2025-06-01~2025-07-10}. */
  static DateRange range(String word, String text) {
    int tilde = text.indexOf('~');
    if (tilde > 0) {
      return new DateRange(
          date(word, text.substring(0, tilde)), date(word, text.substring(tilde + 1)));
    }
    if (text.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(text);
      return new DateRange(month.atDay(1), month.atEndOfMonth());
    }
    return DateRange.of(date(word, text));
  }
}
