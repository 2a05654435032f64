package io.pingyi.report;

import java.math.BigDecimal;

/**
 * One line of {@code problems.csv}; components in the order of its columns (design §7).
 *
 * @param common 是否共性: the number of units that share the finding code reaches the set number
 * @param lastYear 上年是否同类; 是 or 否, 屡改屡犯 when a check had closed it, empty when last year's problems
 *     are not known
 */
public record ProblemRow(
    String number,
    String code,
    String name,
    String parent,
    String criterion,
    String category,
    String description,
    String severity,
    String basis,
    BigDecimal times,
    BigDecimal points,
    String source,
    boolean common,
    String lastYear) {}
