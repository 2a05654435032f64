package io.pingyi.paper;

import java.util.Arrays;

/** Numbers headings as official documents do: 一、 （一） 1. */
final class HeadingNumbers {

  private static final int LEVELS = 3;

  private final int[] numbers = new int[LEVELS];

  /** The number of the next heading of a level, from 1; those below begin anew. */
  String next(int level) {
    numbers[level - 1]++;
    Arrays.fill(numbers, level, LEVELS, 0);
    int number = numbers[level - 1];
    return switch (level) {
      case 1 -> Numerals.chinese(number) + "、";
      case 2 -> "（" + Numerals.chinese(number) + "）";
      default -> number + ".";
    };
  }
}
