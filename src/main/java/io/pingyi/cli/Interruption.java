package io.pingyi.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly stop: asks the run to stop, waits until it has closed
 * everything, and leaves with the code of the command.
 */
final class Interruption {

  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile int code = ExitCode.RESUMABLE;

  Interruption(Runnable stop) {
    hook = new Thread(() -> stopAndLeave(stop), "pingyi-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Everything is closed and told: lets a waiting hook end the process, or takes it away. */
  void finished(int exitCode) {
    code = exitCode;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      done.countDown();
    }
  }

  private void stopAndLeave(Runnable stop) {
    stop.run();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code);
  }
}
