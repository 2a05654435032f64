package io.pingyi.report;

import io.pingyi.rules.Rubric;
import java.util.List;

/**
 * A light for each grade of a rubric: a colour and a sign that still tells it in black and white.
 */
final class GradeLights {

  private static final List<Look.Kind> KINDS =
      List.of(Look.Kind.GOOD, Look.Kind.FAIR, Look.Kind.POOR, Look.Kind.BAD);
  private static final List<String> SIGNS = List.of("▲", "●", "◆", "▼");

  private final List<String> grades;

  GradeLights(List<Rubric.GradeBand> bands) {
    this.grades = bands.stream().map(Rubric.GradeBand::name).toList();
  }

  /** Writes a grade with its light; other text plain. */
  void write(PaperSheet sheet, String grade) {
    int index = grades.indexOf(grade);
    if (index < 0) {
      sheet.text(grade, Look.Kind.CENTRED);
      return;
    }
    int light = light(index);
    sheet.text(SIGNS.get(light) + " " + grade, KINDS.get(light));
  }

  /** The best is always the first light, the worst always the last. */
  private int light(int index) {
    if (index == 0) {
      return 0;
    }
    return index == grades.size() - 1 ? KINDS.size() - 1 : Math.min(index, KINDS.size() - 2);
  }
}
