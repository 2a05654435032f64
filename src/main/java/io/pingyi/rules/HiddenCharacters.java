package io.pingyi.rules;

/** Characters that an editor does not show or that turn the order of reading round. */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /** Whether a code point is one of them; blanks, tabs and ends of lines are not. */
  public static boolean is(int point) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** What to say about one. */
  public static String sentence(int point) {
    return "这里有一个看不见的字符（U+%04X），请删去".formatted(point);
  }
}
