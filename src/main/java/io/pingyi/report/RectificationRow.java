package io.pingyi.report;

import java.math.BigDecimal;

/**
 * What became of one of last year's problems; one line of {@code rectification.csv}.
 *
 * @param number 问题编号
 * @param code 单位编码 of who reported on it, or should have
 * @param declared 申报状态; empty when no row speaks of it
 * @param accepted 认定状态
 * @param reason why they differ; else empty
 * @param deadline 整改时限 as written
 * @param closed 销号日期 as written
 * @param overdue 逾期天数
 * @param checker 复核单位
 * @param again whether this year's run finds the problem: 否, 屡改屡犯 when a check had closed it, 未整改到位
 *     when none had
 * @param source file and row of the row that counts; empty when there is none
 * @param course the steps of which several rows or an earlier run tell; else empty
 * @param counts whether it counts in 销号率; hints do not
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
    String again,
    String source,
    String course,
    boolean counts) {}
