package io.pingyi.batch;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Intake;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intake and staging of monthly counters against the server's own COPY of the same file, in CPU
 * time of this thread and of the server's process, in turns. Prints, asserts nothing.
 */
@Tag("bench")
class LoadBench {

  private static final int BRANCHES = 20_000;
  private static final int ROUNDS = 5;
  private static final String FILE = "组织生活统计.csv";

  /** Seconds. */
  private record Spent(double wall, double here, double server) {
    double cpu() {
      return here + server;
    }
  }

  private interface Work {
    void on(Connection connection) throws Exception;
  }

  @TempDir Path folder;

  @Test
  void intake_and_copy_load_the_same_file() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path input = input();
    Path counters = input.resolve(FILE);
    long rows;
    try (var lines = Files.lines(counters)) {
      rows = lines.count() - 1;
    }
    ColumnsCatalogue columns = ColumnsCatalogue.read(Path.of("rules/columns.yml"));
    try (Database database = Database.embedded(folder.resolve("data"));
        Connection connection = database.address().connect("bench")) {
      connection.setAutoCommit(false);
      Spent[] intake = new Spent[ROUNDS];
      Spent[] copy = new Spent[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        intake[round] = spent(connection, c -> load(c, input, columns));
        copy[round] = spent(connection, c -> copy(c, counters));
      }
      print("intake", intake, rows);
      print("COPY", copy, rows);
      double[] ratios = new double[ROUNDS];
      Arrays.setAll(ratios, i -> intake[i].cpu() / copy[i].cpu());
      double[] walls = new double[ROUNDS];
      Arrays.setAll(walls, i -> intake[i].wall() / copy[i].wall());
      System.out.printf(
          "BENCH load: ratio CPU by round %s, wall by round %s%n", text(ratios), text(walls));
    }
  }

  private Path input() throws Exception {
    Path all = folder.resolve("all");
    Generator.generate(
        new Settings(Settings.Scale.PROVINCE, 7, 2025, LocalDate.of(2025, 12, 31), all, BRANCHES));
    Path input = Files.createDirectories(folder.resolve("input"));
    for (String name : new String[] {FILE, "党组织信息库.csv"}) {
      Files.move(all.resolve("2025").resolve(name), input.resolve(name));
    }
    return input;
  }

  private static void load(Connection connection, Path input, ColumnsCatalogue columns)
      throws Exception {
    StagedTable table = new StagedTable("bench");
    table.create(connection);
    try (StagingSink sink = new StagingSink(connection, "bench", table, count -> {})) {
      Intake.read(input, columns, sink);
      sink.finish();
    }
  }

  private static void copy(Connection connection, Path file) throws Exception {
    try (Statement statement = connection.createStatement()) {
      StringBuilder columns = new StringBuilder();
      int count = Files.newBufferedReader(file).readLine().split(",", -1).length;
      for (int i = 0; i < count; i++) {
        columns.append(i == 0 ? "c" : ", c").append(i).append(" text");
      }
      statement.execute("create unlogged table copied (" + columns + ")");
      statement.execute("copy copied from '" + file + "' csv header encoding 'UTF8'");
    }
  }

  private static Spent spent(Connection connection, Work work) throws Exception {
    long pid = pid(connection);
    double server = server(pid);
    long here = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.on(connection);
    Spent spent =
        new Spent(
            (System.nanoTime() - wall) / 1e9,
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - here) / 1e9,
            server(pid) - server);
    connection.rollback();
    return spent;
  }

  private static long pid(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** User and system time of a process, in seconds of 100 ticks. */
  private static double server(long pid) throws Exception {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  private static void print(String what, Spent[] rounds, long rows) {
    for (Spent spent : rounds) {
      System.out.printf(
          "BENCH load: %s of %d rows: wall %.2f s, CPU here %.2f s, server %.2f s%n",
          what, rows, spent.wall, spent.here, spent.server);
    }
  }

  private static String text(double[] values) {
    return Arrays.toString(Arrays.stream(values).map(v -> Math.round(v * 100) / 100.0).toArray());
  }
}
