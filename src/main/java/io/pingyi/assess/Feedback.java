package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What 整改反馈 says about last year's problems of one organisation.
 *
 * @param problems all of them
 * @param open the cells of those that are not 已销号
 */
record Feedback(int problems, List<Citation.Cell> open) {

  private static final String STATE = "整改状态";

  static Feedback of(Bundle bundle, RowReader reader) {
    List<StagedRow> rows = bundle.of(Dataset.FEEDBACK);
    List<Citation.Cell> open = new ArrayList<>();
    for (StagedRow row : rows) {
      if (!reader.word(row, STATE).equals("已销号")) {
        open.add(reader.cell(row, STATE));
      }
    }
    return new Feedback(rows.size(), open);
  }
}
