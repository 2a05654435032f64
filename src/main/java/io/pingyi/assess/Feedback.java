package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.Unanswered;
import io.pingyi.intake.value.CellText;
import io.pingyi.rectify.Course;
import io.pingyi.rectify.FeedbackLine;
import io.pingyi.rectify.Origin;
import io.pingyi.rectify.Rectification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of last year's problems of one organisation. A row whose number intake has emptied
 * does not speak for its problem and does not count; nor does a row about a hint. Of a known
 * problem list also those count, as open, that no row speaks of.
 *
 * @param problems all of them
 * @param open the cells of those that no check has closed
 * @param unanswered how many no row speaks of
 * @param absent where the first of these were looked for
 */
record Feedback(
    int problems, List<Citation.Cell> open, int unanswered, List<Citation.Absence> absent) {

  private static final String STATE = "整改状态";
  private static final String NUMBER = "问题编号";

  /** A note of intake: the problem need not be rectified. */
  private static final int HINT = 3;

  /** The row that speaks for a problem. */
  private record Voice(StagedRow row, Rectification judged) {}

  static Feedback of(Bundle bundle, RowReader reader, LocalDate assessmentDate) {
    Map<String, List<StagedRow>> byProblem = new LinkedHashMap<>();
    for (StagedRow row : bundle.of(Dataset.FEEDBACK)) {
      String number = CellText.clean(reader.raw(row, NUMBER));
      if (!number.isEmpty() && !hint(reader.notes(row))) {
        byProblem.computeIfAbsent(number, problem -> new ArrayList<>()).add(row);
      }
    }
    List<Citation.Cell> open = new ArrayList<>();
    for (List<StagedRow> rows : byProblem.values()) {
      Voice voice = voice(rows, reader, assessmentDate);
      if (!voice.judged().closed()) {
        String column = voice.judged().openBecauseOf();
        open.add(reader.cell(voice.row(), reader.present(voice.row(), column) ? column : STATE));
      }
    }
    Unanswered unanswered = bundle.unanswered();
    return new Feedback(
        byProblem.size() + unanswered.problems(),
        open,
        unanswered.problems(),
        absent(unanswered, reader));
  }

  /** Those that no check has closed, whether a row says so or none speaks of them. */
  int stillOpen() {
    return open.size() + unanswered;
  }

  private static boolean hint(List<String> notes) {
    return notes.size() > HINT && !notes.get(HINT).isEmpty();
  }

  private static List<Citation.Absence> absent(Unanswered unanswered, RowReader reader) {
    return unanswered.first().stream()
        .flatMap(number -> reader.absence(Dataset.FEEDBACK, NUMBER, number, "整改反馈").stream())
        .toList();
  }

  /** Intake, where it holds rows against last year's run, notes what is accepted of them. */
  private static Voice voice(List<StagedRow> rows, RowReader reader, LocalDate assessmentDate) {
    List<FeedbackLine> lines = rows.stream().map(row -> line(row, reader)).toList();
    List<String> notes = reader.notes(rows.get(0));
    if (notes.size() > 1) {
      return new Voice(
          rows.get(0),
          Rectification.accepted(lines.get(0), notes.get(0), notes.get(1), assessmentDate));
    }
    Course course = Course.of(lines, Origin.ofYear(assessmentDate.getYear() - 1), assessmentDate);
    return new Voice(rows.get(course.line()), course.result());
  }

  private static FeedbackLine line(StagedRow row, RowReader reader) {
    return FeedbackLine.read(column -> reader.word(row, column), column -> reader.raw(row, column));
  }
}
