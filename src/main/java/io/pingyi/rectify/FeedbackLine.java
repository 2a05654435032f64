package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import io.pingyi.intake.value.DateText;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of 整改反馈 as the unit handed it in.
 *
 * @param problem 问题编号
 * @param state what the unit says
 * @param deadline 整改时限; null when not given or not readable
 * @param closed 销号日期; null when not given or not readable
 * @param checker 复核单位; empty when none is named
 * @param told 反馈日期, the day the row speaks of; null when not given or not readable
 */
public record FeedbackLine(
    String problem,
    RectificationState state,
    @Nullable DateRange deadline,
    @Nullable DateRange closed,
    String checker,
    @Nullable DateRange told) {

  /**
   * Reads a row.
   *
   * @param word the canonical word of a column, empty when there is none
   * @param raw the text of a column as it stands in the export
   */
  public static FeedbackLine read(UnaryOperator<String> word, UnaryOperator<String> raw) {
    return new FeedbackLine(
        word.apply("问题编号"),
        RectificationState.ofLabel(word.apply("整改状态")).orElse(RectificationState.PENDING),
        DateText.parse(raw.apply("整改时限")).orElse(null),
        DateText.parse(raw.apply("销号日期")).orElse(null),
        word.apply("复核单位"),
        DateText.parse(raw.apply("反馈日期")).orElse(null));
  }

  /** The day by which rows of one problem are ordered; null when the row tells none. */
  @Nullable DateRange day() {
    return told == null && state == RectificationState.CLOSED ? closed : told;
  }
}
