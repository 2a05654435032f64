package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes all exports of one district for one year. */
final class District {
  private final DistrictData data;
  private final long seed;
  private final LocalDate date;
  private final Exports exports;
  private final Dirt dirt;

  District(DistrictData data, Exports exports) {
    this.data = data;
    this.seed = data.seed();
    this.date = data.date();
    this.exports = exports;
    Set<String> codes = new HashSet<>();
    data.tree().forEach(org -> codes.add(org.code()));
    this.dirt = new Dirt(seed, date.getYear(), codes);
  }

  void write() throws IOException {
    organisations();
    meetings();
    education();
    development();
    weak();
    UnitTables units = new UnitTables(seed, date, data.units());
    exports.write(units.ballots());
    exports.write(units.feedback());
    exports.write(Waivers.table(seed, date, data.branches()));
    exports.write(new LastYear(seed, date).table(data.branches(), data.units()));
    for (Table table : new BranchIndicators(seed, date, data.branches()).tables()) {
      exports.write(table);
    }
    for (Table table : units.indicators()) {
      exports.write(table);
    }
  }

  private void organisations() throws IOException {
    OrganisationTable table = new OrganisationTable(seed, date, data.formerNames());
    Map<String, BranchYear> years = new HashMap<>();
    data.branches().forEach(branch -> years.put(branch.org().code(), branch));
    List<Row> rows = new ArrayList<>();
    for (Org org : data.tree()) {
      BranchYear branch = years.get(org.code());
      rows.add(
          branch == null
              ? table.committee(org)
              : table.branch(branch, People.admittedInThreeYears(data.peopleOf(branch), date)));
    }
    new TreeFaults(seed, date.getYear(), rows).plant();
    dirt.stain("tree", rows, OrganisationTable.COLUMNS, .002, .001);
    dirt.clutter("tree", rows, OrganisationTable.COLUMNS, 2);
    exports.write(Table.csv("党组织信息库.csv", Table.Format.CSV_GBK, OrganisationTable.COLUMNS, rows));
  }

  private void meetings() throws IOException {
    MeetingTables tables = new MeetingTables(seed, date);
    Map<UnitClass, List<Row>> byClass = new EnumMap<>(UnitClass.class);
    Map<UnitClass, List<Flaw>> absent = new EnumMap<>(UnitClass.class);
    for (BranchYear branch : data.branches()) {
      UnitClass unitClass = data.unitClass(branch);
      List<Meeting> held = MeetingYear.of(seed, branch, date);
      byClass
          .computeIfAbsent(unitClass, key -> new ArrayList<>())
          .addAll(tables.rows(branch, held));
      absent
          .computeIfAbsent(unitClass, key -> new ArrayList<>())
          .addAll(Absences.of(branch, date, held));
    }
    for (Map.Entry<UnitClass, List<Row>> each : byClass.entrySet()) {
      List<Row> rows = each.getValue();
      String topic = each.getKey().label;
      dirt.stain(topic, rows, MeetingTables.COLUMNS, .002, .0001);
      dirt.orphans(topic, rows, MeetingTables.COLUMNS, 1 + rows.size() / 1_000);
      MeetingTables.strayTypes(seed, topic, rows);
      dirt.clutter(topic, rows, MeetingTables.COLUMNS, 2 + rows.size() / 500);
      Table table = MeetingTables.table(each.getKey(), rows);
      exports.write(table);
      for (Flaw flaw : absent.getOrDefault(each.getKey(), List.of())) {
        exports.absent(table, flaw);
      }
    }
  }

  private void education() throws IOException {
    EducationTable table = new EducationTable(seed, date);
    List<Row> rows = new ArrayList<>(data.branches().stream().map(table::row).toList());
    dirt.stain("education", rows, EducationTable.COLUMNS, .004, .002);
    dirt.orphans("education", rows, EducationTable.COLUMNS, 3);
    dirt.clutter("education", rows, EducationTable.COLUMNS, 4);
    exports.write(EducationTable.table(rows));
  }

  private void development() throws IOException {
    DevelopmentTable table = new DevelopmentTable(seed, date);
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : data.branches()) {
      Org org = branch.org();
      rows.addAll(table.rows(branch, data.peopleOf(branch), org.unit(), org.code()));
    }
    dirt.stain("development", rows, DevelopmentTable.COLUMNS, .004, .002);
    dirt.orphans("development", rows, DevelopmentTable.COLUMNS, 4);
    dirt.clutter("development", rows, DevelopmentTable.COLUMNS, 3);
    exports.write(
        Table.book("发展党员台账.xlsx", "发展党员", DevelopmentTable.COLUMNS, rows)
            .titled("附件2 " + date.getYear() + "年发展党员工作台账")
            .merging(1));
  }

  private void weak() throws IOException {
    WeakList list = new WeakList(seed, date);
    List<BranchYear> members = list.members(data.branches());
    List<Row> rows = list.rows(members);
    dirt.clutter("weak", rows, WeakList.COLUMNS, 0);
    exports.write(list.table(rows));
    ManualScores scores = new ManualScores(seed, date);
    scores.branches(data.branches());
    scores.weak(members);
    scores.units(data.units());
    dirt.stain("scores", scores.rows(), ManualScores.COLUMNS, .002, 0);
    exports.write(scores.table());
  }
}
