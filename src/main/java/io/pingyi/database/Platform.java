package io.pingyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating system as far as starting a server depends on it. */
final class Platform {

  private Platform() {}

  static boolean windows() {
    return os().startsWith("windows");
  }

  /** Name of the archive with the server's binaries on the class path. */
  static String archive() {
    return "postgres-" + system() + "-" + machine() + libc() + ".txz";
  }

  /** Name users know it by. */
  static String name() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  /** Whether this process runs as root, which PostgreSQL refuses. */
  static boolean root() {
    Path self = Path.of("/proc/self");
    try {
      if (Files.exists(self)) {
        return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
      }
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
    return !windows() && "root".equals(System.getProperty("user.name"));
  }

  private static String system() {
    return windows() ? "windows" : os().startsWith("mac") ? "darwin" : "linux";
  }

  private static String machine() {
    return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> System.getProperty("os.arch", "");
    };
  }

  private static String libc() {
    return Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
  }

  private static String os() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }
}
