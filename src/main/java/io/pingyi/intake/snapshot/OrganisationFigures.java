package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the row of 党组织 gives by counting months up to the assessment date. */
record OrganisationFigures(Entry entry, LocalDate assessmentDate) {

  @Nullable DateRange founded() {
    return entry.date("成立日期");
  }

  /** Whole months since founding; an interval counts from its last day. */
  Figure monthsSinceFounded() {
    return fullMonths(founded());
  }

  @Nullable Boolean secretaryInPost() {
    return entry.filled("书记姓名");
  }

  /** Months the office of secretary is vacant, begun months counted. */
  Figure vacantMonths() {
    return vacant(true);
  }

  /** Whole months the office of secretary is vacant. */
  Figure vacantFullMonths() {
    return vacant(false);
  }

  /** Months since the last election, begun months counted. */
  Figure termMonths() {
    return begunMonths(entry.date("上次换届日期"));
  }

  /** Last day by which the branch certainly existed because it held an election; null if none. */
  @Nullable LocalDate lastElection() {
    DateRange elected = entry.date("上次换届日期");
    return elected == null ? null : elected.last();
  }

  private Figure vacant(boolean begun) {
    Boolean inPost = secretaryInPost();
    if (inPost == null) {
      return Figure.MISSING;
    }
    if (inPost) {
      return Figure.of(0);
    }
    DateRange since = entry.date("书记空缺起始日期");
    return begun ? begunMonths(since) : fullMonths(since);
  }

  private Figure fullMonths(@Nullable DateRange since) {
    if (since == null) {
      return Figure.MISSING;
    }
    int least = Months.completed(since.last(), assessmentDate);
    return Figure.between(least, Months.completed(since.first(), assessmentDate));
  }

  private Figure begunMonths(@Nullable DateRange since) {
    if (since == null) {
      return Figure.MISSING;
    }
    int least = Months.begun(since.last(), assessmentDate);
    return Figure.between(least, Months.begun(since.first(), assessmentDate));
  }
}
