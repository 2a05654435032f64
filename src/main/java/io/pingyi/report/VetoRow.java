package io.pingyi.report;

/**
 * A triggered veto and what people decided about it; one line of {@code vetoes.csv}.
 *
 * @param finding what was found
 * @param ceiling 等次上限
 * @param proposed 建议等次, after the ceilings that bind
 * @param conclusion 待确认, 确认 or 不予确认
 * @param by 确认人; empty while nobody has decided, as the rest
 * @param day 确认日期 as written
 * @param basis 确认依据
 * @param reason 确认理由; never empty for 不予确认
 */
public record VetoRow(
    String level,
    String sector,
    String code,
    String name,
    String criterion,
    String finding,
    String ceiling,
    String proposed,
    String conclusion,
    String by,
    String day,
    String basis,
    String reason) {

  /** The word for a veto that nobody has decided. */
  public static final String WAITING = "待确认";

  /** Whether its ceiling holds. */
  public boolean binds() {
    return !conclusion.equals("不予确认");
  }
}
