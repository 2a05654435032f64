package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted of one problem on the assessment date. A problem is closed only by a check: a
 * unit's own word that it is closed counts as a request for that check.
 *
 * @param line the row that counts
 * @param accepted the state that counts
 * @param reason why the accepted state is not the one of the row; empty when it is
 * @param overdueDays calendar days from 整改时限 to 销号日期, or to the assessment date while it is open;
 *     at least 0, and 0 when a date is missing. A month without a day counts as its last day when
 *     it is a limit, as its first when it is a closing.
 */
public record Rectification(
    FeedbackLine line, RectificationState accepted, String reason, long overdueDays) {

  static Rectification of(
      FeedbackLine line, RectificationState accepted, String reason, LocalDate assessmentDate) {
    return new Rectification(line, accepted, reason, overdue(line, accepted, assessmentDate));
  }

  /** What an earlier look at the row accepted of it. */
  public static Rectification accepted(
      FeedbackLine line, String state, String reason, LocalDate assessmentDate) {
    return of(
        line,
        RectificationState.ofLabel(state).orElse(RectificationState.PENDING),
        reason,
        assessmentDate);
  }

  /** Whether it counts in 销号率. */
  public boolean closed() {
    return accepted == RectificationState.CLOSED;
  }

  /** The column of 整改反馈 that keeps it open: what is missing for a closing, else the state. */
  public String openBecauseOf() {
    if (line.state() != RectificationState.CLOSED) {
      return "整改状态";
    }
    return line.checker().isEmpty() ? "复核单位" : "销号日期";
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
