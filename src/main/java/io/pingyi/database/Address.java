package io.pingyi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where a server listens and who may enter.
 *
 * @param url JDBC address of the database
 * @param user account
 * @param password its password
 */
public record Address(String url, String user, String password) {

  /** A site's database may hold tables of others. */
  static final String SCHEMA = "pingyi";

  /**
   * Opens one connection outside of any pool.
   *
   * @param application name the server shows for the session
   */
  public Connection connect(String application) throws SQLException {
    return connect(application, 10);
  }

  Connection connect(String application, int timeoutSeconds) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", application);
    properties.setProperty("connectTimeout", Integer.toString(timeoutSeconds));
    properties.setProperty("loginTimeout", Integer.toString(timeoutSeconds));
    properties.setProperty("currentSchema", SCHEMA);
    properties.setProperty("tcpKeepAlive", "true");
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("not a PostgreSQL address: " + url, "08001");
    }
    return connection;
  }

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return user + " @ " + url;
  }
}
