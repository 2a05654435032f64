package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import io.pingyi.rectify.FeedbackLine;
import io.pingyi.rectify.Rectification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What 整改反馈 says about last year's problems of one organisation. A row whose number intake has
 * emptied concerns no problem of last year and does not count.
 *
 * @param problems all of them
 * @param open the cells of those that no check has closed
 */
record Feedback(int problems, List<Citation.Cell> open) {

  private static final String STATE = "整改状态";

  static Feedback of(Bundle bundle, RowReader reader, LocalDate assessmentDate) {
    int problems = 0;
    List<Citation.Cell> open = new ArrayList<>();
    for (StagedRow row : bundle.of(Dataset.FEEDBACK)) {
      if (reader.raw(row, "问题编号").isBlank()) {
        continue;
      }
      problems++;
      Rectification judged = Rectification.of(line(row, reader), assessmentDate);
      if (!judged.closed()) {
        String column = judged.openBecauseOf();
        open.add(reader.cell(row, reader.present(row, column) ? column : STATE));
      }
    }
    return new Feedback(problems, open);
  }

  private static FeedbackLine line(StagedRow row, RowReader reader) {
    return FeedbackLine.read(column -> reader.word(row, column), column -> reader.raw(row, column));
  }
}
