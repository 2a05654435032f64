package io.pingyi.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Work done by a thread of its own beside that of the caller; closing ends it. */
public final class Aside implements AutoCloseable {

  private final FutureTask<@Nullable Void> task;
  private final Thread thread;

  /** Begins at once. */
  public Aside(String name, Work work) {
    this.task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    this.thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until the work is done, and fails as it failed. */
  public void await() throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** The work is over when this returns, whole or not. */
  @Override
  public void close() {
    task.cancel(true);
    join(thread);
  }

  /** Waits for the end of a thread; an interruption meanwhile stays with the waiting thread. */
  public static void join(Thread thread) {
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

  /** What is to be done. */
  @FunctionalInterface
  public interface Work {
    /** Fails as the work fails. */
    void run() throws IOException;
  }
}
