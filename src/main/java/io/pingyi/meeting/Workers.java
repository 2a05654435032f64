package io.pingyi.meeting;

import io.pingyi.report.Aside;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few threads, each with a tool of its own, that do work in any order. Little waits in the queue;
 * the first failure stops everything and is thrown to whoever submits or finishes.
 */
final class Workers<T extends Closeable> implements AutoCloseable {

  private static final int MOST = 4;
  private static final int WAITING = 16;

  private final BlockingQueue<Work<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean done;

  private Workers() {}

  /** Work with a tool. */
  @FunctionalInterface
  interface Work<T> {
    void with(T tool) throws IOException;
  }

  /** Makes the tool of one thread. */
  @FunctionalInterface
  interface Maker<T> {
    T make() throws IOException;
  }

  /** As many threads as there are processors, at most four. */
  static <T extends Closeable> Workers<T> start(Maker<T> maker) {
    Workers<T> workers = new Workers<>();
    int number = Math.min(MOST, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < number; i++) {
      Thread thread = new Thread(() -> workers.work(maker), "pingyi-papers-" + i);
      thread.setDaemon(true);
      workers.threads.add(thread);
      thread.start();
    }
    return workers;
  }

  private void work(Maker<T> maker) {
    try (T tool = maker.make()) {
      while (failure.get() == null) {
        Work<T> next = queue.poll(10, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.with(tool);
        } else if (done) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, e);
    } catch (Exception | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits for a place in the queue. */
  void submit(Work<T> work) throws IOException {
    try {
      while (!queue.offer(work, 10, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    check();
  }

  /** Waits until everything is done. */
  void finish() throws IOException {
    done = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    check();
  }

  private void check() throws IOException {
    Throwable thrown = failure.get();
    if (thrown instanceof IOException e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    if (thrown != null) {
      throw new IOException(thrown);
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  /** Nothing is worked on any more when this returns. */
  @Override
  public void close() {
    done = true;
    queue.clear();
    threads.forEach(Aside::join);
  }
}
