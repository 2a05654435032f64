package io.pingyi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date, one process at a time. */
final class Migrations {

  /** Key of the advisory lock: "pingyi" in ASCII. */
  private static final long LOCK = 0x70696e677969L;

  private Migrations() {}

  static void apply(Address address) {
    try (Connection connection = address.connect("pingyi-migrate");
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(address.url(), address.user(), address.password())
          .locations("classpath:db/migration")
          .schemas(Address.SCHEMA)
          .load()
          .migrate();
    } catch (SQLException | FlywayException e) {
      throw DatabaseException.environment(
          "数据库 " + address.url() + " 的表结构无法更新：" + e.getMessage() + "。请确认账号有建表权限，且没有用旧版程序打开新版数据。",
          e);
    }
  }
}
