package io.pingyi.cli;

/** What the exit code of every command means. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Done, with rejects beyond the limit, refused entries of people, or criteria that failed. */
  static final int DONE_WITH_FAULTS = 1;

  /** Wrong usage, configuration, input or rules; nothing changed. */
  static final int USAGE = 2;

  /** Internal failure or stopped; the run can be resumed. */
  static final int RESUMABLE = 3;

  private ExitCode() {}
}
