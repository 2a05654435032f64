package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisation life of one branch, read from the table of meetings, or from the monthly
 * counters when the branch stands in no table of meetings.
 *
 * @param dataset which of the two
 * @param occasions in the order of source and row
 * @param sittings in the order of source and row
 */
record MeetingLog(Dataset dataset, List<Occasion> occasions, List<Sitting> sittings) {

  private static final Integer ONCE = 1;

  /** Null when the run has neither table. */
  static @Nullable MeetingLog of(BundleRows rows, ColumnsCatalogue columns) {
    List<Row> meetings = rows.of(Dataset.MEETING);
    if (!meetings.isEmpty()) {
      return meetings(meetings, columns);
    }
    List<Row> counters = rows.of(Dataset.MEETING_COUNT);
    if (!counters.isEmpty()) {
      return counters(counters, columns);
    }
    for (Dataset dataset : List.of(Dataset.MEETING, Dataset.MEETING_COUNT)) {
      if (rows.tables().has(dataset)) {
        return new MeetingLog(dataset, List.of(), List.of());
      }
    }
    return null;
  }

  /** Earliest day by which some meeting had certainly taken place; null without any. */
  @Nullable LocalDate firstSign() {
    LocalDate first = null;
    for (Occasion occasion : occasions) {
      DateRange when = occasion.when();
      Integer times = occasion.times();
      if (when != null
          && times != null
          && times > 0
          && (first == null || when.last().isBefore(first))) {
        first = when.last();
      }
    }
    return first;
  }

  private static MeetingLog meetings(List<Row> rows, ColumnsCatalogue columns) {
    List<Occasion> occasions = new ArrayList<>(rows.size());
    List<Sitting> sittings = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Entry entry = Entry.of(Dataset.MEETING, row, columns);
      String word = entry.word("会议类型");
      MeetingType type = word == null ? null : MeetingType.ofWord(word).orElse(null);
      DateRange when = entry.date("开展日期");
      String proof = row.has("开展日期") ? "开展日期" : "会议类型";
      occasions.add(new Occasion(row, proof, type, when, ONCE));
      if (type == MeetingType.LESSON) {
        Boolean secretary = entry.yes("书记讲课");
        Integer times = secretary == null ? null : secretary ? 1 : 0;
        occasions.add(new Occasion(row, "书记讲课", MeetingType.SECRETARY_LESSON, when, times));
      }
      sittings.add(
          new Sitting(row, "应到人数", "实到人数", when, entry.integer("应到人数"), entry.integer("实到人数")));
    }
    return new MeetingLog(Dataset.MEETING, occasions, sittings);
  }

  private static MeetingLog counters(List<Row> rows, ColumnsCatalogue columns) {
    List<Occasion> occasions = new ArrayList<>(rows.size() * 8);
    List<Sitting> sittings = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Entry entry = Entry.of(Dataset.MEETING_COUNT, row, columns);
      DateRange when = entry.date("月份");
      boolean held = false;
      for (MeetingType type : MeetingType.values()) {
        Integer times = entry.integer(type.counter());
        occasions.add(new Occasion(row, type.counter(), type, when, times));
        held |= times == null || times > 0;
      }
      if (held || entry.trace("应到人次") || entry.trace("实到人次")) {
        sittings.add(
            new Sitting(row, "应到人次", "实到人次", when, entry.integer("应到人次"), entry.integer("实到人次")));
      }
    }
    return new MeetingLog(Dataset.MEETING_COUNT, occasions, sittings);
  }
}
