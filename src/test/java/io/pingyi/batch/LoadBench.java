package io.pingyi.batch;

import com.sun.management.OperatingSystemMXBean;
import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Intake;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intake and staging of monthly counters and their organisations against the server's own COPY of
 * the same two files, in turns: wall time, and CPU time of this whole program (its compiler and
 * collector too) and of the server's process. Both load into an unlogged table, in a transaction
 * that is taken back. Prints, asserts nothing.
 */
@Tag("bench")
class LoadBench {

  private static final int BRANCHES = 20_000;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
  private static final List<String> FILES = List.of("党组织信息库.csv", "组织生活统计.csv");

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
  void intake_and_copy_load_the_same_files() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path input = input();
    long rows = -2;
    for (String name : FILES) {
      try (Stream<String> lines = Files.lines(input.resolve(name), StandardCharsets.ISO_8859_1)) {
        rows += lines.count();
      }
    }
    ColumnsCatalogue columns = ColumnsCatalogue.read(Path.of("rules/columns.yml"));
    try (Database database = Database.embedded(folder.resolve("data"));
        Connection connection = database.address().connect("bench")) {
      connection.setAutoCommit(false);
      Spent[] intake = new Spent[ROUNDS];
      Spent[] copy = new Spent[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        intake[round] = spent(connection, c -> load(c, input, columns));
        copy[round] = spent(connection, c -> copy(c, input));
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
    for (String name : FILES) {
      Files.move(all.resolve("2025").resolve(name), input.resolve(name));
    }
    return input;
  }

  private static void load(Connection connection, Path input, ColumnsCatalogue columns)
      throws Exception {
    StagedTable table = new StagedTable("bench");
    table.create(connection);
    try (StagingSink sink = new StagingSink(connection, "bench", table, count -> {})) {
      Intake.read(input, columns, LocalDate.of(2025, 12, 31), sink);
      sink.finish();
    }
  }

  /** Every file that intake reads, as it stands. */
  private static void copy(Connection connection, Path input) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(input)) {
      files = all.sorted().toList();
    }
    try (Statement statement = connection.createStatement()) {
      for (Path file : files) {
        StringBuilder columns = new StringBuilder();
        String encoding = file.endsWith(FILES.get(0)) ? "GB18030" : "UTF8";
        String heading = Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(0);
        int count = heading.split(",", -1).length;
        for (int i = 0; i < count; i++) {
          columns.append(i == 0 ? "c" : ", c").append(i).append(" text");
        }
        String table = "copied" + files.indexOf(file);
        statement.execute("create unlogged table " + table + " (" + columns + ")");
        statement.execute(
            "copy " + table + " from '" + file + "' csv header encoding '" + encoding + "'");
      }
    }
  }

  private static Spent spent(Connection connection, Work work) throws Exception {
    long pid = pid(connection);
    double server = server(pid);
    OperatingSystemMXBean here = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long program = here.getProcessCpuTime();
    long wall = System.nanoTime();
    work.on(connection);
    Spent spent =
        new Spent(
            (System.nanoTime() - wall) / 1e9,
            (here.getProcessCpuTime() - program) / 1e9,
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
