package io.pingyi.report;

import java.math.BigDecimal;

/**
 * All problems of a run with one finding code: a line of the sheet 共性问题.
 *
 * @param finding 判定编码
 * @param criterion 指标编码
 * @param title 指标名称
 * @param category 类别
 * @param severity 严重程度
 * @param basis 依据条文
 * @param units reporting committees (述职单位) with at least one such problem
 * @param organisations organisations with such a problem
 * @param times sum of 次数
 * @param points sum of 扣分
 * @param common 是否共性: the number of units reaches the set number
 */
public record CommonProblem(
    String finding,
    String criterion,
    String title,
    String category,
    String severity,
    String basis,
    long units,
    long organisations,
    BigDecimal times,
    BigDecimal points,
    boolean common) {}
