package io.pingyi.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what killed processes left half done in a data folder. */
final class Leftovers {

  private Leftovers() {}

  /** Only inside the gate. An orphan program may still write there: what resists stays. */
  static void sweep(Path data) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(data, "{bin,pg,password}.tmp-*")) {
      for (Path leftover : leftovers) {
        delete(leftover);
      }
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      org.slf4j.LoggerFactory.getLogger(Leftovers.class)
          .info("left for next time: {}: {}", root, e.getMessage());
    }
  }
}
