package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The raw text of a row for the list of rejects, without personal data: hidden columns are left
 * out, and so are the numbers of identity cards and telephones wherever they stand.
 */
final class RawText {

  private static final int MAX = 2_000;
  private static final String LEFT_OUT = "（略）";
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)([1-9]\\d{5}(?:19|20)\\d{9}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

  private final List<Integer> hidden;

  /** With the places of the columns that must not be shown. */
  RawText(List<Integer> hidden) {
    this.hidden = hidden;
  }

  String of(RawRow row) {
    List<String> cells =
        row.damage().isEmpty() || hidden.isEmpty()
            ? row.cells()
            : List.of(row.cells().get(0).split("[,;\t|]", -1));
    // Where the row could not be split, a column may have moved by one.
    int slack = row.damage().isEmpty() ? 0 : 1;
    List<String> shown = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      shown.add(isHidden(i, slack) && !cells.get(i).isBlank() ? LEFT_OUT : cells.get(i));
    }
    return safe(String.join(",", shown));
  }

  private boolean isHidden(int place, int slack) {
    for (int column : hidden) {
      if (Math.abs(column - place) <= slack) {
        return true;
      }
    }
    return false;
  }

  /** Characters that no file may hold become visible; long texts are cut. */
  private static String safe(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), MAX + 20));
    String cut = text.length() <= MAX ? text : text.substring(0, MAX);
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      out.append(isLone(cut, i) || Damage.isForbidden(c) ? '□' : c);
    }
    if (cut.length() < text.length()) {
      out.append("…（共").append(text.length()).append("字）");
    }
    return NUMBERS.matcher(out).replaceAll(LEFT_OUT);
  }

  /** Half of a character, where the text was cut or the file is wrong. */
  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
