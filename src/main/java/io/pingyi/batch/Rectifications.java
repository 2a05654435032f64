package io.pingyi.batch;

import io.pingyi.batch.StagedRows.Line;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.rectify.FeedbackLine;
import io.pingyi.rectify.Rectification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Keeps what {@link FeedbackCheck} accepted of last year's problems. */
final class Rectifications {

  private final RunStore store;
  private final StagedRows rows;
  private final LocalDate assessmentDate;

  Rectifications(RunStore store, StagedRows rows, LocalDate assessmentDate) {
    this.store = store;
    this.rows = rows;
    this.assessmentDate = assessmentDate;
  }

  private record Judged(Line line, Rectification rectification) {}

  void keep(Connection connection) throws SQLException {
    List<Judged> all = new ArrayList<>();
    rows.each(
        Dataset.FEEDBACK,
        line -> {
          if (!line.raw("问题编号").isBlank()) {
            FeedbackLine feedback = FeedbackLine.read(line::word, line::raw);
            all.add(
                new Judged(
                    line,
                    Rectification.accepted(feedback, line.note(0), line.note(1), assessmentDate)));
          }
        });
    try (CopyIn copy = new CopyIn(connection, "rectification")) {
      for (Judged each : all) {
        Rectification judged = each.rectification();
        copy.row(
            store.run(),
            judged.line().problem(),
            each.line().organisation(),
            judged.line().state().label(),
            judged.accepted().label(),
            judged.reason(),
            CellText.clean(each.line().raw("整改时限")),
            CellText.clean(each.line().raw("销号日期")),
            judged.overdueDays(),
            judged.line().checker(),
            each.line().source(),
            each.line().number(),
            each.line().note(2),
            each.line().note(3).isEmpty());
      }
      copy.finish();
    }
  }
}
