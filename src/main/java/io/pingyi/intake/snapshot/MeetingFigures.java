package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of a year's meetings. A meeting whose day, type or number is unknown counts as if it
 * filled a gap, and then the figure is uncertain.
 */
final class MeetingFigures {

  private final MeetingLog log;
  private final Map<MeetingType, List<Occasion>> byType = new EnumMap<>(MeetingType.class);
  private final Existence existence;
  private final DateRange yearToDate;

  MeetingFigures(MeetingLog log, Existence existence, int year, LocalDate assessmentDate) {
    this.log = log;
    this.existence = existence;
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate end = assessmentDate.isBefore(last) ? assessmentDate : last;
    this.yearToDate = new DateRange(first, end.isBefore(first) ? first : end);
    for (MeetingType type : MeetingType.values()) {
      byType.put(type, new ArrayList<>());
    }
    for (Occasion occasion : log.occasions()) {
      if (occasion.type() == null) {
        byType.values().forEach(occasions -> occasions.add(occasion));
      } else {
        of(occasion.type()).add(occasion);
      }
    }
  }

  /** Periods without any meeting of the type. */
  Figure missed(MeetingType type, List<Period> periods) {
    List<Period> gaps = gaps(type, periods);
    int least = Math.max(0, gaps.size() - fillable(type, gaps));
    int most = gapsIn(type, Period.since(periods, existence.possibly())).size();
    return Figure.between(least, most);
  }

  /** Periods the branch certainly existed throughout and that no certain meeting fills. */
  List<Period> gaps(MeetingType type, List<Period> periods) {
    return gapsIn(type, Period.since(periods, existence.certainly()));
  }

  /** How many meetings of the type there were, unknown ones included. */
  Figure times(MeetingType type) {
    int certain = 0;
    int open = 0;
    boolean unlimited = false;
    for (Occasion occasion : of(type)) {
      Integer times = occasion.times();
      if (occasion.certainlyIn(type, yearToDate) && times != null) {
        certain += times;
      } else if (occasion.maybeIn(type, yearToDate)) {
        unlimited |= times == null && occasion.column().equals(type.counter());
        open += times == null ? 1 : times;
      }
    }
    return unlimited ? Figure.atLeast(certain) : Figure.between(certain + open, certain);
  }

  /** Σ present and Σ due; null without meetings and when any meeting leaves it open. */
  @Nullable Attendance attendance() {
    int due = 0;
    int present = 0;
    for (Sitting sitting : log.sittings()) {
      DateRange when = sitting.when();
      if (when != null && !Ranges.overlap(when, yearToDate)) {
        continue;
      }
      Integer one = sitting.due();
      Integer other = sitting.present();
      boolean known = when != null && Occasion.within(when, yearToDate);
      if (!known || one == null || other == null || other > one) {
        return null;
      }
      due += one;
      present += other;
    }
    return due == 0 ? null : new Attendance(present, due);
  }

  /** The meetings whose attendance counts. */
  List<Sitting> sittings() {
    return log.sittings().stream()
        .filter(sitting -> sitting.when() == null || Ranges.overlap(sitting.when(), yearToDate))
        .toList();
  }

  /** What was counted by {@link #times}. */
  List<Occasion> counted(MeetingType type) {
    return of(type).stream().filter(occasion -> occasion.maybeIn(type, yearToDate)).toList();
  }

  private List<Period> gapsIn(MeetingType type, List<Period> periods) {
    List<Period> gaps = new ArrayList<>();
    for (Period period : periods) {
      if (!filled(type, period)) {
        gaps.add(period);
      }
    }
    return gaps;
  }

  private boolean filled(MeetingType type, Period period) {
    for (Occasion occasion : of(type)) {
      if (occasion.certainlyIn(type, period.days())) {
        return true;
      }
    }
    return false;
  }

  /** How many gaps the meetings of unknown day, type or number may fill. */
  private int fillable(MeetingType type, List<Period> gaps) {
    int fillable = 0;
    if (gaps.isEmpty()) {
      return 0;
    }
    for (Occasion occasion : of(type)) {
      int touched = 0;
      for (Period gap : gaps) {
        touched += occasion.maybeIn(type, gap.days()) ? 1 : 0;
      }
      Integer times = occasion.times();
      fillable += times == null ? touched : Math.min(times, touched);
    }
    return fillable;
  }

  private List<Occasion> of(MeetingType type) {
    return byType.getOrDefault(type, List.of());
  }
}
