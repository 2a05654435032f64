package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes all exports of one district for one year. */
final class District {
  private final DistrictData data;
  private final long seed;
  private final LocalDate date;
  private final Exports exports;
  private final DistrictTables tables;

  /**
   * @param lastProblems last year's problem list, which units answer line by line
   */
  District(DistrictData data, Exports exports, PublishedProblems lastProblems) {
    this.data = data;
    this.seed = data.seed();
    this.date = data.date();
    this.exports = exports;
    this.tables = new DistrictTables(data, true, lastProblems);
  }

  void write() throws IOException {
    for (Supplier<Table> table : tables.tables()) {
      exports.write(table.get());
    }
    meetings();
    for (Supplier<Table> dimension : tables.dimensions()) {
      Table table = dimension.get();
      exports.write(table);
      for (Flaw flaw : tables.silent(table)) {
        exports.absent(table, flaw);
      }
    }
  }

  private void meetings() throws IOException {
    MeetingTables meetings = new MeetingTables(seed, date);
    Map<UnitClass, List<Row>> rows = new EnumMap<>(UnitClass.class);
    Map<UnitClass, List<Flaw>> absent = new EnumMap<>(UnitClass.class);
    for (BranchYear branch : data.branches()) {
      UnitClass unitClass = data.unitClass(branch);
      List<Meeting> held = MeetingYear.of(seed, branch, date);
      rows.computeIfAbsent(unitClass, key -> new ArrayList<>()).addAll(meetings.rows(branch, held));
      absent
          .computeIfAbsent(unitClass, key -> new ArrayList<>())
          .addAll(Absences.of(branch, date, held));
    }
    List<Row> tree = tables.organisations().list();
    for (Map.Entry<UnitClass, List<Row>> each : rows.entrySet()) {
      Table table = soiled(each.getKey(), each.getValue());
      exports.write(table);
      Masks masks = Masks.ofMeetings(tree, each.getValue(), MeetingTables.TYPE);
      for (Flaw flaw : absent.getOrDefault(each.getKey(), List.of())) {
        exports.absent(table, masks.of(flaw));
      }
    }
  }

  private Table soiled(UnitClass unitClass, List<Row> rows) {
    String topic = unitClass.label;
    Dirt dirt = tables.dirt();
    dirt.stain(topic, rows, MeetingTables.COLUMNS, .002, .0001);
    dirt.orphans(topic, rows, MeetingTables.COLUMNS, 1 + rows.size() / 1_000);
    MeetingTables.strayTypes(seed, topic, rows);
    dirt.clutter(topic, rows, MeetingTables.COLUMNS, 2 + rows.size() / 500);
    return MeetingTables.table(unitClass, rows);
  }
}
