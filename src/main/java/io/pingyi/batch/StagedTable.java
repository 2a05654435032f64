package io.pingyi.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The accepted rows of one run, in a table of its own so that it can be dropped at once. It is
 * UNLOGGED: a crash of the server empties it, which {@link StoredRun#staged} notices.
 */
final class StagedTable {

  private final String name;

  StagedTable(String run) {
    this.name = "staged_" + run;
  }

  String name() {
    return name;
  }

  /** Name and columns for COPY. */
  String target() {
    return name + " (organisation, dataset, source, row_number, cells)";
  }

  void create(Connection connection) throws SQLException {
    drop(connection);
    execute(
        connection,
        "create unlogged table "
            + name
            + " (organisation text collate \"C\" not null, dataset smallint not null,"
            + " source int not null, row_number int not null, cells text not null)"
            + " with (autovacuum_enabled = false)");
  }

  /** After the load: an index during the load would cost more than the load itself. */
  void index(Connection connection) throws SQLException {
    execute(connection, "create index on " + name + " (organisation)");
    execute(connection, "analyze " + name + " (organisation)");
  }

  void drop(Connection connection) throws SQLException {
    execute(connection, "drop table if exists " + name);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
