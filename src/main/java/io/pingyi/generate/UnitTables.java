package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Tables about reporting committees: ballots, feedback on last year's problems, indicators. */
final class UnitTables {
  private static final List<Column> BALLOT =
      List.of(
          Column.code("党组织编码").as("单位编码"),
          Column.text("单位名称"),
          Column.text("测评类型").must(),
          Column.text("投票人类别").must().as("票种"),
          Column.number("发票数").must().as("发出票数"),
          Column.number("好票").must().as("好"),
          Column.number("较好票").must().as("较好"),
          Column.number("一般票").must().as("一般"),
          Column.number("差票").must().as("差"),
          Column.text("计票单位").as("计票人"),
          Column.date("测评日期"),
          Column.text("测评依据").as("依据"));
  private static final List<Column> FEEDBACK =
      List.of(
          Column.code("党组织编码").as("单位编码"),
          Column.text("单位名称"),
          Column.text("问题编号").must(),
          Column.text("整改措施"),
          Column.text("整改状态").must(),
          Column.date("整改时限"),
          Column.date("销号日期").as("完成日期"),
          Column.text("复核单位"),
          Column.date("反馈日期").as("填报日期"));

  private final long seed;
  private final LocalDate date;
  private final List<Org> units;

  UnitTables(long seed, LocalDate date, List<Org> units) {
    this.seed = seed;
    this.date = date;
    this.units = units;
  }

  Table ballots() {
    List<Row> rows = new ArrayList<>();
    for (Org unit : units) {
      Dice dice = Dice.of(seed, "ballot", unit.code(), date.getYear());
      double esteem = .55 + .4 * dice.uniform();
      rows.add(ballot(unit, "现场测评", "A票", dice.between(25, 33), esteem, dice));
      rows.add(ballot(unit, "现场测评", "B票", dice.between(60, 80), esteem, dice));
      rows.add(ballot(unit, "现场测评", "C票", dice.between(30, 45), esteem, dice));
      rows.add(ballot(unit, "民主测评", "党员", dice.between(30, 90), esteem, dice));
      rows.add(ballot(unit, "民主测评", "群众", dice.between(20, 60), esteem, dice));
    }
    return Table.csv("测评票汇总.csv", Table.Format.CSV_GBK, BALLOT, rows);
  }

  private Row ballot(Org unit, String type, String voters, int issued, double esteem, Dice dice) {
    LocalDate day = date.minusDays(type.equals("现场测评") ? 4 : 12);
    int[] votes = new int[4];
    int returned = issued - dice.between(0, issued / 15);
    for (int i = 0; i < returned; i++) {
      double draw = dice.uniform();
      votes[draw < esteem ? 0 : draw < .95 ? 1 : draw < .99 ? 2 : 3]++;
    }
    return Row.of(
        unit.code(),
        unit.code(),
        unit.name(),
        type,
        voters,
        Integer.toString(issued),
        Integer.toString(votes[0]),
        Integer.toString(votes[1]),
        Integer.toString(votes[2]),
        Integer.toString(votes[3]),
        type.equals("现场测评") ? "区委组织部监票组" : "区委民主测评组",
        day.toString(),
        type.equals("现场测评") ? "全区书记抓基层党建述职评议会" : unit.name() + "民主测评会");
  }

  /** Last year's problems of the branches below, nearly all closed by the end of the year. */
  Table feedback(List<BranchYear> branches) {
    Map<String, List<String>> problems = new HashMap<>();
    for (BranchYear branch : branches) {
      problems
          .computeIfAbsent(branch.org().unit(), key -> new ArrayList<>())
          .addAll(problems(branch.org()));
    }
    List<Row> rows = new ArrayList<>();
    for (Org unit : units) {
      Dice dice = Dice.of(seed, "feedback", unit.code(), date.getYear());
      List<String> numbers = problems.getOrDefault(unit.code(), List.of());
      for (String number : numbers.subList(0, Math.min(8, numbers.size()))) {
        rows.addAll(
            new FeedbackRounds(seed, date, unit, number).rows(feedback(unit, number, dice)));
      }
    }
    return table(rows);
  }

  /** 整改反馈 of these rows. */
  Table table(List<Row> rows) {
    return Table.csv("整改反馈.csv", Table.Format.CSV_UTF8, FEEDBACK, rows);
  }

  private List<String> problems(Org org) {
    LocalDate before = date.minusYears(1);
    if (org.founded().isAfter(before)) {
      return List.of();
    }
    BranchState state = BranchState.of(seed, org, before);
    return Conduct.of(seed, org, state, before.getYear()).lapses().keySet().stream()
        .map(lapse -> org.code() + "-" + lapse.finding)
        .limit(2)
        .toList();
  }

  private Row feedback(Org unit, String number, Dice dice) {
    return feedback(date, unit, number, dice, dice.chance(.97));
  }

  /** What a unit tells of a problem at last. */
  static Row feedback(LocalDate date, Org unit, String number, Dice dice, boolean closed) {
    String state = closed ? "已销号" : dice.pick(List.of("整改中", "待审核", "未启动", "长期坚持"));
    LocalDate day = LocalDate.of(date.getYear(), 1, 20).plusDays(dice.between(0, 280));
    boolean checked = closed && !day.isAfter(date);
    Row row =
        row(
            unit,
            number,
            "建立台账，逐项整改",
            state,
            LocalDate.of(date.getYear(), 10, 31).toString(),
            checked ? day.toString() : "",
            checked ? "区委组织部" : "",
            "");
    return closed ? row : row.with(Flaw.lapse("上年问题未销号", unit.code(), "UX2-1", state));
  }

  private List<Row> rows(String topic, BiFunction<Org, Dice, Row> draw) {
    return units.stream()
        .map(unit -> draw.apply(unit, Dice.of(seed, topic, unit.code(), date.getYear())))
        .toList();
  }

  private static Row row(Org unit, String... values) {
    List<String> cells = new ArrayList<>(List.of(unit.code(), unit.name()));
    cells.addAll(List.of(values));
    return Row.of(unit.code(), cells);
  }

  Table appraisals() {
    return indicator("单位年度考核.csv", appraised(), "考核等次");
  }

  private List<Row> appraised() {
    return rows(
        "appraisal",
        (unit, dice) -> row(unit, dice.chance(.6) ? "优秀" : dice.chance(.95) ? "良好" : "一般"));
  }

  Table sanctions() {
    return indicator("书记处分情况.xlsx", rows("sanction", UnitTables::sanction), "是否受处分");
  }

  Table confirmations() {
    return new VetoConfirmations(seed, date)
        .table(appraised(), rows("sanction", UnitTables::sanction));
  }

  private static Row sanction(Org unit, Dice dice) {
    return dice.chance(.015)
        ? row(unit, "是").with(Flaw.lapse("书记受处分", unit.code(), "UX4-1", "是"))
        : row(unit, "否");
  }

  Table service() {
    List<Row> rows = rows("service", UnitTables::served);
    return indicator("志愿服务统计.csv", rows, "志愿服务队数", "场次", "人次", "示范岗数");
  }

  private static Row served(Org unit, Dice dice) {
    int teams = dice.between(2, 30);
    Row row =
        row(
            unit,
            Integer.toString(teams),
            Integer.toString(teams * dice.between(4, 20)),
            Integer.toString(teams * dice.between(40, 200)),
            Integer.toString(dice.between(0, 15)));
    return row.cells().get(row.cells().size() - 1).equals("0")
        ? row.with(Flaw.lapse("没有示范岗", unit.code(), "UA21-1", "0"))
        : row;
  }

  /** A table of indicators whose name is the name of its file. */
  static Table indicator(String file, List<Row> rows, String... headings) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.code("党组织编码"));
    columns.add(Column.text("党组织名称"));
    for (String heading : headings) {
      columns.add(Column.number(heading));
    }
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    return file.endsWith(".csv")
        ? Table.csv(file, Table.Format.CSV_GBK, columns, rows)
        : Table.book(file, name, columns, rows);
  }
}
