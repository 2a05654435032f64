package io.pingyi.rules.edits;

/**
 * A part of an edited line that differs.
 *
 * @param column heading, or what part of a rule it is
 * @param before as it stood; empty when there was nothing
 * @param after as it stands now
 */
public record Cell(String column, String before, String after) {

  /** As users read it: 每档分值 2→3. */
  @Override
  public String toString() {
    if (column.equals("同义")) {
      return (before.isEmpty() ? "" : "去掉同义列名" + before)
          + (before.isEmpty() || after.isEmpty() ? "" : "，")
          + (after.isEmpty() ? "" : "加同义列名" + after);
    }
    return column + " " + shown(before) + "→" + shown(after);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "空" : value;
  }
}
