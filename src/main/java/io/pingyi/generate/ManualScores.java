package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 人工评分: what inspectors give, for branches, weak branches and reporting committees. */
final class ManualScores {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("序号"),
          Column.code("党组织编码").as("单位编码"),
          Column.text("单位名称"),
          Column.text("指标编码").must().as("评分指标编码"),
          Column.number("得分").must().as("人工得分"),
          Column.text("评分人").must().as("评分组"),
          Column.date("评分日期"),
          Column.text("评分依据").must());

  /** Manual criteria of the acceptance of weak branches with their full points. */
  private enum Item {
    R02(5, false),
    R03(6, false),
    R04(3, false),
    R05(3, false),
    R11(6, true),
    R12(5, true),
    R13(5, true),
    R14(4, true),
    R16(4, false),
    R17(3, false),
    R18(3, true),
    R19(4, false),
    R20(3, false),
    R24(2, false);

    private final int full;
    private final boolean grassRootsOnly;

    Item(int full, boolean grassRootsOnly) {
      this.full = full;
      this.grassRootsOnly = grassRootsOnly;
    }
  }

  private final long seed;
  private final LocalDate date;
  private final List<Row> rows = new ArrayList<>();

  ManualScores(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  /** S5.1 of every branch but a few that nobody visited. */
  void branches(List<BranchYear> branches) {
    for (BranchYear branch : branches) {
      Dice dice = Dice.of(seed, "inspection", branch.org().code(), date.getYear());
      if (dice.chance(.97)) {
        double lost = Math.min(4, .9 * dice.gamma(.9));
        add(
            branch.org(),
            "S5.1",
            5 - Math.round(lost * 2) / 2.0,
            "第" + Names.ordinal(dice.between(1, 6)) + "考评组",
            dice);
      }
    }
  }

  void weak(List<BranchYear> members) {
    for (BranchYear branch : members) {
      Dice dice = Dice.of(seed, "acceptance", branch.org().code(), date.getYear());
      for (Item item : Item.values()) {
        if (!item.grassRootsOnly || branch.org().field().grassRoots()) {
          double lost = dice.chance(.55) ? 0 : dice.between(1, item.full) / 2.0;
          add(branch.org(), item.name(), item.full - lost, "区验收组", dice);
        }
      }
    }
  }

  void units(List<Org> units) {
    for (Org unit : units) {
      Dice dice = Dice.of(seed, "inspection", unit.code(), date.getYear());
      add(unit, "UB", dice.between(28, 39) / 2.0, "区委实地核查组", dice);
    }
  }

  private void add(Org org, String criterion, double points, String by, Dice dice) {
    LocalDate day = date.minusDays(dice.between(1, 45));
    rows.add(
        Row.of(
            org.code(),
            Integer.toString(rows.size() + 1),
            org.code(),
            org.name(),
            criterion,
            plain(points),
            by,
            day.toString(),
            dice.pick(List.of("实地查看、随机访谈", "查阅记录并走访党员群众", "现场核查"))));
  }

  private static String plain(double points) {
    String text = String.format(Locale.ROOT, "%.1f", points);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  Table table() {
    return Table.book("人工评分汇总.xlsx", "人工评分", COLUMNS, rows).titled("人工评分汇总表");
  }

  List<Row> rows() {
    return rows;
  }
}
