package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The cells that one unit reports in one table, with what they give away. */
final class UnitReport {
  private final Org unit;
  private final List<String> headings = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  UnitReport(Org unit) {
    this.unit = unit;
  }

  UnitReport number(String heading, int value) {
    headings.add(heading);
    cells.add(Integer.toString(value));
    return this;
  }

  UnitReport lapse(boolean there, String kind, String finding, Object value) {
    if (there) {
      flaws.add(Flaw.lapse(kind, unit.code(), finding, value.toString()));
    }
    return this;
  }

  /**
   * What is due and what was done.
   *
   * @param least percent below which it is worse than merely not all
   * @param some finding when not all was done; empty when that is in order
   * @param worse finding when less than the least was done
   */
  UnitReport ratio(
      String wholeName,
      int whole,
      String partName,
      int part,
      int least,
      String some,
      String worse) {
    String finding = 100 * part < least * whole ? worse : part < whole ? some : "";
    return number(wholeName, whole)
        .number(partName, part)
        .lapse(!finding.isEmpty(), partName.replaceFirst("数$", "不足"), finding, part);
  }

  /** A field with so many places, one in six of them not covered by all. */
  UnitReport cover(String field, int due, int least, String finding, Dice dice) {
    int covered = due > 0 && dice.chance(.17) ? due - dice.between(1, 1 + due / 4) : due;
    return number("应覆盖" + field + "数", due)
        .number("已覆盖" + field + "数", covered)
        .lapse(100 * covered < least * due, field + "没有覆盖", finding, covered);
  }

  List<String> headings() {
    return List.copyOf(headings);
  }

  Row row() {
    List<String> all = new ArrayList<>(List.of(unit.code(), unit.name()));
    all.addAll(cells);
    Row row = Row.of(unit.code(), all);
    flaws.forEach(row::with);
    return row;
  }

  /** Whether nothing falls short. */
  boolean clean() {
    return flaws.isEmpty();
  }

  /** The row of a clean unit with one cell left open. */
  Row blank(Dice dice) {
    int open = dice.between(0, cells.size() - 1);
    String text = dice.pick(List.of("", "—", "/"));
    List<String> all = new ArrayList<>(List.of(unit.code(), unit.name()));
    all.addAll(cells);
    Row row = Row.of(unit.code(), all).set(2 + open, text);
    return row.with(new Flaw("指标未填", Outcome.MISSING, headings.get(open), unit.code(), "", text));
  }
}
