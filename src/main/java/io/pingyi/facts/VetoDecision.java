package io.pingyi.facts;

/**
 * What a person decided about a triggered veto (否决确认).
 *
 * @param criterion code of the veto criterion
 * @param upheld true for 确认, which makes the ceiling bind; false for 不予确认, which lifts it
 * @param by 确认人
 * @param day 确认日期 as written
 * @param basis 确认依据
 * @param reason 确认理由; never empty when it is not upheld
 * @param cell the cell that holds the conclusion
 */
public record VetoDecision(
    String criterion,
    boolean upheld,
    String by,
    String day,
    String basis,
    String reason,
    Citation.Cell cell) {}
