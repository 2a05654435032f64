package io.pingyi.report;

import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;

/** One line of {@code rejects.csv}; components in the order of its columns (design §7). */
public record RejectRow(
    String file, String sheet, int row, String dataset, String reason, String raw) {

  /** How the reason begins when the row as a whole was not used. */
  public static final String ROW_LOST = "整行拒收：";

  /** How the reason begins when the row was used but one of its cells was not. */
  public static final String CELL_LOST = "单元格未采用：";

  /** A reject of intake as it is published. */
  public static RejectRow of(Reject reject, SourceNames names) {
    SourceTable table = names.table(reject.source());
    String reason = (reject.rowLost() ? ROW_LOST : CELL_LOST) + inColumn(reject);
    return new RejectRow(
        table.file(), table.sheet(), reject.row(), table.dataset().label(), reason, reject.raw());
  }

  /** The reason with its column, which a reason about a cell may name already. */
  private static String inColumn(Reject reject) {
    if (reject.column().isEmpty()) {
      return reject.reason();
    }
    String column = "“" + reject.column() + "”";
    return reject.reason().startsWith(column)
        ? column + "列" + reject.reason().substring(column.length())
        : column + "列，" + reject.reason();
  }
}
