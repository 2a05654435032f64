package io.pingyi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One part of a unit's score; one line of {@code parts.csv}. The points of a unit's parts sum
 * exactly to its score.
 *
 * @param code 单位编码
 * @param name 单位名称
 * @param part name of the part: 机器评定, the title of a criterion that people score, or 折算与取整
 * @param human whether people gave it
 * @param full full points that count; null for 折算与取整
 * @param points points; null while nobody gave any
 * @param by who gave it, when and on what basis; empty for the program's own
 */
public record PartRow(
    String code,
    String name,
    String part,
    boolean human,
    @Nullable BigDecimal full,
    @Nullable BigDecimal points,
    String by) {}
