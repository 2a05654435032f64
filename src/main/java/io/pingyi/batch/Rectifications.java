package io.pingyi.batch;

import io.pingyi.batch.StagedRows.Line;
import io.pingyi.facts.DateRange;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.DateText;
import io.pingyi.rectify.FeedbackLine;
import io.pingyi.rectify.Rectification;
import io.pingyi.rectify.RectificationState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is accepted of every row of 整改反馈. */
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
            all.add(new Judged(line, Rectification.of(feedback(line), assessmentDate)));
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
            each.line().number());
      }
      copy.finish();
    }
  }

  private static FeedbackLine feedback(Line line) {
    return new FeedbackLine(
        line.word("问题编号"),
        RectificationState.ofLabel(line.word("整改状态")).orElse(RectificationState.PENDING),
        date(line, "整改时限"),
        date(line, "销号日期"),
        line.word("复核单位"));
  }

  private static @Nullable DateRange date(Line line, String column) {
    return DateText.parse(line.raw(column)).orElse(null);
  }
}
