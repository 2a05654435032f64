package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 减免: criteria that a branch is excused from, with the reason and who approved it. */
final class Waivers {
  private static final List<Column> COLUMNS =
      List.of(
          Column.code("党组织编码"),
          Column.text("党组织名称"),
          Column.text("指标编码").must().as("减免指标编码"),
          Column.text("减免理由").must(),
          Column.text("批准人").must().as("批准单位"),
          Column.date("批准日期"));

  private record Ground(String criterion, String reason) {}

  private static final List<Ground> GROUNDS =
      List.of(
          new Ground("S3.3", "党员平均年龄偏大，暂无发展条件"),
          new Ground("S2.6", "多数党员在外项目驻点，经批准分批参加"),
          new Ground("S6.1", "办公场所整体搬迁，借用党群服务中心"),
          new Ground("S4.1", "承担应急值守任务，集中学习延后"));

  /** One waiver of a branch, approved some days before the assessment date. */
  private record Waiver(Ground ground, int daysBefore) {}

  private final long seed;
  private final LocalDate date;

  Waivers(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  private @Nullable Waiver of(String branch) {
    Dice dice = Dice.of(seed, "waiver", branch, date.getYear());
    return dice.chance(.012) ? new Waiver(dice.pick(GROUNDS), dice.between(5, 60)) : null;
  }

  /** Whether the branch is excused from what the lapse falls under. */
  boolean excuses(Flaw lapse) {
    Waiver waiver = of(lapse.organisation());
    return waiver != null && waiver.ground().criterion().equals(lapse.criterion());
  }

  Table table(List<BranchYear> branches) {
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : branches) {
      Waiver waiver = of(branch.org().code());
      if (waiver != null) {
        rows.add(
            Row.of(
                branch.org().code(),
                branch.org().code(),
                branch.org().name(),
                waiver.ground().criterion(),
                waiver.ground().reason(),
                "区委组织部",
                date.minusDays(waiver.daysBefore()).toString()));
      }
    }
    return Table.book("减免审批表.xlsx", "减免", COLUMNS, rows).titled("指标减免审批汇总表");
  }
}
