package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** 组织生活统计: counters by branch and month, as a province collects them. */
final class MeetingCounts {
  static final List<Column> COLUMNS =
      List.of(
          Column.code("党组织编码"),
          Column.text("月份").must().as("统计月份"),
          Column.number("党员大会次数"),
          Column.number("支委会次数"),
          Column.number("党小组会次数"),
          Column.number("党课次数"),
          Column.number("书记讲党课次数"),
          Column.number("主题党日次数"),
          Column.number("组织生活会次数"),
          Column.number("民主评议次数"),
          Column.number("应到人次"),
          Column.number("实到人次"));

  private MeetingCounts() {}

  /** One row for each month that the branch existed in, up to the date. */
  static List<Row> rows(BranchYear branch, LocalDate date, List<Meeting> meetings) {
    String code = branch.org().code();
    LocalDate founded = branch.org().founded();
    int first = founded.getYear() == date.getYear() ? founded.getMonthValue() : 1;
    List<Row> rows = new ArrayList<>();
    for (int month = first; month <= date.getMonthValue(); month++) {
      int wanted = month;
      List<Meeting> held =
          meetings.stream().filter(each -> each.day().getMonthValue() == wanted).toList();
      rows.add(
          Row.of(
              code,
              code,
              date.getYear() + "-" + (month < 10 ? "0" : "") + month,
              count(held, "党员大会"),
              count(held, "支委会"),
              count(held, "党小组会"),
              count(held, "党课"),
              count(held, Meeting::secretary),
              count(held, "主题党日"),
              count(held, "组织生活会"),
              count(held, "民主评议"),
              Long.toString(held.stream().mapToLong(Meeting::due).sum()),
              Long.toString(held.stream().mapToLong(Meeting::present).sum())));
    }
    return rows;
  }

  private static String count(List<Meeting> held, String type) {
    return count(held, meeting -> meeting.type().equals(type));
  }

  private static String count(List<Meeting> held, Predicate<Meeting> wanted) {
    return Long.toString(held.stream().filter(wanted).count());
  }
}
