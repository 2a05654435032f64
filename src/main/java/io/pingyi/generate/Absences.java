package io.pingyi.generate;

import io.pingyi.generate.MeetingYear.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What a branch's meetings of a year lack, counted from the meetings themselves. */
final class Absences {
  private final BranchYear branch;
  private final LocalDate date;
  private final List<Meeting> meetings;
  private final List<Flaw> flaws = new ArrayList<>();

  private Absences(BranchYear branch, LocalDate date, List<Meeting> meetings) {
    this.branch = branch;
    this.date = date;
    this.meetings = meetings;
  }

  /** Nothing is said of branches founded in the year, whose count depends on their months. */
  static List<Flaw> of(BranchYear branch, LocalDate date, List<Meeting> meetings) {
    Absences absences = new Absences(branch, date, meetings);
    if (branch.org().founded().getYear() < date.getYear()) {
      absences.find();
    }
    return absences.flaws;
  }

  private void find() {
    quarters(Lapse.GENERAL_QUARTER, "党员大会");
    quarters(Lapse.LESSON_QUARTER, "党课");
    months(Lapse.THEMED_MONTH, "主题党日");
    if (branch.state().committee() > 0) {
      months(Lapse.COMMITTEE_MONTH, "支委会");
    }
    if (branch.state().groups() > 0) {
      months(Lapse.GROUP_MONTH, "党小组会");
    }
    if (meetings.stream().noneMatch(Meeting::secretary)) {
      add(Lapse.SECRETARY_LESSON, 1);
    }
    for (Lapse lapse : List.of(Lapse.LIFE_MEETING, Lapse.APPRAISAL)) {
      if (branch.conduct().of(lapse) > 0) {
        add(lapse, 1);
      }
    }
    attendance();
  }

  private void quarters(Lapse lapse, String type) {
    int whole = lastMonth() / 3;
    count(lapse, type, whole, meeting -> (meeting.day().getMonthValue() + 2) / 3);
  }

  private void months(Lapse lapse, String type) {
    count(lapse, type, lastMonth(), meeting -> meeting.day().getMonthValue());
  }

  /** The last month that is over. */
  private int lastMonth() {
    boolean over = date.getDayOfMonth() == date.lengthOfMonth();
    return over ? date.getMonthValue() : date.getMonthValue() - 1;
  }

  private void count(Lapse lapse, String type, int periods, ToIntFunction<Meeting> period) {
    long held =
        meetings.stream()
            .filter(meeting -> meeting.type().equals(type))
            .mapToInt(period)
            .filter(number -> number <= periods)
            .distinct()
            .count();
    if (held < periods) {
      add(lapse, periods - (int) held);
    }
  }

  private void attendance() {
    long due = meetings.stream().mapToLong(Meeting::due).sum();
    long present = meetings.stream().mapToLong(Meeting::present).sum();
    if (present * 100 < due * 80) {
      add(Lapse.ATTENDANCE, (int) (present * 100 / Math.max(1, due)));
    }
  }

  private void add(Lapse lapse, int value) {
    flaws.add(Flaw.lapse(lapse.label, branch.org().code(), lapse.finding, Integer.toString(value)));
  }
}
