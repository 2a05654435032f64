package io.pingyi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's own words, for messages that name a remedy. */
final class ServerLog {

  private static final long ROTATE_BYTES = 8L << 20;
  private static final int TAIL_BYTES = 16 * 1024;
  private static final int TAIL_LINES = 5;
  private static final long LITTLE_SPACE = 64L << 20;

  private ServerLog() {}

  /** Keeps the log from growing for ever; only while no server writes it. */
  static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The failure with its likely cause: a full disk, or, for the log, what the server wrote last.
   */
  static DatabaseException explain(Path data, String what) {
    String tail = tail(data.resolve("pg.log")) + tail(data.resolve("tools.log"));
    long free = data.toFile().getUsableSpace();
    if (tail.contains("No space left on device") || free < LITTLE_SPACE) {
      return DatabaseException.environment(
          what
              + "：数据目录 "
              + data
              + " 所在磁盘空间不足（现剩余 "
              + (free >> 20)
              + " MB，一个区县约需 200 MB）。请腾出空间后重新运行同一命令，已完成的部分不会丢失。",
          null);
    }
    return DatabaseException.environment(
        what
            + "。已完成的部分不会丢失，请重新运行同一命令；若再次出现，请把 "
            + data.resolve("pg.log")
            + " 和 "
            + data.resolve("tools.log")
            + " 交给维护人员。",
        new IOException("the server's last words:\n" + tail));
  }

  private static String tail(Path log) {
    try (var channel = Files.newByteChannel(log)) {
      long size = channel.size();
      channel.position(Math.max(0, size - TAIL_BYTES));
      byte[] bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return last.isEmpty() ? "" : "  " + String.join("\n  ", last) + "\n";
    } catch (IOException e) {
      return "";
    }
  }
}
