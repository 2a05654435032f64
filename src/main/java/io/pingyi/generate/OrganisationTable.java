package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 党组织: the export of the national system (outputs §7.1) with the columns a district adds. */
final class OrganisationTable {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("序号"),
          Column.text("党组织全称").must(),
          Column.text("组织树"),
          Column.text("党组织简称"),
          Column.text("党内统计用党组织简称"),
          Column.date("成立日期"),
          Column.code("党组织编码"),
          Column.text("联系人"),
          Column.text("联系电话"),
          Column.text("组织类别").must(),
          Column.yes("审批预备党员权限").as("是否具有“审批预备党员权限”"),
          Column.text("功能型党组织"),
          Column.text("党组织所在单位情况"),
          Column.text("所在行政区划"),
          new Column("上级党组织编码", "上级党组织编码", Column.Type.CODE, true, List.of()),
          Column.text("批准成立的上级党组织"),
          Column.text("是否为新业态"),
          Column.text("驻外情况"),
          Column.text("曾用名"),
          Column.text("单位名称（全称）"),
          Column.text("成立日期"),
          Column.text("单位隶属关系"),
          Column.text("有无统一社会信用代码"),
          Column.text("法人单位标识"),
          Column.text("在岗职工人数"),
          Column.text("企业规模"),
          Column.text("单位隶属关系"),
          Column.text("类别").as("所属领域"),
          Column.text("述职单位类别"),
          Column.number("正式党员数"),
          Column.number("党员总数"),
          Column.yes("超规模已报批").as("规模超限报批"),
          Column.number("支委人数").as("支部委员数"),
          Column.yes("支委分工明确").as("班子分工明确"),
          Column.text("书记姓名").as("党组织书记"),
          Column.date("书记空缺起始日期").as("书记空缺日期"),
          Column.yes("已指定负责人"),
          Column.date("上次换届日期").as("上次换届时间"),
          Column.yes("延期换届已批复").as("延期批复"),
          Column.number("党小组数"),
          Column.number("近三年发展党员数").as("三年内发展党员数"),
          Column.text("备注"));

  private final long seed;
  private final LocalDate date;
  private final Map<String, String> formerNames;
  private int number;

  OrganisationTable(long seed, LocalDate date, Map<String, String> formerNames) {
    this.seed = seed;
    this.date = date;
    this.formerNames = formerNames;
  }

  /** A committee or 党总支. */
  Row committee(Org org) {
    Dice dice = Dice.of(seed, "committee", org.code(), 0);
    List<String> cells = common(org, org.unitClass() != null || dice.chance(.2), dice);
    cells.add("");
    cells.add(org.unitClass() == null ? "" : org.unitClass().label);
    cells.addAll(List.of("", "", "", "", "", Names.person(dice), "", ""));
    cells.add(date.minusDays(dice.between(60, 1000)).toString());
    cells.addAll(List.of("", "", "", ""));
    return Row.of(org.code(), cells);
  }

  /** A branch with the lapses that this table shows. */
  Row branch(BranchYear branch, int admittedInThreeYears) {
    Org org = branch.org();
    BranchState state = branch.state();
    List<String> cells = common(org, false, Dice.of(seed, "branch", org.code(), 0));
    cells.add(org.field().label);
    cells.add("");
    cells.add(Integer.toString(state.full()));
    cells.add(Integer.toString(state.members()));
    cells.add(state.members() > 50 ? yes(state.oversizeApproved()) : "");
    cells.add(state.committee() == 0 ? "" : Integer.toString(state.committee()));
    cells.add(state.committee() == 0 ? "" : yes(state.dutiesAssigned()));
    cells.add(state.secretary());
    @Nullable LocalDate vacant = state.vacantSince();
    cells.add(vacant == null ? "" : vacant.toString());
    cells.add(vacant == null ? "" : yes(state.acting()));
    cells.add(state.elected().toString());
    cells.add(state.overdue() ? yes(state.extension()) : "");
    cells.add(state.groups() == 0 ? "" : Integer.toString(state.groups()));
    cells.add(Integer.toString(admittedInThreeYears));
    cells.add("");
    Row row = Row.of(org.code(), cells);
    faults(row, branch);
    return row;
  }

  private List<String> common(Org org, boolean approver, Dice dice) {
    String phone = "000-" + dice.between(10_000_000, 99_999_999);
    boolean firm = org.sector() == Sector.PRIVATE_FIRM || org.sector() == Sector.STATE_FIRM;
    String shortName = org.name().replace("中共", "").replace("支部委员会", "党支部");
    String joint = org.kind() == Org.Kind.JOINT ? "联合党支部" : "法人单位";
    return new ArrayList<>(
        List.of(
            Integer.toString(++number),
            org.name(),
            "",
            shortName,
            shortName,
            org.founded().toString(),
            org.code(),
            Names.person(dice),
            phone,
            category(org, dice),
            org.branch() ? "" : yes(approver),
            org.kind() == Org.Kind.FUNCTIONAL ? "是" : "-",
            org.branch() ? joint : "与上级党组织相同",
            "000000",
            org.parent(),
            "无",
            "否",
            "-",
            formerNames.getOrDefault(org.code(), "无"),
            org.place(),
            org.founded().minusDays(dice.between(30, 3000)).toString(),
            "区属",
            "有",
            "法人",
            Integer.toString(Math.max(3, org.size() * dice.between(1, 9))),
            firm ? dice.pick(List.of("小型", "微型", "中型")) : "-",
            "区属"));
  }

  /** The system exports number and label; hands leave one of them. */
  private static String category(Org org, Dice dice) {
    double draw = dice.uniform();
    String number = org.kind().number;
    String label = org.kind().label;
    return draw < .94 ? number + " " + label : draw < .97 ? number : label;
  }

  private static String yes(boolean value) {
    return value ? "是" : "否";
  }

  private void faults(Row row, BranchYear branch) {
    BranchState state = branch.state();
    if (state.full() < 3) {
      fault(row, "正式党员不足三名", "S1.1-1", Integer.toString(state.full()));
    }
    if (state.members() > 50 && !state.oversizeApproved()) {
      fault(row, "超五十名未报批", "S1.1-2", Integer.toString(state.members()));
    }
    if (state.full() >= 7 && state.committee() == 0) {
      fault(row, "应设未设支委会", "S1.2-1", "");
    }
    if (state.committee() == 2) {
      fault(row, "支委人数不符", "S1.2-2", "2");
    }
    if (state.committee() > 0 && !state.dutiesAssigned()) {
      fault(row, "支委分工不明", "S1.2-3", "否");
    }
    @Nullable LocalDate vacant = state.vacantSince();
    if (vacant != null && !vacant.isAfter(date.minusMonths(1))) {
      boolean longer = vacant.isBefore(date.minusMonths(3));
      fault(row, "书记空缺", longer ? "S1.3-1" : "S1.3-2", vacant.toString());
    }
    LocalDate due = state.elected().plusYears(branch.org().field().termYears());
    if (due.plusYears(state.extension() ? 1 : 0).isBefore(date) && branch.org().elects()) {
      fault(row, "超期未换届", "S1.4-1", state.elected().toString());
    }
  }

  private static void fault(Row row, String kind, String finding, String value) {
    row.with(Flaw.lapse(kind, row.organisation(), finding, value));
  }
}
