package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the rectification of one 软弱涣散 branch went (rubric 10).
 *
 * @param passed whether it was or will be accepted by the county
 * @param reviewed whether the town's review was passed
 * @param lacking places among the 四个一 that nobody fills
 * @param accepted day of the county's check; null when it has not come yet
 * @param problems problems of its list
 * @param closed those of them that are closed
 * @param votes valid votes of the people asked
 */
record Rectification(
    boolean passed,
    boolean reviewed,
    Set<Integer> lacking,
    LocalDate start,
    @Nullable LocalDate accepted,
    int problems,
    int closed,
    int votes,
    int pleased,
    int displeased) {

  /**
   * The course of the branch with the running number. Every ninth fails: by turns one that lacks
   * helpers and fell through at the town, and one that was checked too soon and left people angry.
   */
  static Rectification of(int number, Dice dice, LocalDate date) {
    boolean failed = number % 9 == 4;
    boolean hasty = failed && number % 2 == 1;
    boolean deserted = failed && !hasty;
    Set<Integer> lacking = new TreeSet<>();
    if (failed || dice.chance(.05)) {
      int first = dice.between(0, 3);
      lacking.add(first);
      if (deserted) {
        lacking.add((first + 1) % 4);
      }
    }
    int problems = dice.between(3, 9);
    int closed = failed ? problems - 2 : dice.chance(.15) ? problems - 1 : problems;
    LocalDate start = LocalDate.of(date.getYear(), 3, 1).plusDays(dice.between(0, 45));
    LocalDate accepted = start.plusDays(hasty ? dice.between(50, 80) : dice.between(150, 240));
    int votes = dice.between(30, 80);
    int share =
        hasty ? dice.between(20, 35) : deserted ? dice.between(70, 85) : dice.between(91, 99);
    int pleased = (votes * share + 99) / 100;
    return new Rectification(
        !failed,
        !deserted,
        lacking,
        start,
        accepted.isAfter(date) ? null : accepted,
        problems,
        closed,
        votes,
        pleased,
        hasty ? votes - pleased - 1 : (votes - pleased) / 2);
  }

  /** What an assessment should find. */
  List<Flaw> lapses(String branch) {
    List<Flaw> lapses = new ArrayList<>();
    if (!passed || accepted == null) {
      lapses.add(Flaw.lapse("整顿未通过验收", branch, "SV3-1", conclusion()));
    }
    for (int place : lacking) {
      String helper = WeakList.helper(place).name();
      lapses.add(Flaw.lapse("“四个一”缺项", branch, "R21-1", helper));
    }
    if (closed < problems) {
      String open = Integer.toString(problems - closed);
      lapses.add(Flaw.lapse("整顿问题未销号", branch, "R15-1", open));
    }
    if (lacking.size() > 1) {
      lapses.add(Flaw.lapse("“四个一”缺两项", branch, "RV1-1", ""));
    }
    if (displeased * 2 > votes) {
      lapses.add(Flaw.lapse("群众不满意超过半数", branch, "RV2-1", Integer.toString(displeased)));
    }
    if (accepted != null && start.plusMonths(3).isAfter(accepted)) {
      lapses.add(Flaw.lapse("整顿不满三个月", branch, "RV3-1", accepted.toString()));
    }
    if (accepted != null && !reviewed) {
      lapses.add(Flaw.lapse("街镇复核未通过", branch, "RV4-1", "否"));
    }
    if (pleased * 10 < votes * 9) {
      lapses.add(Flaw.lapse("整顿满意率偏低", branch, "R22-1", Integer.toString(pleased)));
    }
    return lapses;
  }

  /** 核查结论, empty before the check. */
  String conclusion() {
    return accepted == null ? "" : passed ? "通过" : "不通过";
  }
}
