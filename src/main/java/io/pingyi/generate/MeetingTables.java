package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 组织生活: several files, split by class of reporting committee, as they are handed in. */
final class MeetingTables {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("序号"),
          Column.text("党组织全称"),
          Column.code("党组织编码").as("支部编码"),
          Column.text("会议类型").must().as("活动类型"),
          Column.date("开展日期").as("召开日期"),
          Column.number("应到人数").as("应到"),
          Column.number("实到人数").as("实到"),
          Column.yes("书记讲课").as("是否书记讲授"),
          Column.text("主题").as("会议主题"),
          Column.text("主持人"));

  /** Place of the kind of meeting in a row. */
  static final int TYPE = 3;

  private static final Map<UnitClass, String> FILES =
      Map.of(
          UnitClass.TOWN, "组织生活/镇组织生活台账.csv",
          UnitClass.STREET, "组织生活/街道组织生活台账.csv",
          UnitClass.OFFICES, "组织生活/区直机关组织生活登记表.xlsx",
          UnitClass.EDUCATION, "组织生活/教育系统组织生活登记表.csv",
          UnitClass.HEALTH, "组织生活/卫健系统组织生活.xls",
          UnitClass.STATE_ASSETS, "组织生活/国资系统组织生活.csv",
          UnitClass.NEW_SECTORS, "组织生活/两新组织生活.csv",
          UnitClass.OTHERS, "组织生活/其他单位组织生活.csv");
  private static final List<String> TOPICS =
      List.of("学习贯彻上级会议精神", "研究年度工作计划", "志愿服务", "政策宣讲", "党性教育", "讨论发展党员事项", "安全生产和民生实事");

  private final long seed;
  private final LocalDate date;

  MeetingTables(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  /** Rows of one branch. */
  List<Row> rows(BranchYear branch, List<Meeting> meetings) {
    Dice dice = Dice.of(seed, "topics", branch.org().code(), date.getYear());
    List<Row> rows = new ArrayList<>();
    String host = Names.person(Dice.of(seed, "host", branch.org().code(), 0));
    for (Meeting meeting : meetings) {
      boolean lesson = meeting.type().equals("党课");
      rows.add(
          Row.of(
              branch.org().code(),
              "",
              branch.org().name(),
              branch.org().code(),
              meeting.type(),
              meeting.day().toString(),
              Integer.toString(meeting.due()),
              Integer.toString(meeting.present()),
              lesson ? (meeting.secretary() ? "是" : "否") : "",
              dice.pick(TOPICS),
              host));
    }
    return rows;
  }

  /** Adds gatherings that are none of the known types. */
  static void strayTypes(long seed, String topic, List<Row> rows) {
    Dice dice = Dice.of(seed, "stray " + topic, "", 0);
    for (int i = 0; i <= rows.size() / 2_000; i++) {
      int at = dice.between(0, rows.size() - 1);
      Row row = rows.get(at);
      if (row.flaws().isEmpty()) {
        Flaw flaw =
            new Flaw("会议类型不识", Flaw.Outcome.ROW_REJECTED, "会议类型", row.organisation(), "", "茶话会");
        rows.add(at + 1, row.copy().set(TYPE, "茶话会").with(flaw));
      }
    }
  }

  /** The file of one class of reporting committees. */
  static Table table(UnitClass unitClass, List<Row> rows) {
    String file = FILES.getOrDefault(unitClass, "");
    Table.Format format =
        unitClass == UnitClass.NEW_SECTORS || unitClass == UnitClass.STATE_ASSETS
            ? Table.Format.CSV_UTF8_BOM
            : Table.Format.CSV_GBK;
    return file.endsWith(".csv")
        ? Table.csv(file, format, COLUMNS, rows)
        : Table.book(file, "组织生活", COLUMNS, rows).titled(unitClass.label + "组织生活登记表");
  }
}
