package io.pingyi.batch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.batch.core.job.JobInterruptedException;

/** The user's wish to stop, asked by long work between two rows. */
public final class Stop {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean wanted;

  /** Asks everything that runs to stop; what is done stays. */
  public void request() {
    wanted = true;
    listeners.forEach(Runnable::run);
  }

  boolean wanted() {
    return wanted;
  }

  void listen(Runnable listener) {
    listeners.add(listener);
    if (wanted) {
      listener.run();
    }
  }

  /** Ends the running stage so that it counts as stopped, not as failed. */
  void check() {
    if (wanted) {
      throw new StoppedException();
    }
  }

  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      // Spring Batch looks at the cause to tell stopped from failed.
      super("stopped by the user", new JobInterruptedException("stopped by the user"));
    }
  }
}
