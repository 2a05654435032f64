package io.pingyi.facts;

/**
 * An approved exemption (减免) of one organisation from one criterion, or the lifting of a veto that
 * a person did not confirm.
 *
 * @param criterion code of the criterion
 * @param reason why, as approved
 * @param approvedBy who approved it
 * @param cell the cell that names the criterion
 */
public record Waiver(String criterion, String reason, String approvedBy, Citation.Cell cell) {}
