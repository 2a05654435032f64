package io.pingyi.intake.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the number format of a cell says about its number.
 *
 * @param kind how the number is meant
 * @param digits of NUMBER: decimals that are shown at least; of PADDED: digits that are shown at
 *     least
 */
record CellFormat(Kind kind, int digits) {

  /** How a number is meant. */
  enum Kind {
    NUMBER,
    PADDED,
    PERCENT,
    /** A date, a time or both. */
    DATE,
    /** A date of which only year and month are shown. */
    MONTH,
    /** A date of which only the year is shown. */
    YEAR
  }

  static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0);

  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]");
  private static final Pattern ZEROS = Pattern.compile("0{2,}");
  private static final Pattern DECIMALS = Pattern.compile("0\\.0+");

  /**
   * Format of a cell.
   *
   * @param id number of the format; the ids 27–36 and 50–58 are dates of the Chinese edition and
   *     have no code in the file
   * @param code its code, empty for built-in formats
   */
  static CellFormat of(int id, String code) {
    if (!code.isEmpty()) {
      return ofCode(code);
    }
    return switch (id) {
      case 2, 4, 39, 40 -> new CellFormat(Kind.NUMBER, 2);
      case 9, 10 -> new CellFormat(Kind.PERCENT, 0);
      case 17, 27, 36, 50, 52, 57 -> new CellFormat(Kind.MONTH, 0);
      case 14, 15, 16, 18, 19, 20, 21, 22, 45, 46, 47 -> new CellFormat(Kind.DATE, 0);
      case 28, 29, 30, 31, 32, 33, 34, 35, 51, 53, 54, 55, 56, 58 -> new CellFormat(Kind.DATE, 0);
      default -> GENERAL;
    };
  }

  private static CellFormat ofCode(String code) {
    String first = NOT_SHOWN.matcher(code).replaceAll("");
    int section = first.indexOf(';');
    first = (section < 0 ? first : first.substring(0, section)).toLowerCase(Locale.ROOT).trim();
    if (first.contains("general") || first.contains("通用格式") || first.contains("@")) {
      return GENERAL;
    }
    boolean day = first.indexOf('d') >= 0;
    boolean time = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
    boolean month = first.indexOf('m') >= 0;
    boolean year = first.indexOf('y') >= 0;
    if (year && !day && !time) {
      return new CellFormat(month ? Kind.MONTH : Kind.YEAR, 0);
    }
    if (year || day || time || month) {
      return new CellFormat(Kind.DATE, 0);
    }
    if (first.indexOf('%') >= 0) {
      return new CellFormat(Kind.PERCENT, 0);
    }
    if (ZEROS.matcher(first).matches()) {
      return new CellFormat(Kind.PADDED, first.length());
    }
    return DECIMALS.matcher(first).matches()
        ? new CellFormat(Kind.NUMBER, first.length() - 2)
        : GENERAL;
  }
}
