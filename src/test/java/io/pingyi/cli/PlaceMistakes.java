package io.pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Places that cannot be written, databases that cannot be reached, results that were touched. */
final class PlaceMistakes {

  private PlaceMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(
            "output_is_a_file",
            2,
            site -> {
              Site.write(site.output(), "x");
              return site.assess();
            },
            "output"),
        Mistake.of(
            "data_folder_is_a_file",
            2,
            site -> {
              Site.write(site.folder().resolve("数据"), "x");
              return site.assess("--data", site.folder().resolve("数据").toString());
            },
            "数据",
            "--data"),
        Mistake.of(
            "data_folder_cannot_be_made",
            2,
            site -> site.assess("--data", "/proc/评议数据"),
            "/proc/评议数据",
            "--data"),
        Mistake.of(
            "output_folder_cannot_be_made",
            2,
            site -> site.assess("--output", "/proc/评议结果"),
            "/proc/评议结果"),
        Mistake.of(
            "nobody_listens_on_the_port_of_the_database",
            2,
            site -> database(site, "jdbc:postgresql://127.0.0.1:" + freePort() + "/pingyi", "a"),
            "连接不上",
            "spring.datasource.url"),
        Mistake.of(
            "port_is_in_use_by_another_program",
            2,
            PlaceMistakes::otherProgram,
            "127.0.0.1",
            "spring.datasource.url"),
        Mistake.of(
            "host_of_the_database_is_unknown",
            2,
            site -> database(site, "jdbc:postgresql://没有这台机器.invalid:5432/pingyi", "a"),
            "spring.datasource.url"),
        Mistake.of(
            "address_is_not_of_postgresql",
            2,
            site -> database(site, "jdbc:mysql://127.0.0.1/pingyi", "a"),
            "spring.datasource.url",
            "jdbc:postgresql"),
        Mistake.of(
            "ledger_was_edited",
            1,
            site -> {
              site.assess();
              Path ledger = site.run().resolve("ledger.csv");
              Site.edit(ledger, StandardCharsets.UTF_8, "满分,4,", "满分,5,");
              return verify(site);
            },
            "ledger.csv",
            "行"),
        Mistake.of(
            "input_was_edited_after_the_run",
            1,
            site -> {
              site.assess();
              Path file = Site.find(site.input(), "党员教育");
              byte[] bytes = Site.bytes(file);
              bytes[bytes.length - 3] ^= 1;
              Site.write(file, bytes);
              return verify(site);
            },
            "党员教育"),
        Mistake.of(
            "published_file_was_deleted",
            1,
            site -> {
              site.assess();
              Site.delete(site.run().resolve("problems.csv"));
              return verify(site);
            },
            "problems.csv"),
        Mistake.of(
            "input_of_a_published_run_is_gone",
            2,
            site -> {
              site.assess();
              return Terminal.run(
                  "verify",
                  site.run().toString(),
                  "--input",
                  site.folder().resolve("没有").toString());
            },
            "没有",
            "--input"));
  }

  static Terminal database(Site site, String url, String password) {
    System.setProperty("spring.datasource.url", url);
    System.setProperty("spring.datasource.username", "pingyi");
    System.setProperty("spring.datasource.password", password);
    try {
      return site.assess();
    } finally {
      System.clearProperty("spring.datasource.url");
      System.clearProperty("spring.datasource.username");
      System.clearProperty("spring.datasource.password");
    }
  }

  private static Terminal verify(Site site) {
    return Terminal.run(
        "verify", site.run().toString(), "--input", site.folder().resolve("input").toString());
  }

  /** Something that is no database answers and hangs up. */
  private static Terminal otherProgram(Site site) {
    try (ServerSocket busy = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> hangUp(busy), "not a database");
      answering.setDaemon(true);
      answering.start();
      return database(site, "jdbc:postgresql://127.0.0.1:" + busy.getLocalPort() + "/pingyi", "a");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hangUp(ServerSocket busy) {
    while (!busy.isClosed()) {
      try {
        busy.accept().close();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
