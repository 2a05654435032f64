package io.pingyi.intake;

import io.pingyi.intake.value.CellText;
import java.util.regex.Pattern;

/** Brings headings into one form, so that layout and punctuation do not hide a known column. */
final class HeadingText {

  private static final Pattern NOISE = Pattern.compile("[\\s\"“”'‘’*:：、,;；_]+");
  private static final Pattern REMARK = Pattern.compile("[(\\[【〔<《][^)\\]】〕>》]*[)\\]】〕>》]");

  private HeadingText() {}

  /** Half-width, without white space, quotes, asterisks and colons; brackets stay. */
  static String normalise(String heading) {
    return NOISE.matcher(CellText.clean(heading)).replaceAll("");
  }

  /** {@link #normalise} without remarks in brackets, such as 出生年月(yyyy-MM). */
  static String withoutRemarks(String heading) {
    return REMARK.matcher(normalise(heading)).replaceAll("");
  }

  /** As people would write it on one line. */
  static String oneLine(String heading) {
    return squeeze(CellText.clean(heading));
  }

  static String squeeze(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        return text.replace(" ", "");
      }
    }
    return text;
  }
}
