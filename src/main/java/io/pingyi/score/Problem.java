package io.pingyi.score;

import io.pingyi.facts.Citation;
import io.pingyi.rules.Severity;
import java.math.BigDecimal;

/**
 * A NOT_MET finding of one organisation as a line of the problem list (问题清单): all matches of one
 * finding code together.
 *
 * @param number 编号, the same in every year: 单位编码-判定编码
 * @param organisation 单位编码
 * @param criterion 指标编码
 * @param finding 判定编码
 * @param category 类别
 * @param description 问题描述, fact and numbers, without names of persons
 * @param severity 严重程度
 * @param basis 依据条文
 * @param times 次数 or persons
 * @param points 扣分, never negative, after the caps of finding and criterion
 * @param citation the first citation
 */
public record Problem(
    String number,
    String organisation,
    String criterion,
    String finding,
    String category,
    String description,
    Severity severity,
    String basis,
    BigDecimal times,
    BigDecimal points,
    Citation citation) {}
