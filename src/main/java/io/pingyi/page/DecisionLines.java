package io.pingyi.page;

import io.pingyi.report.DecisionRow;
import io.pingyi.report.RunInfo;
import io.pingyi.rules.Rubric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided on grades beside what was proposed, as plain markup. */
final class DecisionLines {

  /** A table; there is none without decisions. */
  record Table(List<Line> rows) {}

  /** One decision. */
  record Line(
      String level,
      String sector,
      String code,
      String name,
      String proposedLight,
      String proposed,
      String decidedLight,
      String decided,
      String authority,
      String day,
      String basis,
      String reason) {}

  /** A grade with its light. */
  record Grade(String light, String grade) {}

  private DecisionLines() {}

  static List<Table> table(RunInfo info, List<DecisionRow> decisions) {
    return decisions.isEmpty()
        ? List.of()
        : List.of(new Table(decisions.stream().map(row -> line(info, row)).toList()));
  }

  /** The decided grade; none without a decision. */
  static List<Grade> grade(Rubric rubric, @Nullable DecisionRow row) {
    return row == null ? List.of() : List.of(grade(rubric, row.decided()));
  }

  private static Grade grade(Rubric rubric, String grade) {
    int light = Words.light(rubric, grade);
    return light < 0
        ? new Grade("", grade)
        : new Grade("l" + light, Words.sign(light) + " " + grade);
  }

  private static Line line(RunInfo info, DecisionRow row) {
    Rubric rubric =
        info.rubrics().stream()
            .filter(each -> each.level().equals(row.level()))
            .findFirst()
            .orElseThrow();
    Grade proposed = grade(rubric, row.proposed());
    Grade decided = grade(rubric, row.decided());
    return new Line(
        row.level(),
        row.sector(),
        row.code(),
        row.name(),
        proposed.light(),
        proposed.grade(),
        decided.light(),
        decided.grade(),
        row.authority(),
        row.day(),
        row.basis(),
        row.differs() || !row.reason().isEmpty() ? row.reason() : "与建议一致");
  }
}
