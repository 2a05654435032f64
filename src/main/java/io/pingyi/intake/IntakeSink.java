package io.pingyi.intake;

/**
 * Takes what intake reads: the organisation tables first, then all others, each in the order of
 * source table and physical row.
 */
public interface IntakeSink {

  /** A row that was accepted. */
  void accept(StagedRow row);

  /** A row or cell that could not be used. */
  void reject(Reject reject);
}
