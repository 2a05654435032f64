package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.cli.Papers;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rules on generated exports: same data, same rules, same bytes. */
class RealRunTest {

  private static final int BRANCHES = 40;
  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  @TempDir static Path folder;

  private static Map<String, String> expected = Map.of();

  @BeforeAll
  static void assess_once() throws Exception {
    Generator.generate(
        new Settings(Settings.Scale.DISTRICT, 11, 2025, DATE, folder.resolve("input"), BRANCHES));
    AssessSummary summary = run("first", 2, 200);
    assertThat(summary.failures()).isEmpty();
    assertThat(count(summary, "organisations"))
        .isEqualTo(count(summary, "assessed") + count(summary, "excluded"));
    expected = contents("first");
    assertThat(expected).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, UTC, zh-CN",
    "4, 1, Asia/Shanghai, tr-TR",
    "8, 1000, America/St_Johns, ar-EG-u-nu-arab"
  })
  void workers_chunks_zones_and_locales_do_not_change_a_byte(
      int workers, int chunk, String zone, String locale) throws Exception {
    TimeZone usualZone = TimeZone.getDefault();
    Locale usualLocale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(Locale.forLanguageTag(locale));
      String name = "w" + workers;
      run(name, workers, chunk);
      assertThat(contents(name)).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(usualZone);
      Locale.setDefault(usualLocale);
    }
  }

  /** Without a locale, Java cannot name Chinese files; the program has to help itself. */
  @Test
  void locale_time_zone_and_a_bare_environment_do_not_change_a_byte() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=America/St_Johns",
                "-XX:TieredStopAtLevel=1",
                "io.pingyi.cli.Main",
                "assess",
                "--year=2025",
                "--input=" + folder.resolve("input"),
                "--output=" + folder.resolve("结果").resolve("output"),
                "--data=" + folder.resolve("数据")));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().put("LANG", "C");
    Path log = folder.resolve("child.txt");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    Map<String, String> tables = new TreeMap<>(expected);
    // The command publishes papers too, and the manifest lists them.
    tables.keySet().removeIf(name -> name.endsWith("manifest.json"));
    assertThat(contents("结果")).containsAllEntriesOf(tables);
  }

  private static AssessSummary run(String name, int workers, int chunk) throws Exception {
    AssessRequest request =
        new AssessRequest(
            2025,
            DATE,
            folder.resolve("input/2025"),
            Path.of("rules"),
            folder.resolve(name).resolve("output"),
            folder.resolve("data"),
            workers,
            chunk,
            true);
    try (PureStages stages = new PureStages(request, Papers.shipped())) {
      AssessSummary summary =
          new AssessRun(request, new QuietConsole(), version(), new Stop(), Papers.shipped())
              .run(stages, TestDatabase.shared());
      assertThat(summary.how()).isIn(AssessSummary.How.MADE, AssessSummary.How.MADE_AGAIN);
      return summary;
    }
  }

  private static long count(AssessSummary summary, String name) {
    return summary.counts().getOrDefault(name, -1L);
  }

  private static String version() throws IOException {
    java.util.Properties properties = new java.util.Properties();
    try (var in = RealRunTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    return properties.getProperty("pingyi.version");
  }

  private static Map<String, String> contents(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path output = folder.resolve(name).resolve("output");
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(output.relativize(file).toString(), PublishedFiles.hash(file));
      }
    }
    return contents;
  }
}
