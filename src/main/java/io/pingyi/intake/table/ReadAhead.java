package io.pingyi.intake.table;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in a thread of its own, a few hundred rows ahead of whoever looks at them, so that
 * two processors share the work. Everything reaches the visitor in the caller's thread and in the
 * order of the file, a failure last.
 */
public final class ReadAhead {

  private static final int ROWS_TOGETHER = 256;
  private static final int PACKETS_AHEAD = 4;

  private final BlockingQueue<Packet> packets = new ArrayBlockingQueue<>(PACKETS_AHEAD);
  private final BlockingQueue<Boolean> answers = new ArrayBlockingQueue<>(1);
  private volatile boolean enough;

  private ReadAhead() {}

  /** What goes from one thread to the other. */
  private sealed interface Packet {
    record Begin(TableInfo table) implements Packet {}

    record Rows(List<RawRow> rows) implements Packet {}

    record End(@Nullable Throwable failure) implements Packet {}
  }

  /**
   * As {@link TableFiles#read}; the visitor's {@code width} and {@code encoding} must not change
   * while the file is read.
   *
   * @throws TableException when the file is damaged, protected, too large or no table
   */
  public static void read(Path file, TableVisitor visitor) {
    ReadAhead ahead = new ReadAhead();
    Thread thread = new Thread(() -> ahead.run(file, visitor), "pingyi-read");
    thread.setDaemon(true);
    thread.start();
    try {
      ahead.show(visitor);
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      thread.interrupt();
      join(thread);
    }
  }

  private void run(Path file, TableVisitor visitor) {
    Reader reader = new Reader(visitor);
    Throwable failure = null;
    try {
      TableFiles.read(file, reader);
      reader.send();
    } catch (Throwable e) {
      failure = e;
    }
    try {
      if (failure != null) {
        reader.send();
      }
      packets.put(new Packet.End(failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(TableVisitor visitor) throws InterruptedException {
    while (true) {
      Packet packet = packets.take();
      if (packet instanceof Packet.Begin begin) {
        answers.put(visitor.begin(begin.table()));
      } else if (packet instanceof Packet.Rows rows) {
        for (RawRow row : rows.rows()) {
          enough = enough || !visitor.row(row);
        }
      } else if (packet instanceof Packet.End end) {
        rethrow(end.failure());
        return;
      }
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static UncheckedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new UncheckedIOException(new InterruptedIOException("interrupted"));
  }

  /** The reading thread's side. */
  private final class Reader implements TableVisitor {

    private final TableVisitor visitor;
    private List<RawRow> rows = new ArrayList<>(ROWS_TOGETHER);

    Reader(TableVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public boolean begin(TableInfo table) {
      try {
        send();
        packets.put(new Packet.Begin(table));
        return answers.take();
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }

    @Override
    public int width() {
      return visitor.width();
    }

    @Override
    public String encoding() {
      return visitor.encoding();
    }

    @Override
    public boolean row(RawRow row) {
      rows.add(row);
      if (rows.size() == ROWS_TOGETHER) {
        try {
          send();
        } catch (InterruptedException e) {
          throw interrupted();
        }
      }
      return !enough;
    }

    private void send() throws InterruptedException {
      if (!rows.isEmpty()) {
        packets.put(new Packet.Rows(rows));
        rows = new ArrayList<>(ROWS_TOGETHER);
      }
    }
  }
}
