package io.pingyi.intake;

/**
 * An input row that could not be used (拒收), or a cell that could not be read while its row was
 * used.
 *
 * @param source number of the source table within the run
 * @param row physical row, the first is 1
 * @param column heading of the column at fault; empty when the row as a whole is meant
 * @param reason Chinese sentence with the value and what was expected
 * @param raw raw text of the row
 * @param rowLost true when the row was not used; false when only the cell is left undetermined
 */
public record Reject(
    int source, int row, String column, String reason, String raw, boolean rowLost) {}
