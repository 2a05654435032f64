package io.pingyi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of a data folder's own: durable, loopback only, with a password, found again
 * after a crash of this program, shared by all processes of the folder and stopped by the last.
 */
final class EmbeddedServer {

  private static final int START_ATTEMPTS = 5;
  private static final int START_SECONDS = 600;
  private static final int RECOVERY_TURNS = 2400;
  private static final int SILENT_TURNS = 16;
  private static final long TURN_MILLIS = 250;

  private final Path data;
  private final Cluster cluster;
  private final Tool tool;

  private EmbeddedServer(Path data, Cluster cluster, Tool tool) {
    this.data = data;
    this.cluster = cluster;
    this.tool = tool;
  }

  /** A server of a folder, with where it listens. */
  record Running(EmbeddedServer server, Address address) {}

  /** Starts the server of a folder, or finds it running, and counts this user in. */
  static Running up(Path data, List<List<String>> accounts)
      throws IOException, InterruptedException {
    return FolderLocks.gate(
        data,
        () -> {
          FolderLocks.enter(data);
          try {
            Leftovers.sweep(data);
            Tool tool = Tool.in(new Binaries(data).unpack(), data.resolve("tools.log"), accounts);
            Cluster cluster = new Cluster(data);
            cluster.create(tool);
            EmbeddedServer server = new EmbeddedServer(data, cluster, tool);
            return new Running(server, server.reach());
          } catch (IOException | InterruptedException | RuntimeException e) {
            FolderLocks.leave(data);
            throw e;
          }
        });
  }

  /** Counts this user out; the last one stops the server. */
  void down() throws IOException, InterruptedException {
    FolderLocks.gate(
        data,
        () -> {
          if (FolderLocks.leave(data)) {
            // The exit code says nothing: it is 1 when the server has just died by itself.
            tool.run(60, "pg_ctl", "-D", folder(), "-m", "fast", "-w", "-s", "stop");
          }
          return true;
        });
  }

  private Address reach() throws IOException, InterruptedException {
    Address found = find();
    if (found != null) {
      return found;
    }
    ServerLog.rotate(cluster.log());
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      removeForeignPidFile();
      int port = freePort();
      tool.run(
          START_SECONDS,
          "pg_ctl",
          "-D",
          folder(),
          "-w",
          "-t",
          Integer.toString(START_SECONDS),
          "-s",
          "-l",
          cluster.log().toString(),
          "-o",
          "-p " + port,
          "start");
      Address address = find();
      if (address != null) {
        return address;
      }
      // After a kill, children of the old server hold its shared memory for a moment.
      TimeUnit.MILLISECONDS.sleep(TURN_MILLIS << attempt);
    }
    throw ServerLog.explain(data, "内置数据库无法启动");
  }

  /** The address of the living server of this cluster; waits while it recovers from a crash. */
  private @Nullable Address find() throws IOException, InterruptedException {
    int silent = 0;
    for (int turn = 0; turn < RECOVERY_TURNS; turn++) {
      Optional<Postmaster> postmaster = Postmaster.of(cluster.folder());
      if (postmaster.isEmpty() || !postmaster.get().alive(cluster.folder())) {
        return null;
      }
      Address address = address(postmaster.get().port());
      switch (ask(address)) {
        case OURS -> {
          return address;
        }
        case STARTING -> silent = 0;
        case SILENT -> silent++;
      }
      if (silent == SILENT_TURNS) {
        tool.run(60, "pg_ctl", "-D", folder(), "-m", "immediate", "-s", "stop");
        silent = 0;
      }
      TimeUnit.MILLISECONDS.sleep(TURN_MILLIS);
    }
    throw ServerLog.explain(data, "内置数据库长时间没有应答");
  }

  private enum Answer {
    OURS,
    STARTING,
    SILENT
  }

  private Answer ask(Address address) {
    try (Connection connection = address.connect("pingyi-start", 5);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show data_directory")) {
      return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), cluster.folder())
          ? Answer.OURS
          : Answer.SILENT;
    } catch (SQLException e) {
      // 57P03: starting up, shutting down or in recovery.
      return "57P03".equals(e.getSQLState()) ? Answer.STARTING : Answer.SILENT;
    } catch (IOException e) {
      return Answer.SILENT;
    }
  }

  /**
   * Removes a pid file whose number a zombie or a stranger holds: PostgreSQL would take it for a
   * running server. A free number is left to PostgreSQL, which checks shared memory as well.
   */
  private void removeForeignPidFile() throws IOException {
    Optional<Postmaster> postmaster = Postmaster.of(cluster.folder());
    if (postmaster.isPresent()
        && postmaster.get().numberTaken()
        && !postmaster.get().alive(cluster.folder())) {
      Files.deleteIfExists(Postmaster.file(cluster.folder()));
    }
  }

  private Address address(int port) throws IOException {
    return new Address(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.USER, cluster.password());
  }

  private String folder() {
    return cluster.folder().toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw DatabaseException.environment(
          "本机回环地址 127.0.0.1 上没有可用端口，内置数据库无法启动。请检查本机网络设置，或用 spring.datasource.url 指定已有的 PostgreSQL。",
          e);
    }
  }
}
