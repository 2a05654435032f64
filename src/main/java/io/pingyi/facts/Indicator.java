package io.pingyi.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a table that has an organisation code but is none of the known datasets; at most one
 * of number, text, date and yes/no is what the rule wants, so all that can be read are given.
 */
@Term(value = "指标值", note = "其他任何带党组织编码的表，每行每列一份；要写明指标名")
public record Indicator(
    @Term(value = "指标名", note = "表名.列名") String name,
    @Term("数值") @Nullable BigDecimal number,
    @Term("文本") @Nullable String text,
    @Term("日期") @Nullable LocalDate date,
    @Term("是否") @Nullable Boolean yes,
    int source,
    int row)
    implements Fact {}
