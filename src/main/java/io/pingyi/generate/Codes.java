package io.pingyi.generate;

/** Organisation codes: 15 digits, three a level, zeros behind. */
final class Codes {
  private static final int WIDTH = 15;

  private Codes() {}

  /** Code of the child with a number from 1 to 999. */
  static String child(String parent, int number) {
    int used = depth(parent) * 3;
    if (used >= WIDTH || number < 1 || number > 999) {
      throw new IllegalArgumentException("no room for child " + number + " below " + parent);
    }
    String digits = Integer.toString(number);
    String padded = "0".repeat(3 - digits.length()) + digits;
    return parent.substring(0, used) + padded + parent.substring(used + 3);
  }

  /** Levels in use, the root's is 1. */
  static int depth(String code) {
    int depth = WIDTH / 3;
    while (depth > 1 && code.startsWith("000", depth * 3 - 3)) {
      depth--;
    }
    return depth;
  }

  /** The code with one digit replaced, as a slip of the hand would. */
  static String slip(String code, int position) {
    int digit = (code.charAt(position) - '0' + 5) % 10;
    return code.substring(0, position) + digit + code.substring(position + 1);
  }
}
