package io.pingyi.cli;

import io.pingyi.batch.Progress;
import java.io.PrintStream;

/** Progress where no terminal is: a line when a stage ends, and now and then on the way. */
final class ProgressLines implements Progress {

  private static final long BETWEEN_NANOS = 30_000_000_000L;

  private final PrintStream out;
  private String name = "";
  private String unit = "";
  private long total;
  private long done;
  private long printed;

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String stage, String counted, long expected) {
    name = stage;
    unit = counted;
    total = expected;
    done = 0;
    printed = System.nanoTime();
  }

  @Override
  public synchronized void advance(long more) {
    done += more;
    long now = System.nanoTime();
    if (now - printed > BETWEEN_NANOS) {
      printed = now;
      out.println(name + "：" + done + (total > 0 ? "/" + total : "") + " " + unit);
    }
  }

  @Override
  public synchronized void end(boolean complete) {
    out.println(name + (complete ? "：完成，" : "：中止，") + done + " " + unit);
  }
}
