package io.pingyi.verify;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the scorecard, as far as it is checked.
 *
 * @param place file and line
 * @param score null when not scored
 * @param rank null when not ranked
 */
record Entry(
    String place,
    String organisation,
    String level,
    String sector,
    BigDecimal due,
    BigDecimal earned,
    BigDecimal bonus,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable BigDecimal rank,
    BigDecimal peers,
    String grade,
    String restrictions,
    BigDecimal undetermined) {

  static Entry of(CsvRows.Row row) {
    return new Entry(
        row.place(),
        row.get("单位编码"),
        row.get("层级"),
        row.get("类别"),
        row.number("应得分"),
        row.number("实得分"),
        row.number("加分"),
        row.numberOrNull("得分"),
        row.numberOrNull("最低可能得分"),
        row.numberOrNull("最高可能得分"),
        row.numberOrNull("同类名次"),
        row.number("同类单位数"),
        row.get("建议等次"),
        row.get("限制项"),
        row.number("无法判定项数"));
  }
}
