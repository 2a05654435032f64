package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rounds in which a unit reports on one problem: mostly one at the end, some with an earlier
 * one, a few with a problem reopened or a row that cannot be true.
 */
final class FeedbackRounds {
  private static final int STATE = 4;
  private static final int CLOSED = 6;
  private static final int CHECKER = 7;
  private static final int TOLD = 8;

  private final LocalDate date;
  private final Org unit;
  private final Dice dice;

  FeedbackRounds(long seed, LocalDate date, Org unit, String number) {
    this.date = date;
    this.unit = unit;
    this.dice = Dice.of(seed, "rounds", unit.code() + number, date.getYear());
  }

  /** All rows on the problem, the given one with its day among them. */
  List<Row> rows(Row last) {
    LocalDate told = told(last.cells().get(CLOSED));
    last.set(TOLD, told.toString());
    List<Row> rows = new ArrayList<>();
    boolean begun = !last.cells().get(STATE).equals("未启动");
    if (dice.chance(.25) && begun) {
      rows.add(
          round(last, "整改中", LocalDate.of(date.getYear(), 1, 5).plusDays(dice.between(0, 10))));
    }
    rows.add(last);
    boolean checked = !last.cells().get(CLOSED).isEmpty();
    double draw = dice.uniform();
    LocalDate later = told.plusDays(dice.between(5, 40));
    if (!checked || later.isAfter(date)) {
      return rows;
    }
    if (draw < .004) {
      rows.add(round(last, "重新打开", later).with(lapse("销号后重新打开", "重新打开")));
    } else if (draw < .008) {
      Flaw flaw = new Flaw("销号后直接改回待整改", Outcome.REFUSED, "整改状态", unit.code(), "", "待整改");
      rows.add(round(last, "待整改", later).with(flaw));
    } else if (draw < .011) {
      last.set(CLOSED, later.toString()).with(lapse("销号日期晚于反馈日期", later.toString()));
    }
    return rows;
  }

  /** The same, and nothing wrong with them. */
  List<Row> sound(Row last) {
    last.set(TOLD, told(last.cells().get(CLOSED)).toString());
    return dice.chance(.25)
        ? List.of(
            round(last, "整改中", LocalDate.of(date.getYear(), 1, 5).plusDays(dice.between(0, 10))),
            last)
        : List.of(last);
  }

  private LocalDate told(String closed) {
    LocalDate told =
        closed.isEmpty()
            ? date.minusDays(dice.between(1, 20))
            : LocalDate.parse(closed).plusDays(3);
    return told.isAfter(date) ? date : told;
  }

  private Flaw lapse(String kind, String value) {
    return Flaw.lapse(kind, unit.code(), "UX2-1", value);
  }

  private static Row round(Row of, String state, LocalDate told) {
    return of.copy().set(STATE, state).set(CLOSED, "").set(CHECKER, "").set(TOLD, told.toString());
  }
}
