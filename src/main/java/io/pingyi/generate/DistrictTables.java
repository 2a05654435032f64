package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The tables of one district that every scale has, soiled as they are handed in. */
final class DistrictTables {
  private final DistrictData data;
  private final long seed;
  private final LocalDate date;
  private final boolean cluttered;
  private final Dirt dirt;
  private final UnitDimensions dimensions;
  private final PublishedProblems lastProblems;

  /**
   * @param cluttered whether blank rows, subtotals and notes are put in
   */
  DistrictTables(DistrictData data, boolean cluttered) {
    this(data, cluttered, PublishedProblems.NONE);
  }

  DistrictTables(DistrictData data, boolean cluttered, PublishedProblems lastProblems) {
    this.lastProblems = lastProblems;
    this.data = data;
    this.seed = data.seed();
    this.date = data.date();
    this.cluttered = cluttered;
    Set<String> codes = new HashSet<>();
    data.tree().forEach(org -> codes.add(org.code()));
    this.dirt = new Dirt(seed, data.root(), date.getYear(), codes);
    this.dimensions = new UnitDimensions(data, dirt, cluttered);
  }

  Dirt dirt() {
    return dirt;
  }

  /** All tables but those of organisation life, which differ by scale; each is made when asked. */
  List<Supplier<Table>> tables() {
    UnitTables units = new UnitTables(seed, date, data.units());
    BranchIndicators indicators = new BranchIndicators(seed, date, data.branches());
    return List.of(
        this::organisations,
        this::education,
        this::development,
        this::weak,
        this::scores,
        units::ballots,
        () -> feedback(units),
        () -> new Waivers(seed, date).table(data.branches()),
        () -> new LastYear(seed, date).table(data.branches(), data.units()),
        indicators::satisfactions,
        indicators::venues,
        indicators::honours,
        indicators::disciplines,
        units::appraisals,
        units::sanctions,
        units::service);
  }

  /**
   * The tables of the five dimensions and what was decided on vetoes; written last, so that nothing
   * before them moves.
   */
  List<Supplier<Table>> dimensions() {
    return List.of(
        dimensions::politics,
        dimensions::coverage,
        dimensions::structure,
        dimensions::governance,
        dimensions::registration,
        dimensions::duty,
        new UnitTables(seed, date, data.units())::confirmations);
  }

  /** Units that do not stand in a table of the dimensions although they should. */
  List<Flaw> silent(Table table) {
    return dimensions.silent(table);
  }

  private Table feedback(UnitTables units) {
    return lastProblems.isEmpty()
        ? units.feedback(data.branches())
        : units.table(new FeedbackLedger(seed, date, data, lastProblems).rows());
  }

  Table organisations() {
    OrganisationTable table = new OrganisationTable(seed, date, data.formerNames());
    Map<String, BranchYear> years = new HashMap<>();
    data.branches().forEach(branch -> years.put(branch.org().code(), branch));
    List<Row> rows = new ArrayList<>();
    for (Org org : data.tree()) {
      BranchYear branch = years.get(org.code());
      rows.add(branch == null ? table.committee(org) : table.branch(branch, admitted(branch)));
    }
    new TreeFaults(seed, data.root(), date.getYear(), rows).plant();
    dirt.stain("tree", rows, OrganisationTable.COLUMNS, .002, .001);
    clutter("tree", rows, OrganisationTable.COLUMNS, 2);
    return Table.csv("党组织信息库.csv", Table.Format.CSV_GBK, OrganisationTable.COLUMNS, rows);
  }

  private int admitted(BranchYear branch) {
    return People.admittedInThreeYears(data.peopleOf(branch), date);
  }

  /** Meetings as counters, one row a branch and month, with what they lack. */
  Table counters() {
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : data.branches()) {
      List<Meeting> held = MeetingYear.of(seed, branch, date);
      List<Row> months = MeetingCounts.rows(branch, date, held);
      rows.addAll(months);
      if (!months.isEmpty()) {
        Absences.of(branch, date, held).forEach(months.get(0)::with);
      }
    }
    dirt.stain("counters", rows, MeetingCounts.COLUMNS, .0005, .0001);
    Masks.ofCounters(organisations().list(), rows).relabel(rows);
    dirt.orphans("counters", rows, MeetingCounts.COLUMNS, 1);
    return Table.csv("组织生活统计.csv", Table.Format.CSV_UTF8, MeetingCounts.COLUMNS, rows);
  }

  private Table education() {
    EducationTable table = new EducationTable(seed, date);
    List<Row> rows = new ArrayList<>(data.branches().stream().map(table::row).toList());
    dirt.stain("education", rows, EducationTable.COLUMNS, .004, .002);
    dirt.orphans("education", rows, EducationTable.COLUMNS, 3);
    clutter("education", rows, EducationTable.COLUMNS, 4);
    return EducationTable.table(rows);
  }

  private Table development() {
    DevelopmentTable table = new DevelopmentTable(seed, date);
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : data.branches()) {
      Org org = branch.org();
      rows.addAll(table.rows(branch, data.peopleOf(branch), org.unit(), org.code()));
    }
    dirt.stain("development", rows, DevelopmentTable.COLUMNS, .004, .002);
    dirt.orphans("development", rows, DevelopmentTable.COLUMNS, 4);
    clutter("development", rows, DevelopmentTable.COLUMNS, 3);
    return Table.book("发展党员台账.xlsx", "发展党员", DevelopmentTable.COLUMNS, rows)
        .titled("附件2 " + date.getYear() + "年发展党员工作台账")
        .merging(1);
  }

  private Table weak() {
    WeakList list = new WeakList(seed, date);
    List<Row> rows = list.rows(list.members(data.branches()));
    clutter("weak", rows, WeakList.COLUMNS, 0);
    return list.table(rows);
  }

  private Table scores() {
    ManualScores scores = new ManualScores(seed, date);
    scores.branches(data.branches());
    scores.weak(new WeakList(seed, date).members(data.branches()));
    scores.units(data.units());
    dirt.stain("scores", scores.rows(), ManualScores.COLUMNS, .002, 0);
    return scores.table();
  }

  private void clutter(String topic, List<Row> rows, List<Column> columns, int blanks) {
    if (cluttered) {
      dirt.clutter(topic, rows, columns, blanks);
    }
  }
}
