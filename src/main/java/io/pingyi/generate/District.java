package io.pingyi.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes all exports of one district for one year. */
final class District {
  private final long seed;
  private final LocalDate date;
  private final Exports exports;
  private final List<Org> tree;
  private final Map<String, Org> byCode = new HashMap<>();
  private final List<BranchYear> branches;
  private final Map<String, List<Person>> people = new HashMap<>();

  District(Settings settings, Exports exports) {
    this.seed = settings.seed();
    this.date = settings.date();
    this.exports = exports;
    this.tree = new DistrictTree(seed, settings.branches()).build();
    tree.forEach(org -> byCode.put(org.code(), org));
    this.branches = BranchYear.of(seed, tree, date);
    People drawn = new People(seed);
    branches.forEach(branch -> people.put(branch.org().code(), drawn.of(branch.org(), date)));
  }

  void write() throws IOException {
    organisations();
    meetings();
    exports.write(EducationTable.table(map(new EducationTable(seed, date))));
    development();
  }

  private List<Row> map(EducationTable table) {
    return new ArrayList<>(branches.stream().map(table::row).toList());
  }

  private void organisations() throws IOException {
    OrganisationTable table = new OrganisationTable(seed, date, Map.of());
    Map<String, BranchYear> years = new HashMap<>();
    branches.forEach(branch -> years.put(branch.org().code(), branch));
    List<Row> rows = new ArrayList<>();
    for (Org org : tree) {
      BranchYear branch = years.get(org.code());
      rows.add(
          branch == null
              ? table.committee(org)
              : table.branch(branch, People.admittedInThreeYears(peopleOf(branch), date)));
    }
    exports.write(Table.csv("党组织信息库.csv", Table.Format.CSV_GBK, OrganisationTable.COLUMNS, rows));
  }

  private List<Person> peopleOf(BranchYear branch) {
    return people.getOrDefault(branch.org().code(), List.of());
  }

  private void meetings() throws IOException {
    MeetingTables tables = new MeetingTables(seed, date);
    Map<UnitClass, List<Row>> byClass = new EnumMap<>(UnitClass.class);
    for (BranchYear branch : branches) {
      Org unit = byCode.get(branch.org().unit());
      UnitClass unitClass =
          unit == null || unit.unitClass() == null ? UnitClass.OTHERS : unit.unitClass();
      byClass.computeIfAbsent(unitClass, key -> new ArrayList<>()).addAll(tables.rows(branch));
    }
    for (Map.Entry<UnitClass, List<Row>> each : byClass.entrySet()) {
      exports.write(MeetingTables.table(each.getKey(), each.getValue()));
    }
  }

  private void development() throws IOException {
    DevelopmentTable table = new DevelopmentTable(seed, date);
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : branches) {
      Org org = branch.org();
      rows.addAll(table.rows(branch, peopleOf(branch), org.unit(), org.code()));
    }
    exports.write(
        Table.book("发展党员台账.xlsx", "发展党员", DevelopmentTable.COLUMNS, rows)
            .titled("附件2 " + date.getYear() + "年发展党员工作台账")
            .merging(1));
  }
}
