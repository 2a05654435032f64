package io.pingyi.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the number of a spreadsheet cell as the text that its author saw. */
final class CellNumber {

  static final String CUT = "是超过15位的数字，末几位已被表格软件改为零；请把该列设为“文本”后重新填写或导出";

  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal LIMIT = new BigDecimal("1E15");
  private static final int MAX_SERIAL = 2_958_465;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);

  private final boolean since1904;

  CellNumber(boolean since1904) {
    this.since1904 = since1904;
  }

  /** The number as the file has it; empty when it is none. */
  static Optional<BigDecimal> parse(String stored) {
    if (stored.length() > 40) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(stored.trim());
      boolean sane = Math.abs((long) value.precision() - value.scale()) < 400;
      return sane ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Why digits of the number are lost; null when none are. */
  static @Nullable String fault(BigDecimal value) {
    return value.abs().compareTo(LIMIT) >= 0 ? CUT : null;
  }

  String text(BigDecimal value, CellFormat format) {
    return switch (format.kind()) {
      case NUMBER -> decimals(rounded(value), format.digits()).toPlainString();
      case PERCENT -> plain(rounded(value).movePointRight(2)) + "%";
      case PADDED -> padded(rounded(value), format.digits());
      case DATE, MONTH, YEAR ->
          isSerial(value) ? date(value, format.kind()) : plain(rounded(value));
    };
  }

  private static BigDecimal rounded(BigDecimal value) {
    BigDecimal stripped = value.round(PRECISION).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal decimals(BigDecimal value, int decimals) {
    boolean yearAndMonth = decimals == 2 && value.scale() == 1;
    return yearAndMonth ? value.setScale(2) : value;
  }

  private static String plain(BigDecimal value) {
    return rounded(value).toPlainString();
  }

  private static String padded(BigDecimal value, int digits) {
    String text = value.toPlainString();
    boolean whole = value.scale() <= 0 && value.signum() >= 0;
    return whole && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
  }

  private static boolean isSerial(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(MAX_SERIAL)) <= 0;
  }

  private String date(BigDecimal value, CellFormat.Kind kind) {
    long seconds =
        value.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
    long days = seconds / 86_400;
    LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
    if (days == 0) {
      return time.format(TIME);
    }
    LocalDate day = day(days);
    if (time.toSecondOfDay() > 0) {
      return day + " " + time.format(TIME);
    }
    if (day.getDayOfMonth() != 1 || kind == CellFormat.Kind.DATE) {
      return day.toString();
    }
    boolean year = kind == CellFormat.Kind.YEAR && day.getMonthValue() == 1;
    return day.toString().substring(0, year ? 4 : 7);
  }

  private LocalDate day(long days) {
    if (since1904) {
      return BEFORE_1904.plusDays(days);
    }
    // Spreadsheets count a 29 February 1900 that never was.
    return BEFORE_1900.plusDays(days > 59 ? days - 1 : days);
  }
}
