package io.pingyi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} tells about a server.
 *
 * @param pid process
 * @param port port it listens on; 0 while unknown
 */
record Postmaster(long pid, int port) {

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** The server named in a cluster's pid file, alive or not. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      return Optional.of(new Postmaster(0, 0));
    }
    return Optional.of(
        new Postmaster(number(lines.get(0)), lines.size() > 3 ? (int) number(lines.get(3)) : 0));
  }

  /**
   * Whether that process lives and is the server of this cluster. A zombie that nobody reaps is
   * dead; so is a number that another program has got since.
   */
  boolean alive(Path cluster) {
    Path proc = Path.of("/proc", Long.toString(pid));
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
    try {
      String stat = Files.readString(proc.resolve("stat"), StandardCharsets.ISO_8859_1);
      boolean zombie = stat.substring(stat.lastIndexOf(')') + 1).trim().startsWith("Z");
      String command = Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      String folder =
          new String(
              cluster.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return !zombie && command.contains(folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a process with this number exists at all, zombie or stranger included. */
  boolean numberTaken() {
    return Files.isDirectory(Path.of("/proc", Long.toString(pid)));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.trim());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
