package io.pingyi.paper;

/** Numbers as headings of official documents write them. */
public final class Numerals {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final int LIMIT = 100;
  private static final int TEN = 10;

  private Numerals() {}

  /**
   * A Chinese number: 一, 十, 十一, 二十, 九十九.
   *
   * @param number 1 to 99
   */
  public static String chinese(int number) {
    if (number < 1 || number >= LIMIT) {
      throw new IllegalArgumentException("no heading number: " + number);
    }
    int tens = number / TEN;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
    return ten + DIGITS[number % TEN];
  }
}
