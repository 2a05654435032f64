package io.pingyi.report;

import java.math.BigDecimal;

/**
 * All problems of one finding code within one reporting unit.
 *
 * @param finding 判定编码
 * @param criterion 指标编码
 * @param category 类别
 * @param severity 严重程度
 * @param basis 依据条文
 * @param own whether it is about the unit itself, not about branches below it
 * @param organisations organisations with such a problem; 1 for the unit's own
 * @param times sum of 次数
 * @param points sum of 扣分
 * @param example 问题描述 of the first organisation by code
 * @param sources source files of the citations, sorted
 */
public record UnitProblem(
    String finding,
    String criterion,
    String category,
    String severity,
    String basis,
    boolean own,
    int organisations,
    BigDecimal times,
    BigDecimal points,
    String example,
    java.util.List<String> sources) {}
