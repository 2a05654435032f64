package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the statistics of organisation life rest on: counted cells, and proven gaps. */
final class MeetingEvidence {

  private final BundleRows rows;
  private final MeetingLog log;
  private final MeetingFigures meetings;

  MeetingEvidence(BundleRows rows, MeetingLog log, MeetingFigures meetings) {
    this.rows = rows;
    this.log = log;
    this.meetings = meetings;
  }

  /** The gaps one by one; without any gap, the meetings that filled the periods. */
  List<Citation> missed(MeetingType type, List<Period> periods) {
    List<Citation> citations = new ArrayList<>();
    for (Period gap : meetings.gaps(type, periods)) {
      citations.addAll(gap(type, gap));
    }
    return citations.isEmpty() ? counted(type) : citations;
  }

  /** The meetings counted; without any, that there is none. */
  List<Citation> times(MeetingType type) {
    List<Citation> citations = counted(type);
    return citations.isEmpty() ? none(type) : citations;
  }

  /** Both cells of every meeting that entered the rate. */
  List<Citation> attendance() {
    List<Citation> citations = new ArrayList<>();
    for (Sitting sitting : meetings.sittings()) {
      for (String column : List.of(sitting.dueColumn(), sitting.presentColumn())) {
        if (sitting.row().has(column)) {
          citations.add(sitting.row().cell(column));
        }
      }
    }
    return citations;
  }

  /** The zeros of the counters in the gap, or that there is no row. */
  private List<Citation> gap(MeetingType type, Period gap) {
    List<Citation> zeros = new ArrayList<>();
    if (log.dataset() == Dataset.MEETING_COUNT) {
      for (Occasion occasion : log.occasions()) {
        if (occasion.type() == type
            && occasion.when() != null
            && Occasion.within(occasion.when(), gap.days())
            && occasion.row().has(occasion.column())) {
          zeros.add(occasion.row().cell(occasion.column()));
        }
      }
    }
    return zeros.isEmpty() ? absent(gap.label() + type.word()) : zeros;
  }

  private List<Citation> none(MeetingType type) {
    List<Citation> zeros = new ArrayList<>();
    for (Occasion occasion : log.occasions()) {
      if (occasion.type() == type && occasion.row().has(occasion.column())) {
        zeros.add(occasion.row().cell(occasion.column()));
      }
    }
    return zeros.isEmpty() ? absent("全年" + type.word()) : zeros;
  }

  private List<Citation> counted(MeetingType type) {
    List<Citation> citations = new ArrayList<>();
    for (Occasion occasion : meetings.counted(type)) {
      if (occasion.row().has(occasion.column())) {
        citations.add(occasion.row().cell(occasion.column()));
      }
    }
    return citations;
  }

  /** In the tables the organisation stands in; in all of the dataset when it stands in none. */
  private List<Citation> absent(String what) {
    Map<Integer, Citation> citations = new LinkedHashMap<>();
    for (Row row : rows.of(log.dataset())) {
      citations.putIfAbsent(row.staged().source(), row.table().absence(rows.code(), what));
    }
    return citations.isEmpty()
        ? rows.tables().absence(log.dataset(), rows.code(), what)
        : List.copyOf(citations.values());
  }
}
