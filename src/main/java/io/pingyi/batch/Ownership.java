package io.pingyi.batch;

import io.pingyi.database.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The right to work on one run. A lock that only a living session holds keeps others out; an epoch
 * that every write checks keeps out a process that was frozen while its lock was taken away.
 */
final class Ownership implements AutoCloseable {

  /** First key of the advisory locks: "run" in ASCII. */
  static final int LOCK_CLASS = 0x72756e;

  private static final long POLL_MILLIS = 500;

  /** A server that ended closes the session at once; one on a busy disk may take seconds. */
  private static final int ANSWER_SECONDS = 30;

  private final Connection lock;
  private final String run;
  private final long epoch;

  private Ownership(Connection lock, String run, long epoch) {
    this.lock = lock;
    this.run = run;
    this.epoch = epoch;
  }

  /** Another process works on the run and this one may not wait. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Takes the run.
   *
   * @param sessions name of this process's sessions, {@code pingyi:<run>:<token>}
   * @param wait asked again and again while another process has the run
   */
  static Ownership claim(Address address, String run, String sessions, Waiting wait)
      throws SQLException, InterruptedException, BusyException {
    // Outside of the pool, which may close a connection at any time.
    Connection lock = address.connect("pingyi-lock:" + run);
    try {
      while (!tryLock(lock, run)) {
        if (!wait.mayWait()) {
          throw new BusyException();
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      return new Ownership(lock, run, newEpoch(lock, run, sessions));
    } catch (SQLException | InterruptedException | BusyException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Asked when another process works on the run. */
  interface Waiting {
    boolean mayWait();
  }

  String run() {
    return run;
  }

  /** Whether the lock's session lives; asks the server. */
  boolean held() {
    try {
      return lock.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Refuses to write for a process that has lost the run; within the transaction that writes, so
   * that a new owner waits until it ends.
   */
  void check(JdbcTemplate jdbc) {
    Long newest =
        jdbc.queryForObject("select epoch from run_owner where run = ? for share", Long.class, run);
    if (newest == null || newest != epoch) {
      throw new LostRunException(run);
    }
  }

  /** This process no longer owns the run. */
  static final class LostRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostRunException(String run) {
      super("another process has taken over run " + run);
    }
  }

  @Override
  public void close() throws SQLException {
    lock.close();
  }

  private static boolean tryLock(Connection lock, String run) throws SQLException {
    try (PreparedStatement statement =
        lock.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
      statement.setInt(1, LOCK_CLASS);
      statement.setString(2, run);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static long newEpoch(Connection lock, String run, String sessions) throws SQLException {
    try (Statement statement = lock.createStatement()) {
      statement.execute("set lock_timeout = '30s'");
    }
    // Sessions of a dead or frozen owner may still hold row locks of this run, and only of this.
    try (PreparedStatement terminate =
        lock.prepareStatement(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name like ? and application_name <> ?")) {
      terminate.setString(1, "pingyi:" + run + ":%");
      terminate.setString(2, sessions);
      terminate.executeQuery().close();
    }
    try (PreparedStatement claim =
        lock.prepareStatement(
            "insert into run_owner values (?, 1)"
                + " on conflict (run) do update set epoch = run_owner.epoch + 1 returning epoch")) {
      claim.setString(1, run);
      try (ResultSet rows = claim.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
