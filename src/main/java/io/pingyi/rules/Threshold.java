package io.pingyi.rules;

import java.math.BigDecimal;

/**
 * A named number of {@code thresholds.csv} that rule files use by name.
 *
 * @param name 名称
 * @param value 数值
 * @param unit 单位
 * @param note 说明
 * @param basis 依据
 */
public record Threshold(String name, BigDecimal value, String unit, String note, String basis) {}
