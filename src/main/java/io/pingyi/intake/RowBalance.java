package io.pingyi.intake;

/**
 * The balance of rows of one table: every data row below the heading is used, rejected, or ignored
 * with a reason.
 *
 * @param read physical rows below the heading
 * @param used rows accepted
 * @param rejected rows in {@code rejects.csv}
 * @param blank ignored: nothing in them
 * @param subtotal ignored: 合计, 小计
 * @param note ignored: 填表人, 注 and other notes below the table
 */
public record RowBalance(
    long read, long used, long rejected, long blank, long subtotal, long note) {

  /** Whether nothing was lost. */
  public boolean holds() {
    return read == used + rejected + blank + subtotal + note;
  }
}
