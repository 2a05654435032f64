package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables of the five dimensions that reporting committees hand in: what no export of a branch
 * holds. Some units do not report, some leave a cell blank.
 */
final class UnitDimensions {
  private static final double SILENT = .015;
  private static final double BLANK = .02;
  private static final Set<UnitClass> GRASS_ROOTS = Set.of(UnitClass.TOWN, UnitClass.STREET);
  private static final Set<UnitClass> HOSTS =
      Set.of(UnitClass.TOWN, UnitClass.STREET, UnitClass.NEW_SECTORS);

  private final long seed;
  private final LocalDate date;
  private final List<Org> units;
  private final Map<String, Integer> branches = new HashMap<>();
  private final Dirt dirt;
  private final boolean cluttered;
  private final Map<String, List<Flaw>> silent = new HashMap<>();

  /**
   * @param cluttered whether blank rows, subtotals and notes are put in
   */
  UnitDimensions(DistrictData data, Dirt dirt, boolean cluttered) {
    this.seed = data.seed();
    this.date = data.date();
    this.units = data.units();
    this.dirt = dirt;
    this.cluttered = cluttered;
    data.branches().forEach(branch -> branches.merge(branch.org().unit(), 1, Integer::sum));
  }

  /** What one unit reports. */
  private interface Draw {
    UnitReport of(UnitReport report, Org unit, Dice dice);
  }

  /** Units that handed nothing in, by file. */
  List<Flaw> silent(Table table) {
    return silent.getOrDefault(table.file(), List.of());
  }

  Table politics() {
    return table("政治建设情况.csv", Set.of(), this::politics);
  }

  private UnitReport politics(UnitReport report, Org unit, Dice dice) {
    int planned = dice.chance(.02) ? 0 : dice.between(8, 14);
    int topics = planned - (dice.chance(.18) ? dice.between(1, 4) : 0);
    int due = Math.max(1, below(unit));
    int held = due - (dice.chance(.15) ? dice.between(1, 1 + due / 6) : 0);
    return report
        .ratio("计划学习专题数", planned, "完成学习专题数", Math.max(0, topics), 80, "UA5-1", "UA5-2")
        .lapse(planned == 0, "没有学习计划", "UA5-3", "0")
        .ratio("应开展集中教育支部数", due, "已开展集中教育支部数", held, 90, "UA7-1", "UA7-2");
  }

  Table coverage() {
    return table("新兴领域覆盖统计.xlsx", Set.of(), UnitDimensions::coverage);
  }

  private static UnitReport coverage(UnitReport report, Org unit, Dice dice) {
    boolean host = HOSTS.contains(unit.unitClass());
    return report
        .cover("园区", host ? dice.between(0, 3) : 0, 100, "UA10-1", dice)
        .cover("商圈", host ? dice.between(0, 4) : 0, 100, "UA10-2", dice)
        .cover("互联网企业", host ? dice.between(0, 15) : 0, 90, "UA10-3", dice)
        .cover("其他新兴领域", host ? dice.between(0, 20) : 0, 80, "UA10-4", dice);
  }

  Table structure() {
    return table("新发展党员结构.csv", Set.of(), this::structure);
  }

  private UnitReport structure(UnitReport report, Org unit, Dice dice) {
    int admitted = dice.poisson(.25 * below(unit));
    int young = share(admitted, .55 + .4 * dice.uniform());
    int college = share(admitted, .6 + .4 * dice.uniform());
    int front = share(admitted, .35 + .6 * dice.uniform());
    boolean judged = admitted >= 5;
    boolean frontJudged =
        judged && (HOSTS.contains(unit.unitClass()) || unit.unitClass() == UnitClass.STATE_ASSETS);
    return report
        .number("新发展党员数", admitted)
        .number("35岁及以下人数", young)
        .lapse(judged && 100 * young < 60 * admitted, "新党员青年少", "UA16-1", young)
        .number("大专及以上人数", college)
        .lapse(judged && 100 * college < 60 * admitted, "新党员学历低", "UA16-2", college)
        .number("生产工作一线人数", front)
        .lapse(frontJudged && 100 * front < 40 * admitted, "新党员一线少", "UA16-3", front);
  }

  private static int share(int whole, double share) {
    return Math.min(whole, (int) Math.round(whole * share));
  }

  Table governance() {
    return table("基层治理统计.xls", GRASS_ROOTS, UnitDimensions::governance);
  }

  private static UnitReport governance(UnitReport report, Org unit, Dice dice) {
    int places = dice.between(8, 30);
    int grids = places * dice.between(3, 6);
    int joined = grids - (dice.chance(.25) ? dice.between(1, 1 + grids / 12) : 0);
    int councils = places - (dice.chance(.2) ? dice.between(1, 4) : 0);
    return report
        .ratio("应整合网格数", grids, "已整合网格数", joined, 95, "UA17-1", "UA17-2")
        .ratio("村社区数", places, "建立议事协商机制数", councils, 0, "UA19-1", "UA19-1");
  }

  Table registration() {
    Set<UnitClass> others = new TreeSet<>(List.of(UnitClass.values()));
    others.removeAll(HOSTS);
    return table("双报到统计.xlsx", others, this::registration);
  }

  private UnitReport registration(UnitReport report, Org unit, Dice dice) {
    int organisations = Math.max(1, below(unit));
    int there = organisations - (dice.chance(.12) ? 1 : 0);
    int members = organisations * dice.between(8, 18);
    int registered = share(members, dice.chance(.15) ? .8 + .09 * dice.uniform() : .97);
    return report
        .ratio("应报到党组织数", organisations, "已报到党组织数", there, 0, "UA18-1", "UA18-1")
        .ratio("应报到在职党员数", members, "已报到在职党员数", registered, 90, "", "UA18-2");
  }

  Table duty() {
    return table("党建责任落实情况.csv", Set.of(), UnitDimensions::duty);
  }

  private static UnitReport duty(UnitReport report, Org unit, Dice dice) {
    int lessons = dice.chance(.06) ? 0 : dice.between(1, 3);
    int studied = dice.chance(.12) ? dice.between(0, 1) : dice.between(2, 6);
    return report
        .number("书记讲党课次数", lessons)
        .lapse(lessons < 1, "书记没有讲党课", "UA22-1", lessons)
        .number("研究党建工作次数", studied)
        .lapse(studied < 2, "研究党建工作少", "UA23-1", studied);
  }

  private int below(Org unit) {
    return branches.getOrDefault(unit.code(), 0);
  }

  /**
   * A table of the units of some classes; of all when none is named.
   *
   * @param file whose stem is the name of the table
   */
  private Table table(String file, Set<UnitClass> classes, Draw draw) {
    String topic = file.substring(0, file.lastIndexOf('.'));
    List<Row> rows = new ArrayList<>();
    List<Flaw> absent = new ArrayList<>();
    List<String> headings = List.of();
    for (Org unit : units) {
      if (!classes.isEmpty() && !classes.contains(unit.unitClass())) {
        continue;
      }
      Dice dice = Dice.of(seed, topic, unit.code(), date.getYear());
      UnitReport report = draw.of(new UnitReport(unit), unit, dice);
      headings = report.headings();
      if (dice.chance(SILENT)) {
        absent.add(new Flaw("未报送", Outcome.MISSING, "", unit.code(), "", ""));
      } else {
        boolean blank = dice.chance(BLANK) && report.clean();
        rows.add(blank ? report.blank(dice) : report.row());
      }
    }
    silent.put(file, absent);
    return soiled(file, topic, headings, rows);
  }

  private Table soiled(String file, String topic, List<String> headings, List<Row> rows) {
    Table table = UnitTables.indicator(file, rows, headings.toArray(String[]::new));
    if (!rows.isEmpty()) {
      dirt.stain(topic, rows, table.columns(), .015, 0);
      if (cluttered) {
        dirt.orphans(topic, rows, table.columns(), 1);
        dirt.clutter(topic, rows, table.columns(), 1);
      }
    }
    return file.endsWith(".csv") ? table : table.titled("附件4 " + date.getYear() + "年" + topic);
  }
}
