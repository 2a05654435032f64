package io.pingyi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The database of a process: the embedded server of a data folder, or the site's own server. */
public final class Database implements AutoCloseable {

  private final Address address;
  private final @Nullable EmbeddedServer server;
  private final @Nullable Path data;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private Database(Address address, @Nullable EmbeddedServer server, @Nullable Path data) {
    this.address = address;
    this.server = server;
    this.data = data;
  }

  /**
   * Starts, or finds, the embedded server of a folder and brings its tables up to date.
   *
   * @param folder created when absent
   * @throws DatabaseException with a remedy in Chinese
   */
  public static Database embedded(Path folder) {
    return embedded(folder, Tool.ACCOUNTS);
  }

  static Database embedded(Path folder, List<List<String>> accounts) {
    Path data = folder(folder);
    try {
      EmbeddedServer.Running running = EmbeddedServer.up(data, accounts);
      return ready(new Database(running.address(), running.server(), data));
    } catch (IOException e) {
      String where =
          e instanceof FileSystemException file && file.getFile() != null
              ? "（无法读写 " + file.getFile() + "）"
              : "";
      DatabaseException failure = ServerLog.explain(data, "内置数据库无法启动" + where);
      failure.addSuppressed(e);
      throw failure;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DatabaseException.environment("启动内置数据库时被中断。请重新运行同一命令。", e);
    }
  }

  /**
   * Uses a server that somebody else runs, and brings its tables up to date.
   *
   * @throws DatabaseException when the server refuses, in Chinese
   */
  public static Database site(Address address) {
    SiteServer.check(address);
    return ready(new Database(address, null, null));
  }

  /** Where the server listens. */
  public Address address() {
    return address;
  }

  /**
   * A pool that waits at most twice ten seconds for a connection.
   *
   * @param application name the server shows for its sessions
   * @param size most connections
   */
  public HikariDataSource pool(String application, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    config.setPoolName("pingyi");
    config.addDataSourceProperty("ApplicationName", application);
    config.addDataSourceProperty("currentSchema", Address.SCHEMA);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // Binary transfer from the first fetch of a cursor.
    config.addDataSourceProperty("prepareThreshold", "1");
    return new PatientPool(config);
  }

  /**
   * The reason of a lost server as far as its log tells; a general sentence for a site's server.
   */
  public String whyLost() {
    return data == null
        ? "与数据库服务器的连接中断。请检查网络和数据库服务器后重新运行同一命令。"
        : String.valueOf(ServerLog.explain(data, "内置数据库意外停止").getMessage());
  }

  /** Leaves the server; the last process of a data folder stops it. Safe to call again. */
  @Override
  public void close() {
    if (server == null || !open.compareAndSet(true, false)) {
      return;
    }
    try {
      server.down();
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(Database.class).warn("server left running", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Database ready(Database database) {
    try {
      Migrations.apply(database.address);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Makes a data folder, for its owner alone.
   *
   * @return its real path
   * @throws DatabaseException when it cannot be made or written
   */
  public static Path folder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        if (!Platform.windows()) {
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
      }
      Path data = folder.toRealPath();
      if (!Files.isWritable(data)) {
        throw new IOException("not writable");
      }
      return data;
    } catch (IOException e) {
      throw DatabaseException.configuration(
          "数据目录 " + folder.toAbsolutePath() + " 无法建立或不可写。请检查权限，或用 --data 指定另一个目录。", e);
    }
  }
}
