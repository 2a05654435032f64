package io.pingyi.verify;

import java.math.BigDecimal;

/**
 * A line of the ledger, as far as it is checked.
 *
 * @param place file and line
 * @param line line in the file
 */
record LedgerRow(
    String place,
    long line,
    String organisation,
    String criterion,
    String finding,
    String verdict,
    String type,
    BigDecimal points,
    String note,
    String file,
    String sheet,
    String row,
    String column,
    String value) {

  static final String FULL = "满分";
  static final String DEDUCTION = "扣分";
  static final String CAP = "封顶";
  static final String BONUS = "加分";
  static final String NOT_APPLICABLE = "不适用";
  static final String UNDETERMINED = "无法判定";
  static final String RESCALE = "折算";
  static final String ROUNDING = "取整";
  static final String TOTAL = "合计";

  static LedgerRow of(CsvRows.Row row) {
    return new LedgerRow(
        row.place(),
        row.line(),
        row.get("单位编码"),
        row.get("指标编码"),
        row.get("判定编码"),
        row.get("判定结论"),
        row.get("行类型"),
        row.number("分值"),
        row.get("说明"),
        row.get("来源文件"),
        row.get("工作表"),
        row.get("行号"),
        row.get("列名"),
        row.get("原值"));
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }
}
