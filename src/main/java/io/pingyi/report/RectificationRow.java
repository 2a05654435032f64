package io.pingyi.report;

import java.math.BigDecimal;

/**
 * What became of one of last year's problems; one line of {@code rectification.csv}.
 *
 * @param number 问题编号
 * @param code 单位编码 of who reported on it
 * @param declared 申报状态
 * @param accepted 认定状态
 * @param reason why they differ; else empty
 * @param deadline 整改时限 as written
 * @param closed 销号日期 as written
 * @param overdue 逾期天数
 * @param checker 复核单位
 * @param again whether this year's run finds the problem again
 * @param source file and row of the row that counts
 * @param course the steps of which several rows or an earlier run tell; else empty
 */
public record RectificationRow(
    String number,
    String code,
    String name,
    String declared,
    String accepted,
    String reason,
    String deadline,
    String closed,
    BigDecimal overdue,
    String checker,
    boolean again,
    String source,
    String course) {}
