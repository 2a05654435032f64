package io.pingyi.rules;

import java.util.Collection;

/** Finds the known word that a mistyped one most likely stands for. */
public final class Nearest {

  private Nearest() {}

  private static final String QUESTION = "，是否想写“";

  /** A question that names the nearest known word, or an empty string when none is near. */
  public static String hint(String word, Collection<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 2) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least || (distance == least && candidate.compareTo(best) < 0)) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : QUESTION + best + "”";
  }

  /** The word that the question in a sentence names; empty when it asks none. */
  static String suggested(String sentence) {
    int from = sentence.indexOf(QUESTION);
    int to = from < 0 ? -1 : sentence.indexOf("”", from);
    return to < 0 ? "" : sentence.substring(from + QUESTION.length(), to);
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
