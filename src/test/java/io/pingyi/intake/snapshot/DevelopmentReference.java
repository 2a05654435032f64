package io.pingyi.intake.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The findings of rubric D in plain Java, straight from the cells of a complete row. */
final class DevelopmentReference {

  private static final LocalDate TEXT_OF_2026 = LocalDate.of(2026, 5, 11);
  private static final List<String> CHAIN =
      List.of(
          "申请入党日期",
          "谈话日期",
          "确定积极分子日期",
          "积极分子备案日期",
          "研究发展对象日期",
          "党委同意日期",
          "公示开始日期",
          "公示结束日期",
          "列为发展对象日期",
          "培训结束日期",
          "支委审查日期",
          "预审日期",
          "接收大会日期",
          "审批前谈话日期",
          "审批日期",
          "宣誓日期",
          "转正大会日期",
          "转正审批日期");

  private final Map<String, String> cells;
  private final int year;
  private final Set<String> codes = new TreeSet<>();

  private DevelopmentReference(Map<String, String> cells, int year) {
    this.cells = cells;
    this.year = year;
  }

  static Set<String> codes(Map<String, String> cells, int year) {
    DevelopmentReference reference = new DevelopmentReference(cells, year);
    reference.activist();
    reference.candidate();
    reference.admission();
    reference.approval();
    reference.conversion();
    reference.order();
    return reference.codes;
  }

  private void activist() {
    boolean underage = day("申请入党日期").isBefore(LocalDate.parse(text("出生日期")).plusYears(18));
    note("D01-1", "申请入党日期", underage);
    note("D02-1", "谈话日期", day("谈话日期").isAfter(day("申请入党日期").plusMonths(1)));
    note("D03-1", "确定积极分子日期", day("谈话日期").isAfter(day("确定积极分子日期")));
    note("D05-1", "确定积极分子日期", number("培养联系人数") < 1 || number("培养联系人数") > 2);
    note("D05-2", "确定积极分子日期", number("培养联系人数") > 0 && no("培养联系人均为正式党员"));
  }

  private void candidate() {
    String listed = "列为发展对象日期";
    int due = 0;
    while (!day("确定积极分子日期").plusMonths(6L * (due + 1)).isAfter(day(listed))) {
      due++;
    }
    note("D06-1", listed, due > number("考察次数"));
    note("D07-1", listed, day(listed).isBefore(day("确定积极分子日期").plusMonths(12)));
    note("D08-1", listed, text("党委意见").equals("无"));
    since2026("D08-2", listed, text("党委意见").equals("备案"));
    Integer days = DevelopmentFixture.CALENDAR.workingDays(day("公示开始日期"), day("公示结束日期"));
    since2026("D09-1", "公示结束日期", days != null && days < 5);
    since2026("D10-1", listed, day("公示结束日期").isAfter(day(listed)));
  }

  private void admission() {
    String meeting = "接收大会日期";
    note("D11-1", meeting, number("入党介绍人数") != 2);
    note("D11-2", meeting, text("介绍人处分情况").equals("留党察看"));
    since2026("D11-3", meeting, text("介绍人处分情况").equals("影响期内"));
    boolean late = day("政审结论日期").isAfter(day("支委审查日期")) || day("政审结论日期").isAfter(day("预审日期"));
    note("D12-1", "支委审查日期", late);
    note("D12-2", "支委审查日期", text("政审结论").equals("不合格"));
    note("D13-1", meeting, number("培训天数") < 3 && number("培训学时") < 24);
    since2026("D14-1", meeting, day(meeting).isAfter(day("预审日期").plusMonths(1)));
    note("D15-1", meeting, number("实到会人数") <= number("应到会人数") / 2.0);
    note("D16-1", meeting, number("赞成票数") <= number("应到会人数") / 2.0);
    note("D17-1", meeting, no("逐个讨论表决"));
  }

  private void approval() {
    String approved = "审批日期";
    LocalDate three = day("接收大会日期").plusMonths(3);
    LocalDate six = day("接收大会日期").plusMonths(6);
    note("D18-1", approved, day("审批前谈话日期").isAfter(day(approved)));
    note("D19-1", approved, !text("审批党组织编码").equals("001001"));
    boolean late = day(approved).isAfter(three) && !day(approved).isAfter(six);
    note("D20-1", approved, late && text("延期审批理由").equals("无"));
    note("D20-2", approved, day(approved).isAfter(six));
    since2026("D21-1", "宣誓日期", day("宣誓日期").isAfter(day(approved).plusMonths(1)));
    note("D22-1", approved, !text("预备期起算日期").equals(text("接收大会日期")));
  }

  private void conversion() {
    String converted = "转正大会日期";
    long months = number("延长月数");
    boolean early = day(converted).isBefore(day("接收大会日期").plusMonths(12 + months));
    note("D23-1", converted, early);
    note("D24-1", converted, number("延长次数") > 1);
    note("D24-2", converted, number("延长次数") == 1 && (months < 6 || months > 12));
    String approved = "转正审批日期";
    note("D25-1", approved, day(approved).isAfter(day(converted).plusMonths(3)));
    boolean lacking =
        Archive.COLUMNS.stream()
            .filter(paper -> !day(approved).isBefore(TEXT_OF_2026) || !paper.startsWith("预备党员"))
            .anyMatch(this::no);
    note("D26-1", approved, lacking);
  }

  private void order() {
    int found = inverted("列为发展对象日期", "政审结论日期");
    for (int i = 1; i < CHAIN.size(); i++) {
      String earlier = CHAIN.get(i - 1);
      String later = CHAIN.get(i);
      if (later.equals("公示结束日期")) {
        boolean before = day(later).isBefore(TEXT_OF_2026);
        boolean wrong = before && !day(later).isAfter(day(earlier));
        found += wrong && day(earlier).getYear() == year ? 1 : 0;
      } else if (!Set.of("确定积极分子日期", "列为发展对象日期", "审批日期").contains(later)) {
        found += inverted(earlier, later);
      }
    }
    if (found > 0) {
      codes.add("D27-1");
    }
  }

  private int inverted(String earlier, String later) {
    return day(later).isBefore(day(earlier)) && day(earlier).getYear() == year ? 1 : 0;
  }

  private void note(String code, String step, boolean wrong) {
    if (wrong && day(step).getYear() == year) {
      codes.add(code);
    }
  }

  private void since2026(String code, String step, boolean wrong) {
    note(code, step, wrong && !day(step).isBefore(TEXT_OF_2026));
  }

  private boolean no(String column) {
    return text(column).equals("否");
  }

  private long number(String column) {
    return Long.parseLong(text(column));
  }

  private LocalDate day(String column) {
    return LocalDate.parse(text(column));
  }

  private String text(String column) {
    return cells.getOrDefault(column, "");
  }
}
