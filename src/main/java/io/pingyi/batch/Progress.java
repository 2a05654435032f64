package io.pingyi.batch;

/** Told how far a stage is; may be called by several threads. */
public interface Progress {

  /**
   * A stage begins.
   *
   * @param name Chinese name of the stage
   * @param unit what is counted, in Chinese
   * @param total how many there will be; 0 when unknown
   */
  void begin(String name, String unit, long total);

  /** More of the stage is done. */
  void advance(long more);

  /**
   * The stage ends.
   *
   * @param done false when it was stopped or failed
   */
  void end(boolean done);
}
