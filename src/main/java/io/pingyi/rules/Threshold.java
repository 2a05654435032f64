package io.pingyi.rules;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A named number of {@code thresholds.csv} that rule files use by name.
 *
 * @param name 名称
 * @param value 数值
 * @param unit 单位
 * @param note 说明
 * @param basis 依据
 */
public record Threshold(String name, BigDecimal value, String unit, String note, String basis) {

  /** Names that the program itself asks for, when it counts ballots and rates of units. */
  public static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "新成立不计月数", "甲票权重", "乙票权重", "丙票权重", "好票分值", "较好票分值", "一般票分值", "差票分值", "有效票分子", "有效票分母",
          "共性问题单位数");
}
