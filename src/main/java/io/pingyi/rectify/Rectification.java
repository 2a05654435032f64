package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted of a row of 整改反馈 on the assessment date. A problem is closed only by a check: a
 * unit's own word that it is closed counts as a request for that check.
 *
 * @param line the row
 * @param accepted the state that counts
 * @param reason why the accepted state is not the one of the row; empty when it is
 * @param overdueDays days between 整改时限 and 销号日期, or the assessment date while it is open; at least
 *     0, and 0 when a date is missing. A month without a day counts as its last day.
 */
public record Rectification(
    FeedbackLine line, RectificationState accepted, String reason, long overdueDays) {

  /** Judges one row. */
  public static Rectification of(FeedbackLine line, LocalDate assessmentDate) {
    String reason =
        line.state() == RectificationState.CLOSED ? notClosed(line, assessmentDate) : "";
    RectificationState accepted =
        reason.isEmpty() ? line.state() : RectificationState.AWAITING_CHECK;
    return new Rectification(line, accepted, reason, overdue(line, accepted, assessmentDate));
  }

  /** Whether it counts in 销号率. */
  public boolean closed() {
    return accepted == RectificationState.CLOSED;
  }

  /** The column of 整改反馈 that keeps it open: what is missing for a closing, else the state. */
  public String openBecauseOf() {
    if (reason.isEmpty()) {
      return "整改状态";
    }
    return line.checker().isEmpty() ? "复核单位" : "销号日期";
  }

  private static String notClosed(FeedbackLine line, LocalDate assessmentDate) {
    if (line.checker().isEmpty()) {
      return "没有复核单位，单位不能自行销号，按待审核处理";
    }
    DateRange closed = line.closed();
    if (closed == null) {
      return "没有可识读的销号日期，按待审核处理";
    }
    return closed.first().isAfter(assessmentDate) ? "销号日期在考核基准日之后，按待审核处理" : "";
  }

  private static long overdue(
      FeedbackLine line, RectificationState accepted, LocalDate assessmentDate) {
    @Nullable DateRange deadline = line.deadline();
    if (deadline == null) {
      return 0;
    }
    @Nullable DateRange closed = accepted == RectificationState.CLOSED ? line.closed() : null;
    LocalDate until = closed == null ? assessmentDate : closed.first();
    return Math.max(0, ChronoUnit.DAYS.between(deadline.last(), until));
  }
}
