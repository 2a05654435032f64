package io.pingyi.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Locks of a data folder that the kernel frees when a process dies. The gate is held only while the
 * server is started or stopped; the users' lock is shared and held as long as the server is used.
 * Java allows a process one lock a file, so users within this process are counted.
 */
final class FolderLocks {

  private static final ReentrantLock GATE = new ReentrantLock();
  private static final Map<Path, Users> USERS = new HashMap<>();

  private FolderLocks() {}

  /** What is done while nobody else starts or stops the server. */
  interface Guarded<T> {
    T run() throws IOException, InterruptedException;
  }

  static <T> T gate(Path data, Guarded<T> action) throws IOException, InterruptedException {
    GATE.lockInterruptibly();
    try (FileChannel channel = open(data.resolve("start.lock"));
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      return action.run();
    } finally {
      GATE.unlock();
    }
  }

  /** Counts this user in; only inside the gate. */
  static void enter(Path data) throws IOException {
    Users users = USERS.get(data);
    if (users == null) {
      FileChannel channel = open(data.resolve("users.lock"));
      users = new Users(channel, channel.lock(0, Long.MAX_VALUE, true));
      USERS.put(data, users);
    }
    users.count++;
  }

  /**
   * Counts this user out; only inside the gate.
   *
   * @return whether nobody uses the server any more
   */
  static boolean leave(Path data) throws IOException {
    Users users = USERS.get(data);
    if (users == null || --users.count > 0) {
      return false;
    }
    USERS.remove(data);
    try (FileChannel channel = users.channel) {
      users.lock.release();
      @Nullable FileLock alone = channel.tryLock();
      return alone != null;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static final class Users {
    private final FileChannel channel;
    private final FileLock lock;
    private int count;

    Users(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }
  }
}
