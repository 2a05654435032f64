package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.util.List;
import java.util.Optional;

/**
 * Holds a row of 测评票 against itself: what cannot be true makes its whole 测评 undetermined, and must
 * be listed for the administrator. The row stays used (it is not lost from the balance).
 */
public final class BallotCheck {

  private final RowReader reader;

  /**
   * For the tables of one run.
   *
   * @param columns meaning of columns
   * @param tables the source tables
   */
  public BallotCheck(ColumnsCatalogue columns, List<SourceTable> tables) {
    this.reader = new RowReader(columns, tables);
  }

  /** The fault of a row, for {@code rejects.csv}; empty for a sound row and other datasets. */
  public Optional<Reject> check(StagedRow row) {
    if (row.dataset() != Dataset.BALLOT) {
      return Optional.empty();
    }
    return fault(row, reader)
        .map(
            fault ->
                new Reject(
                    row.source(),
                    row.row(),
                    reader.cell(row, fault.column()).column(),
                    fault.reason(),
                    row.raw(),
                    false));
  }

  /**
   * What is wrong with a row.
   *
   * @param column canonical column at fault
   * @param reason Chinese sentence
   */
  record Fault(String column, String reason) {}

  static Optional<Fault> fault(StagedRow row, RowReader reader) {
    int returned = 0;
    for (String column : Ballots.VOTES) {
      Optional<Integer> votes = reader.count(row, column);
      if (votes.isEmpty()) {
        return fault(column, "票数“" + reader.raw(row, column) + "”不是非负整数，应填收回的票数");
      }
      returned += votes.get();
    }
    Optional<Integer> issued = reader.count(row, Ballots.ISSUED);
    if (issued.isEmpty()) {
      return fault(Ballots.ISSUED, "发票数“" + reader.raw(row, Ballots.ISSUED) + "”不是非负整数，应填发出的票数");
    }
    if (returned > issued.get()) {
      return fault(
          Ballots.ISSUED, "好、较好、一般、差四项合计%s票，超过发票数%s张；请核对后重新导出".formatted(returned, issued.get()));
    }
    boolean meeting = reader.word(row, "测评类型").equals(Ballots.MEETING);
    String group = reader.word(row, Ballots.GROUP);
    return meeting && Ballots.group(group).isEmpty()
        ? fault(Ballots.GROUP, "现场测评的投票人类别“" + group + "”应为A票、B票或C票")
        : Optional.empty();
  }

  private static Optional<Fault> fault(String column, String reason) {
    return Optional.of(new Fault(column, reason + "；本项测评按无法判定处理"));
  }
}
