package io.pingyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

  @TempDir Path temporary;

  private Path data() {
    return temporary.resolve("数据 目录");
  }

  /** Whatever a test killed, no server may outlive it. */
  @AfterEach
  void stop() {
    if (Files.isDirectory(data())) {
      Database.embedded(data()).close();
    }
  }

  @Test
  void it_is_durable_closed_and_sorts_by_code_point() throws Exception {
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "select 'B' < 'a' and 'Z' < '一'")).isEqualTo("t");
      Address wrong = new Address(database.address().url(), "pingyi", "wrong");
      assertThatThrownBy(() -> wrong.connect("test")).isInstanceOf(SQLException.class);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data().resolve("password"))))
          .isEqualTo("rw-------");
      assertThat(ask(database, "select count(*) > 5 from batch_step_execution_context, run"))
          .isEqualTo("f");
    }
  }

  @Test
  void the_last_user_stops_it_and_data_stay() throws Exception {
    try (Database database = Database.embedded(data())) {
      execute(database, "insert into run_owner values ('a', 7)");
    }
    assertThat(data().resolve("pg18/postmaster.pid")).doesNotExist();
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "select epoch from run_owner where run = 'a'")).isEqualTo("7");
    }
  }

  @Test
  void two_processes_share_it_and_the_first_to_leave_does_not_stop_it() throws Exception {
    ServerUser other = ServerUser.start(data());
    try (Database database = Database.embedded(data())) {
      assertThat(database.address().url()).isEqualTo(other.url());
      other.leave();
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    assertThat(data().resolve("pg18/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_server_whose_user_was_killed_is_found_and_used_again() throws Exception {
    ServerUser other = ServerUser.start(data());
    other.kill();
    try (Database database = Database.embedded(data())) {
      assertThat(database.address().url()).isEqualTo(other.url());
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_killed_server_is_started_again_with_what_was_committed() throws Exception {
    Database database = Database.embedded(data());
    execute(database, "insert into run_owner values ('b', 9)");
    killPostmaster();
    try (Database again = Database.embedded(data())) {
      assertThat(ask(again, "select epoch from run_owner where run = 'b'")).isEqualTo("9");
    } finally {
      database.close();
    }
  }

  @Test
  void server_and_user_killed_together_are_replaced() throws Exception {
    ServerUser other = ServerUser.start(data());
    killPostmaster();
    other.kill();
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_pid_file_that_names_another_living_process_does_not_stop_the_start() throws Exception {
    Database.embedded(data()).close();
    Path cluster = data().toRealPath().resolve("pg18");
    Files.writeString(
        cluster.resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + cluster + "\n1\n1\n\n127.0.0.1\n1 1\nready   \n");
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void what_a_kill_left_half_unpacked_is_neither_used_nor_kept() throws Exception {
    Files.createDirectories(data().resolve("bin.tmp-1/bin"));
    Files.writeString(data().resolve("bin.tmp-1/bin/postgres"), "cut");
    Files.createDirectories(data().resolve("pg.tmp-1/base"));
    Files.writeString(data().resolve("pg.tmp-1/PG_VERSION"), "18\n");
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    assertThat(names(data())).noneMatch(name -> name.contains(".tmp-"));
  }

  @Test
  void a_program_cut_short_is_unpacked_again() throws Exception {
    Database.embedded(data()).close();
    Path folder;
    try (Stream<Path> files = Files.list(data())) {
      folder =
          files
              .filter(f -> f.getFileName().toString().startsWith("bin-"))
              .findFirst()
              .orElseThrow();
    }
    Path program = folder.resolve("bin/postgres");
    byte[] whole = Files.readAllBytes(program);
    Files.write(program, java.util.Arrays.copyOf(whole, whole.length / 2));
    try (Database database = Database.embedded(data())) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    assertThat(Files.size(program)).isEqualTo(whole.length);
  }

  @Test
  @EnabledIfSystemProperty(named = "user.name", matches = "root")
  void without_user_namespaces_root_gives_the_server_an_account_without_rights() throws Exception {
    Path open = Files.createTempDirectory(Path.of("/tmp"), "pingyi-account-");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path folder = open.resolve("data");
    List<List<String>> accounts = Tool.ACCOUNTS.subList(1, Tool.ACCOUNTS.size());
    try (Database database = Database.embedded(folder, accounts)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
      assertThat(Files.getAttribute(folder.resolve("pg18"), "unix:uid")).isEqualTo(Tool.NOBODY);
    } finally {
      try (Stream<Path> files = Files.walk(open)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_named_with_a_remedy() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> Database.embedded(file.resolve("data")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data");
  }

  private void killPostmaster() throws IOException {
    long pid = Postmaster.of(data().resolve("pg18")).orElseThrow().pid();
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String ask(Database database, String query) throws SQLException {
    try (Connection connection = database.address().connect("test");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.address().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
