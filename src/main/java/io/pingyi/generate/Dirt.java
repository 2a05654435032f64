package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Soils clean rows: bad forms of cells, wrong codes, blank rows, subtotals, notes. */
final class Dirt {
  /** Columns in which a blank is a statement, so that a dash would plant another defect. */
  private static final Set<String> BLANK_SPEAKS = Set.of("支委人数", "党小组数", "延长次数", "延长月数", "序号");

  private final long seed;
  private final String key;
  private final int year;
  private final Set<String> codes;

  /**
   * @param key code of the district
   * @param codes all codes of the tree
   */
  Dirt(long seed, String key, int year, Set<String> codes) {
    this.seed = seed;
    this.key = key;
    this.year = year;
    this.codes = codes;
  }

  /**
   * Stains cells of rows that have no defect yet.
   *
   * @param readable share of rows for each bad form that can still be read
   * @param unreadable share of rows for each form that cannot
   */
  void stain(
      String topic, List<Row> rows, List<Column> columns, double readable, double unreadable) {
    Dice dice = Dice.of(seed, "stain " + topic, key, year);
    for (Stain stain : Stain.values()) {
      double share = stain.outcome == Outcome.READABLE ? readable : unreadable;
      List<Integer> fitting = fitting(stain, columns);
      int wanted = fitting.isEmpty() ? 0 : (int) Math.ceil(rows.size() * share);
      for (int tries = 0; wanted > 0 && tries < rows.size(); tries++) {
        Row row = dice.pick(rows);
        int column = dice.pick(fitting);
        if (row.flaws().isEmpty() && stain.fits(row.cells().get(column))) {
          put(stain, row, columns.get(column), column);
          wanted--;
        }
      }
    }
  }

  private static List<Integer> fitting(Stain stain, List<Column> columns) {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean speaks = stain.outcome == Outcome.MISSING && BLANK_SPEAKS.contains(column.name());
      boolean fatal = stain.outcome == Outcome.MISSING && column.required();
      if (column.type() == stain.type && !speaks && !fatal && !column.name().equals("序号")) {
        fitting.add(i);
      }
    }
    return fitting;
  }

  private static void put(Stain stain, Row row, Column column, int index) {
    String value = stain.apply(row.cells().get(index));
    boolean lost = stain.outcome == Outcome.CELL_REJECTED && column.required();
    Outcome outcome = lost ? Outcome.ROW_REJECTED : stain.outcome;
    row.set(index, value)
        .with(new Flaw(stain.label, outcome, column.name(), row.organisation(), "", value));
  }

  /** Adds copies of some rows with a code that is one digit off and belongs to nobody. */
  void orphans(String topic, List<Row> rows, List<Column> columns, int count) {
    Dice dice = Dice.of(seed, "orphans " + topic, key, year);
    int column = codeColumn(columns);
    for (int i = 0; i < count; i++) {
      int at = dice.between(0, rows.size() - 1);
      Row row = rows.get(at);
      String code = row.cells().get(column);
      String slipped = code.length() == 15 ? Codes.slip(code, dice.between(3, 8)) : "";
      if (row.flaws().isEmpty() && !slipped.isEmpty() && !codes.contains(slipped)) {
        rows.add(
            at + 1,
            row.copy()
                .set(column, slipped)
                .with(
                    new Flaw(
                        "编码错一位",
                        Outcome.ROW_REJECTED,
                        columns.get(column).name(),
                        row.organisation(),
                        "",
                        slipped)));
      }
    }
  }

  private static int codeColumn(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals("党组织编码")) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column 党组织编码");
  }

  /** Puts in blank rows and subtotals, and a total and notes at the end. */
  void clutter(String topic, List<Row> rows, List<Column> columns, int blanks) {
    Dice dice = Dice.of(seed, "clutter " + topic, key, year);
    for (int i = 0; i < blanks; i++) {
      boolean subtotal = i % 2 == 1;
      int at = dice.between(1, rows.size());
      rows.add(
          at,
          subtotal
              ? only(columns, "小计").with(Flaw.ignored("小计行", "小计"))
              : only(columns, "").with(Flaw.ignored("空行", "")));
    }
    rows.add(only(columns, "合计").with(Flaw.ignored("合计行", "合计")));
    String by = "填表人：" + Names.person(dice) + "    审核人：" + Names.person(dice);
    rows.add(only(columns, by).with(Flaw.ignored("填表人行", by)));
    String note = "注：本表数据截至" + year + "年12月31日。";
    rows.add(only(columns, note).with(Flaw.ignored("注释行", note)));
  }

  private static Row only(List<Column> columns, String first) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(i == 0 ? first : "");
    }
    return Row.of("", cells);
  }
}
