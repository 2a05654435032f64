package io.pingyi.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which dataset an unrecognised table resembles and which columns it lacks. */
final class Resemblance {

  private static final double ALIKE = 0.4;

  private Resemblance() {}

  static String message(Recogniser.Attempt attempt) {
    String label = attempt.match().dataset().label();
    if (attempt.missing().isEmpty()) {
      return "最像“"
          + label
          + "”，但只认出 "
          + attempt.score()
          + " 列，不足以确定；请补全列名，或在 rules/columns.yml 中加同义列名";
    }
    String missing =
        attempt.missing().stream()
            .map(column -> "“" + column.name() + "”" + hint(column, unused(attempt)))
            .collect(Collectors.joining("、"));
    return "最像“"
        + label
        + "”（认出 "
        + attempt.score()
        + " 列），但缺少必需的列"
        + missing
        + "；请补上，或在 rules/columns.yml 的该列下加同义列名";
  }

  private static List<String> unused(Recogniser.Attempt attempt) {
    List<String> unused = new ArrayList<>();
    for (int place = 0; place < attempt.block().width(); place++) {
      if (!attempt.places().containsValue(place)) {
        unused.add(attempt.block().label(place));
      }
    }
    return unused;
  }

  private static String hint(Column column, List<String> headings) {
    String closest = "";
    double best = ALIKE;
    for (String heading : headings) {
      double alike = alike(column.name(), heading);
      for (String synonym : column.synonyms()) {
        alike = Math.max(alike, alike(synonym, heading));
      }
      if (alike > best) {
        best = alike;
        closest = heading;
      }
    }
    return closest.isEmpty() ? "" : "（是否就是表中的“" + Column.shorten(closest) + "”）";
  }

  /** Share of characters that two headings have in common, from 0 to 1. */
  private static double alike(String a, String b) {
    Set<Integer> first = a.codePoints().boxed().collect(Collectors.toSet());
    Set<Integer> second = b.codePoints().boxed().collect(Collectors.toSet());
    Set<Integer> both = new HashSet<>(first);
    both.retainAll(second);
    return 2.0 * both.size() / Math.max(1, first.size() + second.size());
  }
}
