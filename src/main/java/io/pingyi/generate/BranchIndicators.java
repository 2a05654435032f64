package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables about branches that are none of the known datasets: each column becomes an indicator. */
final class BranchIndicators {
  private final long seed;
  private final LocalDate date;
  private final List<BranchYear> branches;

  BranchIndicators(long seed, LocalDate date, List<BranchYear> branches) {
    this.seed = seed;
    this.date = date;
    this.branches = branches;
  }

  private interface Draw {
    void rows(BranchYear branch, Dice dice, List<Row> rows);
  }

  private List<Row> rows(String topic, Draw draw) {
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : branches) {
      draw.rows(branch, Dice.of(seed, topic, branch.org().code(), date.getYear()), rows);
    }
    return rows;
  }

  Table satisfactions() {
    return UnitTables.indicator(
        "群众满意度测评.xlsx", rows("satisfaction", BranchIndicators::satisfaction), "满意率");
  }

  Table venues() {
    return UnitTables.indicator(
        "阵地保障台账.csv", rows("venue", BranchIndicators::venue), "固定活动场所", "经费列入预算");
  }

  Table honours() {
    return UnitTables.indicator(
        "表彰情况.xlsx", rows("honours", BranchIndicators::honour), "表彰级别", "经验推广级别");
  }

  Table disciplines() {
    return UnitTables.indicator(
        "纪律审查情况.csv", rows("discipline", BranchIndicators::discipline), "违规发展党员被查处", "班子主要成员被立案");
  }

  private static Row row(BranchYear branch, String... values) {
    List<String> cells = new ArrayList<>(List.of(branch.org().code(), branch.org().name()));
    cells.addAll(List.of(values));
    return Row.of(branch.org().code(), cells);
  }

  private static void satisfaction(BranchYear branch, Dice dice, List<Row> rows) {
    if (!branch.org().field().grassRoots()) {
      return;
    }
    int lapses = branch.conduct().of(Lapse.SATISFACTION);
    double rate = lapses == 0 ? 90 + 9 * dice.uniform() : 90 - 2 * lapses + dice.uniform();
    String code = branch.org().code();
    if (dice.chance(.08)) {
      Flaw blank = new Flaw("满意率未填", Flaw.Outcome.MISSING, "满意率", code, "", "");
      rows.add(row(branch, "").with(blank));
    } else {
      String text = String.format(Locale.ROOT, "%.1f", rate);
      Row row = row(branch, text);
      rows.add(
          lapses == 0
              ? row
              : row.with(
                  Flaw.lapse(Lapse.SATISFACTION.label, code, Lapse.SATISFACTION.finding, text)));
    }
  }

  private static void venue(BranchYear branch, Dice dice, List<Row> rows) {
    if (!branch.org().field().grassRoots() && branch.org().sector() != Sector.STATE_FIRM) {
      return;
    }
    boolean venue = branch.conduct().of(Lapse.VENUE) == 0;
    boolean budget = branch.conduct().of(Lapse.BUDGET) == 0;
    Row row = row(branch, venue ? "有" : "无", budget ? "是" : "否");
    if (!venue) {
      row.with(Flaw.lapse(Lapse.VENUE.label, branch.org().code(), Lapse.VENUE.finding, "无"));
    }
    if (!budget) {
      row.with(Flaw.lapse(Lapse.BUDGET.label, branch.org().code(), Lapse.BUDGET.finding, "否"));
    }
    rows.add(row);
  }

  private static void honour(BranchYear branch, Dice dice, List<Row> rows) {
    if (dice.chance(.05)) {
      double draw = dice.uniform();
      String level = draw < .01 ? "中央" : draw < .08 ? "省级" : draw < .3 ? "市级" : "县级";
      rows.add(row(branch, level, dice.chance(.3) ? "县级" : ""));
    } else if (dice.chance(.01)) {
      rows.add(row(branch, "", "县级"));
    }
  }

  private static void discipline(BranchYear branch, Dice dice, List<Row> rows) {
    boolean punished = dice.chance(.0015);
    boolean filed = dice.chance(.002);
    Row row = row(branch, punished ? "是" : "否", filed ? "是" : "否");
    if (punished) {
      row.with(Flaw.lapse("违规发展党员被查处", branch.org().code(), "SV4-1", "是"));
    }
    if (filed) {
      row.with(Flaw.lapse("班子主要成员被立案", branch.org().code(), "SV5-1", "是"));
    }
    rows.add(row);
  }
}
