package io.pingyi.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run writes.
 *
 * @param published the run's folder: {@code output/<year>/<run>}
 * @param work pieces of the ledger until they are published
 */
record RunFolders(Path published, Path work) {

  static RunFolders of(Path output, int year, String run) {
    Path folder = output.resolve(Integer.toString(year));
    return new RunFolders(folder.resolve(run), folder.resolve(".work-" + run));
  }

  /** Removes the work folder; it can always be made again. */
  void clean() throws IOException {
    if (!Files.exists(work)) {
      return;
    }
    try (Stream<Path> files = Files.walk(work)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
