package io.pingyi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The files of the embedded server below one data folder. */
final class Cluster {

  static final String USER = "pingyi";

  private static final String CONFIGURATION =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      max_connections = 100
      max_wal_size = '512MB'
      maintenance_work_mem = '128MB'
      work_mem = '32MB'
      jit = off
      # Containers often give 64 MB of shared memory, too little for parallel plans.
      max_parallel_workers_per_gather = 0
      max_parallel_maintenance_workers = 0
      client_connection_check_interval = '2s'
      tcp_keepalives_idle = 30
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      """;

  private final Path data;

  Cluster(Path data) {
    this.data = data;
  }

  Path folder() {
    return data.resolve("pg18");
  }

  Path log() {
    return data.resolve("pg.log");
  }

  /**
   * Makes the cluster unless it is there. It appears by rename: a killed initdb, or one whose
   * parent was killed and that still writes, leaves a folder nobody uses.
   */
  void create(Tool tool) throws IOException, InterruptedException {
    own(tool, data);
    Path passwordFile = passwordFile();
    own(tool, passwordFile);
    if (Files.isDirectory(folder())) {
      own(tool, folder());
      return;
    }
    Path temporary = Files.createTempDirectory(data, "pg.tmp-");
    own(tool, temporary);
    int code =
        tool.run(
            600,
            "initdb",
            "-D",
            temporary.toString(),
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + passwordFile,
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (code != 0) {
      throw ServerLog.explain(data, "无法建立内置数据库（initdb " + code + "）");
    }
    Files.writeString(
        temporary.resolve("postgresql.auto.conf"),
        CONFIGURATION,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(temporary, folder(), StandardCopyOption.ATOMIC_MOVE);
  }

  String password() throws IOException {
    return Files.readString(passwordFile(), StandardCharsets.US_ASCII).trim();
  }

  private Path passwordFile() throws IOException {
    Path file = data.resolve("password");
    if (Files.exists(file) && Files.size(file) > 0) {
      return file;
    }
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    // Temporary files are created for their owner alone.
    Path temporary = Files.createTempFile(data, "password.tmp-", "");
    Files.writeString(temporary, HexFormat.of().formatHex(secret) + "\n");
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    return file;
  }

  private static void own(Tool tool, Path path) throws IOException {
    if (!tool.changesAccount()
        || Integer.valueOf(Tool.NOBODY).equals(Files.getAttribute(path, "unix:uid"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", Tool.NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
