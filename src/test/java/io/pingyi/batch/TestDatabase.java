package io.pingyi.batch;

import io.pingyi.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One embedded server for all tests of this JVM. */
final class TestDatabase {

  private static final TestDatabase ONE = new TestDatabase();

  private final Database database;

  private TestDatabase() {
    try {
      Path data = Files.createTempDirectory("pingyi-test-");
      database = Database.embedded(data);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    database.close();
                    delete(data);
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Database shared() {
    return ONE.database;
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
