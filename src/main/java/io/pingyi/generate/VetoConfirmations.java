package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 否决确认: what the committee made of vetoes of reporting units, some of them still to be decided. */
final class VetoConfirmations {
  private static final List<Column> COLUMNS =
      List.of(
          Column.code("党组织编码").as("单位编码"),
          Column.text("单位名称"),
          Column.text("指标编码").must().as("否决指标编码"),
          Column.text("确认结论").must(),
          Column.text("确认人").must().as("确认机关"),
          Column.date("确认日期").must(),
          Column.text("确认依据").must(),
          Column.text("确认理由"));
  private static final int CRITERION = 2;

  private final long seed;
  private final LocalDate date;

  VetoConfirmations(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  /**
   * The table.
   *
   * @param appraisals a row a unit, the grade of its yearly appraisal last
   * @param sanctions a row a unit, whether its secretary was punished last
   */
  Table table(List<Row> appraisals, List<Row> sanctions) {
    List<Row> rows = new ArrayList<>();
    int idle = 0;
    for (Row unit : appraisals) {
      Dice dice = Dice.of(seed, "veto", unit.organisation(), date.getYear());
      boolean triggered = !last(unit).equals("优秀");
      if (triggered && dice.chance(.8)) {
        boolean upheld = dice.chance(.85);
        rows.add(
            row(unit, "UX3", upheld ? "确认" : "不予确认", upheld ? "" : "考核结果复核后改定为优秀，正式通报另行印发", dice));
      } else if (!triggered && idle < 2 && dice.chance(.1)) {
        idle++;
        Row wrong = row(unit, idle == 1 ? "UX3" : "UA4", "确认", "", dice);
        String code = wrong.cells().get(CRITERION);
        String kind = idle == 1 ? "没有触发的否决" : "不是一票否决的指标";
        rows.add(
            wrong.with(new Flaw(kind, Outcome.REFUSED, "指标编码", unit.organisation(), "", code)));
      }
    }
    for (Row unit : sanctions) {
      if (last(unit).equals("是")) {
        Dice dice = Dice.of(seed, "veto4", unit.organisation(), date.getYear());
        rows.add(row(unit, "UX4", "确认", "", dice));
      }
    }
    return Table.csv("一票否决确认.csv", Table.Format.CSV_UTF8, COLUMNS, rows);
  }

  private static String last(Row row) {
    return row.cells().get(row.cells().size() - 1);
  }

  private Row row(Row unit, String criterion, String conclusion, String reason, Dice dice) {
    return Row.of(
        unit.organisation(),
        unit.organisation(),
        unit.cells().get(1),
        criterion,
        conclusion,
        "区委党的建设工作领导小组",
        date.minusDays(dice.between(3, 20)).toString(),
        "领导小组会议纪要",
        reason);
  }
}
