package io.pingyi.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks every second whether the lock on the run still lives; without it nothing may go on. */
final class Watchdog {

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  Watchdog(Ownership ownership, Runnable lost) {
    thread = new Thread(() -> watch(ownership, lost), "pingyi-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Ownership ownership, Runnable lost) {
    try {
      while (!closing.await(1, TimeUnit.SECONDS)) {
        if (!ownership.held() && closing.getCount() > 0) {
          lost.run();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() throws InterruptedException {
    closing.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }
}
