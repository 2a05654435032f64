package io.pingyi.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Looks at each ledger line alone: does its sign fit its type? */
final class LineCheck {

  private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.005");

  private final Map<String, LedgerRow> full = new HashMap<>();
  private final Check check = new Check("计分台账各行的类型与正负", "行");

  Check check() {
    return check;
  }

  void look(LedgerRow row) {
    check.made();
    int sign = row.points().signum();
    String expected =
        switch (row.type()) {
          case LedgerRow.FULL, LedgerRow.BONUS -> sign >= 0 ? "" : "不小于 0";
          case LedgerRow.DEDUCTION -> sign <= 0 ? "" : "不大于 0";
          case LedgerRow.NOT_APPLICABLE, LedgerRow.UNDETERMINED -> sign == 0 ? "" : "为 0";
          case LedgerRow.ROUNDING ->
              row.points().abs().compareTo(MOST_ROUNDING) <= 0 ? "" : "在 ±0.005 之内";
          case LedgerRow.TOTAL -> row.points().stripTrailingZeros().scale() <= 2 ? "" : "至多两位小数";
          case LedgerRow.CAP, LedgerRow.RESCALE -> "";
          default -> "属于已知的行类型";
        };
    if (row.is(LedgerRow.FULL)) {
      sameForAll(row);
    }
    check.require(
        expected.isEmpty(),
        row.place(),
        "“%s”行的分值应%s，实为 %s".formatted(row.type(), expected, row.points().toPlainString()));
  }

  /** A criterion has the same full points for every subject of a run. */
  private void sameForAll(LedgerRow row) {
    LedgerRow first = full.computeIfAbsent(row.criterion(), criterion -> row);
    check.require(
        first.points().compareTo(row.points()) == 0,
        row.place(),
        "指标 %s 的满分应与 %s 相同，为 %s，实为 %s"
            .formatted(
                row.criterion(),
                first.place(),
                first.points().toPlainString(),
                row.points().toPlainString()));
  }
}
