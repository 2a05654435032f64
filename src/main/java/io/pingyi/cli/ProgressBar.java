package io.pingyi.cli;

import io.pingyi.batch.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Progress on one line of a terminal: stage, bar, rate, time left. */
final class ProgressBar implements Progress {

  private static final int CELLS = 24;
  private static final int NAME_COLUMNS = 10;
  private static final long REDRAW_NANOS = 100_000_000L;

  private final PrintStream out;
  private StageCount count = new StageCount("", "", 0);
  private long drawn;
  private int width;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begin(String stage, String counted, long expected) {
    count = new StageCount(stage, counted, expected);
    draw(count.began());
  }

  @Override
  public synchronized void advance(long more) {
    count.advance(more);
    long now = System.nanoTime();
    if (now - drawn > REDRAW_NANOS) {
      draw(now);
    }
  }

  @Override
  public synchronized void end(boolean complete) {
    draw(System.nanoTime());
    out.println();
    width = 0;
  }

  private void draw(long now) {
    drawn = now;
    double seconds = Math.max(1e-3, (now - count.began()) / 1e9);
    long done = count.done();
    long total = count.total();
    StringBuilder line = new StringBuilder(TextWidth.pad(count.name(), NAME_COLUMNS, false));
    if (total > 0) {
      int filled = (int) Math.min(CELLS, done * CELLS / total);
      line.append('[').append("#".repeat(filled)).append("-".repeat(CELLS - filled)).append("] ");
    }
    line.append(count.share()).append(' ').append(count.unit());
    if (done > 0) {
      line.append(String.format(Locale.ROOT, "  %.0f/秒", done / seconds));
    }
    if (total > done && done > 0) {
      line.append("  剩余 ").append(time((long) (seconds * (total - done) / done)));
    }
    String text = line.toString();
    int columns = TextWidth.of(text);
    out.print('\r' + text + " ".repeat(Math.max(0, width - columns)));
    out.flush();
    width = columns;
  }

  private static String time(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
