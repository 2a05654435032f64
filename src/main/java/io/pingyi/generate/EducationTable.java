package io.pingyi.generate;

import java.time.LocalDate;
import java.util.List;

/** 党员教育: hours, dues, mobile members, one row a branch. */
final class EducationTable {
  static final List<Column> COLUMNS =
      List.of(
          Column.code("党组织编码").as("组织编码"),
          Column.text("党组织全称"),
          Column.number("应学党员数").as("应参加学习党员数"),
          Column.number("学时达标人数").as("32学时达标人数"),
          Column.number("应学书记班子数").as("书记班子人数"),
          Column.number("书记班子达标人数").as("56学时达标人数"),
          Column.number("欠缴三至六月人数").as("欠缴3-6月人数"),
          Column.number("欠缴六月以上人数").as("欠缴6月以上人数"),
          Column.number("流动党员数").as("流动党员"),
          Column.yes("流动党员台账").as("是否建立流动党员台账"),
          Column.number("失联流动党员数").as("失联党员数"),
          Column.number("超期未转接人数"),
          Column.number("应处置未启动人数"));

  private final long seed;
  private final LocalDate date;

  EducationTable(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  Row row(BranchYear branch) {
    Dice dice = Dice.of(seed, "education", branch.org().code(), date.getYear());
    BranchState state = branch.state();
    Conduct conduct = branch.conduct();
    int studying = Math.max(1, state.members() - (int) (state.members() * .1 * dice.uniform()));
    double missed =
        conduct.of(Lapse.STUDY) == 0
            ? .02 * dice.uniform()
            : .002 + .05 * (conduct.of(Lapse.STUDY) + 1);
    int studied = (int) Math.floor(studying * (1 - missed) + .5);
    int leaders = Math.max(1, state.committee());
    int led = Math.max(0, leaders - conduct.of(Lapse.LEADER_STUDY));
    int mobile = mobile(branch, dice);
    boolean blank = dice.chance(.1);
    String code = branch.org().code();
    Row row =
        Row.of(
            code,
            code,
            branch.org().name(),
            Integer.toString(studying),
            blank ? "" : Integer.toString(studied),
            Integer.toString(leaders),
            blank ? "" : Integer.toString(led),
            count(conduct, Lapse.DUES_THREE),
            count(conduct, Lapse.DUES_SIX),
            Integer.toString(mobile),
            mobile == 0 ? "" : conduct.of(Lapse.MOBILE_LEDGER) > 0 ? "否" : "是",
            Integer.toString(Math.min(mobile, conduct.of(Lapse.MOBILE_LOST))),
            count(conduct, Lapse.TRANSFER),
            count(conduct, Lapse.DISPOSAL));
    if (blank) {
      row.with(new Flaw("学时未填", Flaw.Outcome.MISSING, "学时达标人数", code, "", ""));
    }
    if (led < leaders && !blank) {
      row.with(
          Flaw.lapse(
              Lapse.LEADER_STUDY.label, code, Lapse.LEADER_STUDY.finding, Integer.toString(led)));
    }
    faults(row, conduct, mobile, studied * 100 < studying * 95 && !blank);
    return row;
  }

  private static int mobile(BranchYear branch, Dice dice) {
    double share = branch.org().sector() == Sector.VILLAGE ? .12 : .04;
    int drawn = dice.poisson(branch.state().members() * share);
    boolean needed =
        branch.conduct().of(Lapse.MOBILE_LEDGER) + branch.conduct().of(Lapse.MOBILE_LOST) > 0;
    return needed ? Math.max(drawn, branch.conduct().of(Lapse.MOBILE_LOST) + 1) : drawn;
  }

  private static String count(Conduct conduct, Lapse lapse) {
    return Integer.toString(conduct.of(lapse));
  }

  private static void faults(Row row, Conduct conduct, int mobile, boolean study) {
    for (Lapse lapse :
        List.of(
            Lapse.DUES_THREE,
            Lapse.DUES_SIX,
            Lapse.MOBILE_LEDGER,
            Lapse.MOBILE_LOST,
            Lapse.TRANSFER,
            Lapse.DISPOSAL)) {
      if (conduct.of(lapse) > 0 && (mobile > 0 || !lapse.finding.startsWith("S4.3"))) {
        row.with(Flaw.lapse(lapse.label, row.organisation(), lapse.finding, count(conduct, lapse)));
      }
    }
    if (study) {
      row.with(
          Flaw.lapse(
              Lapse.STUDY.label, row.organisation(), Lapse.STUDY.finding, row.cells().get(3)));
    }
  }

  static Table table(List<Row> rows) {
    return Table.csv("党员教育管理统计.csv", Table.Format.CSV_UTF8_BOM, COLUMNS, rows);
  }
}
