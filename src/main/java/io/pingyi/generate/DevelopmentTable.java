package io.pingyi.generate;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 发展党员: one row a person, under a heading of two rows with line breaks in it. */
final class DevelopmentTable {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("序号"),
          Column.text("所在党委"),
          Column.code("党组织编码").as("所在支部编码"),
          Column.text("姓名"),
          Column.text("公民身份号码").as("身份证号"),
          Column.date("出生日期").as("出生\n年月日"),
          Column.date("申请入党日期").as("申请入党\n日期").under("申请和培养"),
          Column.date("谈话日期").as("派人谈话\n日期").under("申请和培养"),
          Column.date("确定积极分子日期").under("申请和培养"),
          Column.date("积极分子备案日期").under("申请和培养"),
          Column.yes("积极分子已备案").as("是否备案").under("申请和培养"),
          Column.number("培养联系人数").under("申请和培养"),
          Column.yes("培养联系人均为正式党员").as("联系人为正式党员").under("申请和培养"),
          Column.number("考察次数").under("申请和培养"),
          Column.date("研究发展对象日期").under("发展对象"),
          Column.date("党委同意日期").as("党委同意（备案）\n日期").under("发展对象"),
          Column.text("党委意见").under("发展对象"),
          Column.date("公示开始日期").as("公示起").under("发展对象"),
          Column.date("公示结束日期").as("公示止").under("发展对象"),
          Column.date("列为发展对象日期").under("发展对象"),
          Column.date("政审结论日期").under("发展对象"),
          Column.text("政审结论").under("发展对象"),
          Column.date("培训结束日期").as("集中培训日期").under("发展对象"),
          Column.number("培训天数").under("发展对象"),
          Column.number("培训学时").under("发展对象"),
          Column.date("支委审查日期").under("接收预备党员"),
          Column.date("预审日期").as("党委预审日期").under("接收预备党员"),
          Column.number("入党介绍人数").as("介绍人数").under("接收预备党员"),
          Column.text("介绍人处分情况").under("接收预备党员"),
          Column.date("接收大会日期").as("支部大会日期").under("接收大会"),
          Column.number("应到会人数").under("接收大会"),
          Column.number("实到会人数").under("接收大会"),
          Column.number("赞成票数").under("接收大会"),
          Column.yes("逐个讨论表决").under("接收大会"),
          Column.text("经手人").under("接收大会"),
          Column.date("审批前谈话日期").as("组织员谈话日期").under("党委审批"),
          Column.date("审批日期").under("党委审批"),
          new Column("审批党组织编码", "审批党委编码", Column.Type.CODE, false, List.of("党委审批")),
          Column.text("延期审批理由").under("党委审批"),
          Column.date("宣誓日期").under("预备期"),
          Column.date("预备期起算日期").under("预备期"),
          Column.date("转正大会日期").under("预备期"),
          Column.number("延长次数").under("预备期"),
          Column.number("延长月数").under("预备期"),
          Column.date("转正审批日期").under("预备期"),
          Column.yes("入党志愿书").under("归档材料"),
          Column.yes("入党申请书").under("归档材料"),
          Column.yes("培养考察登记表").under("归档材料"),
          Column.yes("政审材料").under("归档材料"),
          Column.yes("预备党员教育考察登记表").under("归档材料"),
          Column.yes("转正申请书").under("归档材料"));

  private static final int ID = 4;

  /** Place among the papers of the form that only the revised rules know (第36条). */
  private static final int NEW_FORM = 4;

  private final long seed;
  private final LocalDate date;

  DevelopmentTable(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  /** The listed people of a branch; {@code approver} may approve, {@code other} may not. */
  List<Row> rows(BranchYear branch, List<Person> people, String approver, String other) {
    List<Row> rows = new ArrayList<>();
    for (Person person : people) {
      if (person.listed(date)) {
        String by = person.has(Slip.UNAUTHORISED) ? other : approver;
        rows.add(row(branch, person, by));
      }
    }
    return rows;
  }

  private Row row(BranchYear branch, Person person, String approver) {
    Dice dice = Dice.of(seed, "record", person.branch(), person.number());
    List<String> cells = new ArrayList<>(COLUMNS.size());
    cells.addAll(
        List.of("", branch.unitName(), person.branch(), name(person), idNumber(person, dice)));
    cells.add(person.birth().toString());
    training(cells, person);
    candidate(cells, person, dice);
    admission(cells, person, branch.org(), dice);
    approval(cells, person, approver);
    probation(cells, person, dice);
    Row row = Row.of(person.branch(), cells);
    if (cells.get(ID).length() != 18 || cells.get(ID).contains("*")) {
      Flaw damaged =
          new Flaw("证件号失真", Flaw.Outcome.IGNORED, "公民身份号码", person.branch(), "", cells.get(ID));
      row.with(damaged);
    }
    for (Slip slip : person.slips()) {
      boolean excused = slip == Slip.APPROVAL_LATE && delayExplained(person);
      if (slip.shows(person.steps(), date) && !excused) {
        row.with(Flaw.lapse(slip.label, person.branch(), slip.finding, ""));
        if (slip == Slip.QUORUM && !person.has(Slip.VOTES)) {
          row.with(Flaw.lapse(Slip.VOTES.label, person.branch(), Slip.VOTES.finding, ""));
        }
      }
    }
    @Nullable Step blank = person.blank();
    if (blank != null && person.reached(blank, date)) {
      row.with(new Flaw("缺步骤日期", Flaw.Outcome.MISSING, blank.label(), person.branch(), "", ""));
    }
    return row;
  }

  /** Some names come out of scanned pages with a space in them. */
  private static String name(Person person) {
    return person.number() % 200 == 7
        ? person.name().substring(0, 1) + " " + person.name().substring(1)
        : person.name();
  }

  /** Of an area that does not exist, so that nobody has it; some lost digits or are masked. */
  private static String idNumber(Person person, Dice dice) {
    String birth = person.birth().toString().replace("-", "");
    String whole = "000000" + birth + dice.between(1000, 9999);
    double draw = dice.uniform();
    return draw < .004
        ? "1.00000E+17"
        : draw < .008 ? "0000**********" + whole.substring(14) : draw < .012 ? "'" + whole : whole;
  }

  private String day(Person person, Step step) {
    return person.reached(step, date) && step != person.blank() ? person.day(step).toString() : "";
  }

  private void training(List<String> cells, Person person) {
    for (Step step : List.of(Step.APPLIED, Step.TALKED, Step.ACTIVIST)) {
      cells.add(day(person, step));
    }
    boolean activist = person.reached(Step.ACTIVIST, date);
    boolean filed = !person.has(Slip.NOT_FILED) && person.reached(Step.ACTIVIST_FILED, date);
    cells.add(filed ? day(person, Step.ACTIVIST_FILED) : "");
    cells.add(!activist ? "" : person.has(Slip.NOT_FILED) ? "否" : filed ? "是" : "");
    cells.add(!activist ? "" : person.has(Slip.SPONSORS) ? "3" : "2");
    cells.add(!activist ? "" : person.has(Slip.SPONSOR_ON_PROBATION) ? "否" : "是");
    cells.add(activist ? Long.toString(reviews(person)) : "");
  }

  private long reviews(Person person) {
    LocalDate until = person.reached(Step.CANDIDATE, date) ? person.day(Step.CANDIDATE) : date;
    long due = ChronoUnit.MONTHS.between(person.day(Step.ACTIVIST), until) / 6;
    return person.has(Slip.REVIEW_MISSING) ? Math.max(0, due - 1) : due;
  }

  private void candidate(List<String> cells, Person person, Dice dice) {
    cells.add(day(person, Step.CANDIDATE_DISCUSSED));
    cells.add(day(person, Step.CANDIDATE_AGREED));
    cells.add(person.reached(Step.CANDIDATE_AGREED, date) ? opinion(person, dice) : "");
    boolean revised =
        person.reached(Step.NOTICE_FROM, date)
            && !person.day(Step.NOTICE_FROM).isBefore(Slip.REVISION);
    boolean noticed = revised || dice.chance(.7);
    cells.add(noticed ? day(person, Step.NOTICE_FROM) : "");
    cells.add(noticed ? day(person, Step.NOTICE_TO) : "");
    cells.add(day(person, Step.CANDIDATE));
    cells.add(day(person, Step.VETTED));
    String vetted = person.has(Slip.VETTING_FAILED) ? "不合格" : "合格";
    cells.add(person.reached(Step.VETTED, date) ? vetted : "");
    cells.add(day(person, Step.TRAINED));
    boolean trained = person.reached(Step.TRAINED, date);
    boolean brief = person.has(Slip.TRAINING_SHORT);
    cells.add(!trained ? "" : brief ? "2" : "3");
    cells.add(!trained ? "" : brief ? "16" : "24");
  }

  private static String opinion(Person person, Dice dice) {
    if (person.has(Slip.NO_CONSENT)) {
      return "无";
    }
    boolean revised = !person.day(Step.CANDIDATE).isBefore(Slip.REVISION);
    boolean agreed = revised || dice.chance(.3);
    return agreed && !person.has(Slip.ONLY_FILED) ? "同意" : "备案";
  }

  private void admission(List<String> cells, Person person, Org org, Dice dice) {
    cells.add(day(person, Step.REVIEWED));
    cells.add(day(person, Step.PRE_REVIEWED));
    if (!person.reached(Step.ADMITTED, date)) {
      cells.addAll(List.of("", "", "", "", "", "", "", ""));
      return;
    }
    boolean single = person.has(Slip.INTRODUCERS);
    cells.add(single ? "1" : "2");
    cells.add(sanction(person));
    cells.add(day(person, Step.ADMITTED));
    int due = Math.max(3, org.size());
    int half = due / 2;
    int present =
        person.has(Slip.QUORUM) ? half : Math.max(half + 1, due - dice.between(0, due / 6));
    int favour =
        person.has(Slip.VOTES) || person.has(Slip.QUORUM)
            ? Math.min(present, half)
            : Math.max(half + 1, present - (dice.chance(.2) ? 1 : 0));
    cells.add(Integer.toString(due));
    cells.add(Integer.toString(present));
    cells.add(Integer.toString(favour));
    cells.add(person.has(Slip.NOT_ONE_BY_ONE) ? "否" : "是");
    cells.add(Names.person(Dice.of(seed, "handler", org.code(), 0)));
  }

  /** Of a person's introducers. */
  private static String sanction(Person person) {
    return person.has(Slip.INTRODUCER_BARRED)
        ? "留党察看"
        : person.has(Slip.INTRODUCER_PUNISHED) ? "影响期内" : "无";
  }

  private void approval(List<String> cells, Person person, String approver) {
    cells.add(day(person, Step.APPROVAL_TALK));
    cells.add(day(person, Step.APPROVED));
    boolean approved = person.reached(Step.APPROVED, date);
    cells.add(approved ? approver : "");
    cells.add(approved && person.has(Slip.APPROVAL_LATE) && delayExplained(person) ? "等待上级批复" : "");
  }

  private static boolean delayExplained(Person person) {
    return person.number() % 2 == 0;
  }

  private void probation(List<String> cells, Person person, Dice dice) {
    cells.add(day(person, Step.OATH));
    Step start = person.has(Slip.PROBATION_START) ? Step.APPROVED : Step.ADMITTED;
    cells.add(person.reached(Step.APPROVED, date) ? person.day(start).toString() : "");
    cells.add(day(person, Step.CONVERTED));
    boolean extended = person.extendedMonths() > 0 && person.reached(Step.CONVERTED, date);
    cells.add(!extended ? "" : person.has(Slip.EXTENDED_TWICE) ? "2" : "1");
    cells.add(extended ? Integer.toString(person.extendedMonths()) : "");
    cells.add(day(person, Step.CONVERSION_APPROVED));
    int lacking = person.has(Slip.ARCHIVE) ? dice.between(0, 5) : -1;
    if (lacking == NEW_FORM
        && person.reached(Step.CONVERSION_APPROVED, Slip.REVISION.minusDays(1))) {
      lacking++;
    }
    for (int i = 0; i < 6; i++) {
      cells.add(!person.reached(Step.CONVERSION_APPROVED, date) ? "" : i == lacking ? "否" : "是");
    }
  }
}
