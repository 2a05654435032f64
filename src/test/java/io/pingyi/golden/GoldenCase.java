package io.pingyi.golden;

import io.pingyi.batch.AssessRequest;
import io.pingyi.batch.AssessRun;
import io.pingyi.batch.AssessSummary;
import io.pingyi.batch.QuietConsole;
import io.pingyi.batch.Stop;
import io.pingyi.report.PaperMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder below {@code src/test/resources/golden}: {@code input/<year>/} and what must come out of
 * it, {@code expected/}.
 */
record GoldenCase(Path folder) {

  private static final Path CASES = Path.of("src", "test", "resources", "golden");

  static List<GoldenCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList();
    }
  }

  static GoldenCase of(String name) {
    return new GoldenCase(CASES.resolve(name));
  }

  Path input() {
    return folder.resolve("input");
  }

  Path expected() {
    return folder.resolve("expected");
  }

  /**
   * Assesses with the shipped rules.
   *
   * @param input holds the year's folder, the case's own or a changed copy
   * @param output gets the run
   * @param data holds a server a year: a case must not be compared with another one's year before
   * @return the folder of the published run
   */
  Path run(Path input, Path output, Path data) throws Exception {
    int year = year();
    AssessRequest request =
        new AssessRequest(
            year,
            LocalDate.of(year, 12, 31),
            input.resolve(Integer.toString(year)),
            Path.of("rules"),
            output,
            data.resolve(Integer.toString(year)),
            2,
            2,
            true);
    AssessSummary summary =
        new AssessRun(request, new QuietConsole(), "golden", new Stop(), PaperMaker.NONE).run();
    return output.resolve(Integer.toString(year)).resolve(summary.run());
  }

  private int year() throws IOException {
    try (Stream<Path> years = Files.list(input())) {
      return Integer.parseInt(years.findFirst().orElseThrow().getFileName().toString());
    }
  }

  /** The name of a test. */
  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
