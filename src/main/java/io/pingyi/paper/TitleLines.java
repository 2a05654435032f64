package io.pingyi.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a title into centred lines of about one length, between words only, so that no line holds
 * a lone character.
 */
public final class TitleLines {

  /** Full-width characters of 二号 that fit into a line of the official page. */
  public static final int CHARACTERS = 20;

  private static final String NOT_FIRST = "，。、；：！？）〕》”’…—·%";
  private static final String NOT_LAST = "（〔《“‘";

  private TitleLines() {}

  /**
   * The lines of a title, as few as can be.
   *
   * @param characters full-width characters that fit into a line
   * @param words the title in unbreakable parts, in order; a part that fills more than a line is
   *     cut
   */
  public static List<String> balanced(int characters, List<String> words) {
    List<String> parts = new ArrayList<>();
    words.forEach(word -> cut(word, characters * 2, parts));
    for (int lines = 1; lines < parts.size(); lines++) {
      Split best = split(parts, 0, lines, characters * 2, mean(parts, lines));
      if (best != null) {
        return best.lines();
      }
    }
    return parts;
  }

  private record Split(List<String> lines, double cost) {}

  private static double mean(List<String> parts, int lines) {
    return (double) TextWidth.of(String.join("", parts)) / lines;
  }

  private static @Nullable Split split(
      List<String> parts, int from, int lines, int width, double mean) {
    if (lines == 1) {
      String line = String.join("", parts.subList(from, parts.size()));
      return TextWidth.of(line) > width ? null : new Split(List.of(line), cost(line, mean));
    }
    Split best = null;
    for (int to = from + 1; to <= parts.size() - lines + 1; to++) {
      String line = String.join("", parts.subList(from, to));
      if (TextWidth.of(line) > width) {
        break;
      }
      Split rest = split(parts, to, lines - 1, width, mean);
      if (rest != null && (best == null || cost(line, mean) + rest.cost() < best.cost())) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(rest.lines());
        best = new Split(all, cost(line, mean) + rest.cost());
      }
    }
    return best;
  }

  private static double cost(String line, double mean) {
    double off = TextWidth.of(line) - mean;
    return off * off;
  }

  /**
   * Cuts what fills more than a line in halves, not before closing marks or behind opening ones.
   */
  private static void cut(String word, int width, List<String> out) {
    if (TextWidth.of(word) <= width) {
      out.add(word);
      return;
    }
    int at = word.length() / 2;
    while (at < word.length() - 1 && !mayBreak(word, at)) {
      at++;
    }
    cut(word.substring(0, at), width, out);
    cut(word.substring(at), width, out);
  }

  private static boolean mayBreak(String word, int at) {
    char before = word.charAt(at - 1);
    char after = word.charAt(at);
    boolean inside = (isLatin(before) && isLatin(after)) || Character.isLowSurrogate(after);
    return !inside && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
  }

  private static boolean isLatin(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }
}
