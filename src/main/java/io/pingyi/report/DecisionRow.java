package io.pingyi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the party committee decided on a grade, beside what was proposed; one line of {@code
 * decisions.csv}.
 *
 * @param proposed 建议等次
 * @param decided 决定等次
 * @param reason 决定理由; never empty when the two differ
 * @param authority 决定机关
 * @param day 决定日期 as written
 * @param basis 决定依据
 * @param source file and row
 */
public record DecisionRow(
    String level,
    String sector,
    String code,
    String name,
    @Nullable BigDecimal score,
    @Nullable Integer rank,
    String proposed,
    String decided,
    String reason,
    String authority,
    String day,
    String basis,
    String source) {

  /** Whether the decision is another one than the proposal. */
  public boolean differs() {
    return !proposed.equals(decided);
  }
}
