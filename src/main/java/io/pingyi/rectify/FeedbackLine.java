package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One row of 整改反馈 as the unit handed it in.
 *
 * @param problem 问题编号
 * @param state what the unit says
 * @param deadline 整改时限; null when not given or not readable
 * @param closed 销号日期; null when not given or not readable
 * @param checker 复核单位; empty when none is named
 */
public record FeedbackLine(
    String problem,
    RectificationState state,
    @Nullable DateRange deadline,
    @Nullable DateRange closed,
    String checker) {}
