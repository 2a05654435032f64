package io.pingyi.meeting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How numbers read in a speech: never more than the data show. */
final class Wording {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
  private static final int LEADING_DIGITS = 2;

  private Wording() {}

  /** A share in per cent with one place, cut and never rounded up: 93.2%. */
  static String percent(BigDecimal part, BigDecimal whole) {
    BigDecimal percent = part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
    return percent.stripTrailingZeros().scale() <= 0
        ? percent.setScale(0).toPlainString() + "%"
        : percent.toPlainString() + "%";
  }

  static String percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /**
   * A share as a speech says it: 全部 only when it is the whole, else the whole per cent below it,
   * with 以上 unless it is that per cent exactly and for certain.
   *
   * @param whole all it is a share of, also what could not be judged
   * @param undetermined how many of the whole could not be judged and are not in the part
   */
  static String atLeast(long part, long whole, long undetermined) {
    if (part == whole) {
      return "全部";
    }
    long percent = Math.multiplyExact(part, 100L) / whole;
    boolean exact = percent * whole == part * 100L && undetermined == 0;
    return percent + "%" + (exact ? "" : "以上");
  }

  /** The share before a noun: 全部, 93%以上的. */
  static String atLeastOf(long part, long whole, long undetermined) {
    String share = atLeast(part, whole, undetermined);
    return part == whole ? share : share + "的";
  }

  /** A count as a speech says it: 4317 is 4300余, 4300 is 4300, 12 is 12, 146000 is 14万余. */
  static String andMore(BigDecimal number) {
    BigInteger whole = number.toBigInteger();
    int digits = whole.toString().length();
    if (whole.signum() <= 0 || digits <= LEADING_DIGITS) {
      return number.stripTrailingZeros().toPlainString();
    }
    BigInteger unit = BigInteger.TEN.pow(digits - LEADING_DIGITS);
    BigInteger floor = whole.divide(unit).multiply(unit);
    BigInteger[] tenThousands = floor.divideAndRemainder(TEN_THOUSAND);
    boolean even = tenThousands[0].signum() > 0 && tenThousands[1].signum() == 0;
    String text = even ? tenThousands[0] + "万" : floor.toString();
    return text + (number.compareTo(new BigDecimal(floor)) == 0 ? "" : "余");
  }

  /** Plain digits without trailing zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
