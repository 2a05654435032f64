package io.pingyi.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The meetings of one branch in one year; data-shape §5. */
final class MeetingYear {
  /**
   * One meeting.
   *
   * @param secretary whether the secretary gave the lesson
   */
  record Meeting(String type, LocalDate day, int due, int present, boolean secretary) {}

  private final BranchYear branch;
  private final LocalDate date;
  private final Dice dice;
  private final List<Meeting> meetings = new ArrayList<>();

  private MeetingYear(long seed, BranchYear branch, LocalDate date) {
    this.branch = branch;
    this.date = date;
    this.dice = Dice.of(seed, "meetings", branch.org().code(), date.getYear());
  }

  /** In the order of days. */
  static List<Meeting> of(long seed, BranchYear branch, LocalDate date) {
    return new MeetingYear(seed, branch, date).hold();
  }

  private List<Meeting> hold() {
    BranchState state = branch.state();
    quarterly("党员大会", state.full(), Lapse.GENERAL_QUARTER, dice.chance(.25));
    if (state.committee() > 0) {
      monthly("支委会", state.committee(), Lapse.COMMITTEE_MONTH, 1);
    }
    if (state.groups() > 0) {
      int each = Math.max(1, state.members() / state.groups());
      monthly("党小组会", each, Lapse.GROUP_MONTH, state.groups());
    }
    lessons();
    monthly("主题党日", state.members(), Lapse.THEMED_MONTH, 1);
    yearly("组织生活会", Lapse.LIFE_MEETING);
    yearly("民主评议", Lapse.APPRAISAL);
    meetings.sort(Comparator.comparing(Meeting::day).thenComparing(Meeting::type));
    return meetings;
  }

  private void monthly(String type, int due, Lapse lapse, int times) {
    Set<Integer> missed = draw(branch.conduct().of(lapse), 12);
    int day = dice.between(3, 24);
    for (int month = 1; month <= 12; month++) {
      for (int i = 0; i < times && !missed.contains(month); i++) {
        hold(type, month, day + dice.between(-2, 3), due, false);
      }
    }
  }

  private void quarterly(String type, int due, Lapse lapse, boolean more) {
    Set<Integer> missed = draw(branch.conduct().of(lapse), 4);
    for (int quarter = 1; quarter <= 4; quarter++) {
      if (!missed.contains(quarter)) {
        hold(type, quarter * 3 - dice.between(0, 2), dice.between(2, 26), due, false);
      }
    }
    if (more && missed.isEmpty()) {
      hold(type, dice.between(1, 12), dice.between(2, 26), due, false);
    }
  }

  private void lessons() {
    Set<Integer> missed = draw(branch.conduct().of(Lapse.LESSON_QUARTER), 4);
    boolean secretary = branch.conduct().of(Lapse.SECRETARY_LESSON) == 0;
    for (int quarter = 1; quarter <= 4; quarter++) {
      if (!missed.contains(quarter)) {
        int month = quarter * 3 - dice.between(0, 2);
        hold("党课", month, dice.between(2, 26), branch.state().members(), secretary);
        secretary = secretary && dice.chance(.3);
      }
    }
  }

  private void yearly(String type, Lapse lapse) {
    if (branch.conduct().of(lapse) == 0) {
      int month = dice.chance(.5) ? dice.between(1, 3) : dice.between(9, 11);
      hold(type, month, dice.between(2, 26), branch.state().members(), false);
    }
  }

  private Set<Integer> draw(int count, int of) {
    Set<Integer> drawn = new HashSet<>();
    while (drawn.size() < count) {
      drawn.add(dice.between(1, of));
    }
    return drawn;
  }

  private void hold(String type, int month, int day, int due, boolean secretary) {
    int clamped = Math.max(1, Math.min(day, YearMonth.of(date.getYear(), month).lengthOfMonth()));
    LocalDate when = LocalDate.of(date.getYear(), month, clamped);
    double mean =
        branch.org().field().attendance + .03 - .05 * branch.conduct().of(Lapse.ATTENDANCE);
    double rate = Math.max(.35, Math.min(1, mean + .08 * dice.gauss()));
    int present = type.equals("支委会") ? due : Math.max(1, (int) Math.round(due * rate));
    if (!when.isAfter(date) && !when.isBefore(branch.org().founded())) {
      meetings.add(new Meeting(type, when, due, present, secretary));
    }
  }
}
