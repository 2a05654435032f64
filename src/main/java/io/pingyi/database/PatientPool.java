package io.pingyi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Asks a second time. The pool measures its wait by the clock, so a process that was suspended, as
 * on a computer that slept, finds its time over when it wakes, without having waited at all.
 */
final class PatientPool extends HikariDataSource {

  PatientPool(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return super.getConnection();
    } catch (SQLTransientConnectionException timeout) {
      return super.getConnection();
    }
  }
}
