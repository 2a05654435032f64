package io.pingyi.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on items with several threads and hands over what came out in the order of the items. */
final class InOrder {

  private static final int TOGETHER = 16;
  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Takes all items.
   *
   * @param items asked by the calling thread only
   * @param work safe for several threads
   * @param each called by the calling thread only
   */
  static <A, B> void map(Iterator<A> items, Function<A, B> work, Consumer<B> each, int workers) {
    ExecutorService threads = Executors.newFixedThreadPool(workers, InOrder::thread);
    try {
      ArrayDeque<Future<List<B>>> running = new ArrayDeque<>();
      while (items.hasNext()) {
        List<A> some = new ArrayList<>(TOGETHER);
        while (items.hasNext() && some.size() < TOGETHER) {
          some.add(items.next());
        }
        running.add(threads.submit(() -> some.stream().map(work).toList()));
        if (running.size() >= workers * AHEAD) {
          take(running.remove()).forEach(each);
        }
      }
      while (!running.isEmpty()) {
        take(running.remove()).forEach(each);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "pingyi-trial");
    thread.setDaemon(true);
    return thread;
  }

  private static <B> List<B> take(Future<List<B>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
