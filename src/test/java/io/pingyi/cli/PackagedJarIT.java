package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pingyi.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as it is handed out: one jar, started as a process, most often without a locale. The
 * jar is {@code target/pingyi.jar} unless the system property {@code pingyi.jar} names another.
 */
class PackagedJarIT {

  private static final Path JAR =
      Path.of(System.getProperty("pingyi.jar", "target/pingyi.jar")).toAbsolutePath();
  private static final Path JVMS = Path.of("/usr/lib/jvm");
  private static final Path OWN = Path.of(System.getProperty("java.home"));
  private static final String[] ASSESS = "assess --year 2025 --max-rejects 50".split(" ");
  private static final String SITE = "../评议 试点 (一)/";

  @TempDir static Path temporary;

  /**
   * An empty folder to start from; input, rules and output lie below a Chinese folder beside it.
   */
  private static Path empty;

  private static Path site;
  private static Terminal generated;
  private static Terminal first;

  @BeforeAll
  static void assess_a_small_district() throws Exception {
    empty = Files.createDirectory(temporary.resolve("empty folder"));
    site = Files.createDirectory(empty.resolve(SITE).normalize());
    Folders.copy(Path.of("rules"), site.resolve("rules"));
    generated =
        bare(
            "generate district --branches 30 --seed 7 --year 2025".split(" "),
            "--out",
            SITE + "数据");
    first = bare(ASSESS, options(SITE, "结果", "库"));
  }

  @Test
  void help_lists_the_commands() throws Exception {
    Terminal help = bare(new String[] {"--help"});
    assertThat(help.code()).as(help.text()).isZero();
    assertThat(help.text()).contains("assess", "generate", "verify", "评议");
    readable(help);
  }

  @Test
  void a_district_is_generated_and_assessed_without_a_locale() throws Exception {
    assertThat(generated.code()).as(generated.text()).isZero();
    assertThat(first.code()).as(first.text()).isZero();
    assertThat(first.text()).contains("已完成", "排名计分表.xlsx", "党组织信息库").doesNotContain("?????");
    assertThat(published("结果"))
        .containsKeys("scorecard.csv", "ledger.csv", "problems.csv", "rejects.csv")
        .containsKeys("manifest.json", "排名计分表.xlsx", "问题清单.xlsx");
    readable(generated, first);
  }

  @Test
  void the_published_run_verifies() throws Exception {
    String run = empty.relativize(folder("结果")).toString();
    Terminal verified = bare(new String[] {"verify", run}, "--input", SITE + "数据");
    assertThat(verified.code()).as(verified.text()).isZero();
    assertThat(verified.text()).contains("全部相符");
    readable(verified);
  }

  @Test
  void a_second_assessment_finds_the_run_done() throws Exception {
    Terminal second = bare(ASSESS, options(SITE, "结果", "库"));
    assertThat(second.code()).as(second.text()).isZero();
    assertThat(second.text()).contains("此前已完成");
    readable(second);
  }

  /** Here the jar and the folder from which it starts have Chinese names too. */
  @Test
  void java_25_writes_the_same_bytes() throws Exception {
    Optional<Path> home = java25();
    assumeTrue(home.isPresent(), "no Java 25 below " + JVMS);
    Path jar = Files.copy(JAR, site.resolve("评议 程序.jar"));
    Terminal other =
        run(home.orElseThrow(), "C.UTF-8", jar, site, ASSESS, options("", "结果 25", "库 25"));
    assertThat(other.code()).as(other.text()).isZero();
    Map<String, String> tables = published("结果");
    // Another Java may compress otherwise, so archives and the hashes of them are left out.
    tables.keySet().removeIf(name -> !name.endsWith(".csv"));
    assertThat(published("结果 25")).containsAllEntriesOf(tables);
    readable(other);
  }

  private static String[] options(String base, String output, String data) {
    return new String[] {
      "--input",
      base + "数据",
      "--rules",
      base + "rules",
      "--output",
      base + output,
      "--data",
      base + data
    };
  }

  /** Starts as a timer or a container does, without a locale. */
  private static Terminal bare(String[] arguments, String... more)
      throws IOException, InterruptedException {
    return run(OWN, "C", JAR, empty, arguments, more);
  }

  private static Terminal run(
      Path java, String locale, Path jar, Path directory, String[] arguments, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.resolve("bin").resolve("java").toString(), "-jar"));
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of(more));
    Path screen = Files.createTempFile(temporary, "screen", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile());
    builder.environment().put("LANG", locale);
    builder.environment().put("LC_ALL", locale);
    int code = builder.start().waitFor();
    return new Terminal(code, Files.readString(screen));
  }

  private static void readable(Terminal... seen) {
    for (Terminal each : seen) {
      assertThat(each.text()).doesNotContain("Exception", "\tat ", "WARNING", "\uFFFD");
    }
  }

  /** Bytes of every published file by name, one character a byte. */
  private static Map<String, String> published(String output) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder(output))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        contents.put(file.getFileName().toString(), bytes);
      }
    }
    return contents;
  }

  private static Path folder(String output) throws IOException {
    try (Stream<Path> runs = Files.list(site.resolve(output).resolve("2025"))) {
      return runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static Optional<Path> java25() throws IOException {
    if (!Files.isDirectory(JVMS)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(JVMS)) {
      return homes.sorted().filter(PackagedJarIT::isJava25).findFirst();
    }
  }

  private static boolean isJava25(Path home) {
    try {
      Path release = home.resolve("release");
      return Files.isExecutable(home.resolve("bin").resolve("java"))
          && Files.readString(release).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false;
    }
  }
}
