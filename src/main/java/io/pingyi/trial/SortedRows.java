package io.pingyi.trial;

import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.StagedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows in the order of their keys: sorted in memory while they fit, otherwise in sorted files that
 * are merged when they are read.
 */
final class SortedRows implements IntakeSink, AutoCloseable {

  private final Path work;
  private final long most;
  private final List<SpilledRows> spilled = new ArrayList<>();
  private List<KeyedRow> rows = new ArrayList<>();
  private long bytes;

  /**
   * @param work folder for files
   * @param most bytes of rows to keep in memory
   */
  SortedRows(Path work, long most) {
    this.work = work;
    this.most = most;
  }

  @Override
  public void accept(StagedRow row) {
    KeyedRow keyed = KeyedRow.of(row);
    rows.add(keyed);
    bytes += keyed.bytes();
    if (bytes > most) {
      spill();
    }
  }

  /** Trials judge what was used; the run itself lists what was not. */
  @Override
  public void reject(Reject reject) {}

  /** Ends the filling. */
  void finish() {
    Collections.sort(rows);
  }

  /** All rows in order; several readings may go on at once. */
  Iterator<KeyedRow> read() {
    if (spilled.isEmpty()) {
      return Collections.unmodifiableList(rows).iterator();
    }
    PriorityQueue<Head> heads = new PriorityQueue<>();
    spilled.forEach(file -> advance(file.read(), heads));
    advance(rows.iterator(), heads);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public KeyedRow next() {
        Head head = heads.remove();
        advance(head.rest(), heads);
        return head.row();
      }
    };
  }

  private static void advance(Iterator<KeyedRow> rows, PriorityQueue<Head> heads) {
    if (rows.hasNext()) {
      heads.add(new Head(rows.next(), rows));
    }
  }

  private record Head(KeyedRow row, Iterator<KeyedRow> rest) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return row.compareTo(other.row);
    }
  }

  private void spill() {
    Collections.sort(rows);
    String name = "trial-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".rows";
    try {
      spilled.add(new SpilledRows(work.resolve(name), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows = new ArrayList<>();
    bytes = 0;
  }

  @Override
  public void close() {
    rows = List.of();
    for (SpilledRows file : spilled) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    spilled.clear();
  }
}
