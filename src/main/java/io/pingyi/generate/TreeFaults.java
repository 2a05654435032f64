package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Faults of the tree's own export: an organisation twice, a parent nobody knows, names like
 * formulas.
 */
final class TreeFaults {
  private static final int NAME = index("党组织全称");
  private static final int CODE = index("党组织编码");
  private static final int PARENT = index("上级党组织编码");

  private final Dice dice;
  private final List<Row> rows;

  TreeFaults(long seed, String key, int year, List<Row> rows) {
    this.dice = Dice.of(seed, "tree faults", key, year);
    this.rows = rows;
  }

  private static int index(String name) {
    List<Column> columns = OrganisationTable.COLUMNS;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  void plant() {
    rename("=SUM(A1:A9)");
    rename("@");
    int twice = Math.max(1, rows.size() / 500);
    for (int i = 0; i < twice; i++) {
      Row row = clean();
      rows.add(row.copy().with(flaw("重复组织", Outcome.ROW_REJECTED, "党组织编码", row, CODE)));
    }
    int lost = Math.max(1, rows.size() / 800);
    for (int i = 1; i <= lost; i++) {
      Row row = clean();
      String unit = row.organisation().substring(0, 6);
      String code = unit + "99" + i + "000000";
      Row stray = Row.of(code, new ArrayList<>(row.cells()));
      stray.set(CODE, code).set(NAME, row.cells().get(NAME).replace("支部委员会", "流动支部委员会"));
      stray.set(PARENT, "109999000000000");
      rows.add(stray.with(flaw("上级不存在", Outcome.CELL_REJECTED, "上级党组织编码", stray, PARENT)));
    }
  }

  /** A branch below nothing but its reporting committee, without any defect yet. */
  private Row clean() {
    while (true) {
      Row row = rows.get(dice.between(rows.size() / 4, rows.size() - 1));
      boolean branch = row.cells().get(NAME).endsWith("支部委员会");
      boolean general = row.cells().get(NAME).endsWith("总支部委员会");
      if (branch && !general && row.flaws().isEmpty()) {
        return row;
      }
    }
  }

  private void rename(String prefix) {
    Row row = clean();
    row.set(NAME, prefix + row.cells().get(NAME));
    row.with(flaw("公式样名称", Outcome.READABLE, "党组织全称", row, NAME));
  }

  private static Flaw flaw(String kind, Outcome outcome, String column, Row row, int index) {
    return new Flaw(kind, outcome, column, row.organisation(), "", row.cells().get(index));
  }
}
