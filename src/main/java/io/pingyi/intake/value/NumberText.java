package io.pingyi.intake.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number with or without a unit of counting. Words that change the value (万, 多, 半, 约) and
 * everything else that is not plainly one number are refused.
 */
public final class NumberText {

  private static final int MAX_LENGTH = 60;
  private static final int MAX_EXPONENT = 15;

  /** Spreadsheets keep 15 significant digits; what follows is binary noise. */
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+)(?:[eE]([+-]?\\d{1,3}))?"
              + "\\s*(?:%|个百分点|人次|人|名|位|个|次|票|项|天|日|学时|小时|课时|个月|月|年|岁|周岁|场|支|处|分|元|份"
              + "|条|件|周|届|期|户|家|篇|岗|例)?");

  private NumberText() {}

  /**
   * The number; of a percentage the number before the sign ({@code 93.5%} is 93.5).
   *
   * @return empty for a blank cell, for 无 and for text that is not a number
   */
  public static Optional<BigDecimal> parse(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (plainDigits(raw)) {
      return Optional.of(new BigDecimal(raw));
    }
    Matcher matcher = NUMBER.matcher(CellText.bare(raw));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String exponent = matcher.group(2);
    int power = exponent == null ? 0 : Integer.parseInt(exponent);
    if (Math.abs(power) > MAX_EXPONENT) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(matcher.group(1).replace(",", "")).scaleByPowerOfTen(power);
    return Optional.of(tidy(value));
  }

  /**
   * The number of things counted.
   *
   * @return empty unless it is a whole number from 0 to 2,147,483,647
   */
  public static Optional<Integer> integer(String raw) {
    return parse(raw)
        .filter(value -> value.signum() >= 0 && value.scale() <= 0)
        .filter(value -> value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValueExact);
  }

  /** Whether {@link #parse} gives a number. */
  public static boolean isNumber(String raw) {
    return plainDigits(raw) || parse(raw).isPresent();
  }

  /** Whether {@link #integer} gives a number. */
  public static boolean isInteger(String raw) {
    return plainDigits(raw) || integer(raw).isPresent();
  }

  private static boolean plainDigits(String raw) {
    if (raw.isEmpty() || raw.length() > 9) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal rounded = value.scale() > 0 ? value.round(SPREADSHEET) : value;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
