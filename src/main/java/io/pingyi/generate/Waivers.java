package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

  private Waivers() {}

  static Table table(long seed, LocalDate date, List<BranchYear> branches) {
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : branches) {
      Dice dice = Dice.of(seed, "waiver", branch.org().code(), date.getYear());
      if (dice.chance(.012)) {
        Ground ground = dice.pick(GROUNDS);
        rows.add(
            Row.of(
                branch.org().code(),
                branch.org().code(),
                branch.org().name(),
                ground.criterion(),
                ground.reason(),
                "区委组织部",
                date.minusDays(dice.between(5, 60)).toString()));
      }
    }
    return Table.book("减免审批表.xlsx", "减免", COLUMNS, rows).titled("指标减免审批汇总表");
  }
}
