package io.pingyi.cli;

import io.pingyi.batch.Progress;
import java.io.PrintStream;

/** Progress where no terminal is: a line when a stage ends, and now and then on the way. */
final class ProgressLines implements Progress {

  private static final long BETWEEN_NANOS = 30_000_000_000L;

  private final PrintStream out;
  private StageCount count = new StageCount("", "", 0);
  private long printed;

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String stage, String counted, long expected) {
    count = new StageCount(stage, counted, expected);
    printed = count.began();
  }

  @Override
  public synchronized void advance(long more) {
    count.advance(more);
    long now = System.nanoTime();
    if (now - printed > BETWEEN_NANOS) {
      printed = now;
      out.println(count.name() + "：" + count.share() + " " + count.unit());
    }
  }

  @Override
  public synchronized void end(boolean complete) {
    out.println(count.name() + (complete ? "：完成，" : "：中止，") + count.done() + " " + count.unit());
  }
}
