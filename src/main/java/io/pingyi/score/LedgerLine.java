package io.pingyi.score;

import io.pingyi.facts.Citation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger (计分台账). For every subject the points of all lines but TOTAL add up exactly
 * to the TOTAL line.
 *
 * @param organisation 单位编码
 * @param criterion 指标编码; the rubric's code on lines about the whole rubric
 * @param finding 判定编码; empty unless the line is about one finding
 * @param verdict 判定结论 as users read it; empty on lines about the whole rubric
 * @param type 行类型
 * @param points signed exact points
 * @param rule {@code path:line} of the rule; empty where none spoke
 * @param basis 依据条文
 * @param note 说明, in Chinese
 * @param citation what the line rests on; null where it rests on other lines
 */
public record LedgerLine(
    String organisation,
    String criterion,
    String finding,
    String verdict,
    LineType type,
    BigDecimal points,
    String rule,
    String basis,
    String note,
    @Nullable Citation citation) {}
