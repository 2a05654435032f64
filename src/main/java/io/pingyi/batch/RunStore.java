package io.pingyi.batch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables as the owner of one run writes them: in transactions that check the ownership. */
final class RunStore {

  private final DataSource source;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Ownership ownership;
  private final String token;

  /**
   * @param token tells this process from an earlier owner of the run
   */
  RunStore(
      DataSource source, PlatformTransactionManager manager, Ownership ownership, String token) {
    this.source = source;
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(manager);
    this.ownership = ownership;
    this.token = token;
  }

  /** Writes within a transaction. */
  interface Writing {
    void on(Connection connection) throws SQLException;
  }

  String run() {
    return ownership.run();
  }

  String token() {
    return token;
  }

  DataSource source() {
    return source;
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  StoredRun stored() {
    return new StoredRun(jdbc, run());
  }

  /** Joins the running transaction or makes one; refuses when the run has another owner. */
  void inTransaction(Writing writing) {
    transaction.executeWithoutResult(
        status -> {
          ownership.check(jdbc);
          Connection connection = DataSourceUtils.getConnection(source);
          try {
            writing.on(connection);
          } catch (SQLException e) {
            throw new StoreException("writing results", e);
          } finally {
            DataSourceUtils.releaseConnection(connection, source);
          }
        });
  }

  /**
   * Counts tables anew for the planner: rows that just came in are unknown to it, and joins of them
   * take minutes where seconds would do.
   */
  void analyze(String... tables) {
    jdbc.execute("analyze " + String.join(", ", tables));
  }

  /** Refuses when the run has another owner. */
  void check() {
    transaction.executeWithoutResult(status -> ownership.check(jdbc));
  }
}
