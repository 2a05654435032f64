package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program as a process on a folder of its own, with all that it printed. The jar is
 * {@code target/pingyi.jar} unless the system property {@code pingyi.jar} names another; {@code
 * pingyi.options} are options of its Java.
 */
final class Packaged {

  static final Path JAR =
      Path.of(System.getProperty("pingyi.jar", "target/pingyi.jar")).toAbsolutePath();

  private static final String OPTIONS =
      System.getProperty(
          "pingyi.options", "-Xmx400m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
  private static final int PATIENCE_MINUTES = 30;

  private final Process process;
  private final Path screen;

  private Packaged(Process process, Path screen) {
    this.process = process;
    this.screen = screen;
  }

  /** Assesses 2025 with the shipped rules; output and database lie below the folder. */
  static Packaged assess(Path folder, Path input, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(OPTIONS.split(" ")));
    command.addAll(List.of("-jar", JAR.toString(), "assess", "--year=2025", "--max-rejects=50"));
    command.addAll(List.of("--input=" + input, "--rules=" + Path.of("rules").toAbsolutePath()));
    command.addAll(List.of("--output=" + output(folder), "--data=" + data(folder)));
    command.addAll(List.of(more));
    try {
      Files.createDirectories(folder);
      Path screen = Files.createTempFile(folder, "screen-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(screen.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      return new Packaged(builder.start(), screen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path output(Path folder) {
    return folder.resolve("output");
  }

  static Path data(Path folder) {
    return folder.resolve("data");
  }

  boolean lives() {
    return process.isAlive();
  }

  String text() {
    try {
      return Files.readString(screen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; whatever it was, the user saw no trace of a stack. */
  Terminal end() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(text()).isTrue();
    Terminal seen = new Terminal(process.exitValue(), text());
    assertThat(seen.text()).doesNotContain("Exception", "\tat ", "\uFFFD", "null");
    return seen;
  }

  /** Waits for its end, which must be a good one. */
  Terminal done() throws InterruptedException {
    Terminal seen = end();
    assertThat(seen.code()).as(seen.text()).isZero();
    return seen;
  }

  /** Whether it ends within this time. */
  boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until it has printed a text. */
  void until(String text) throws InterruptedException {
    for (int i = 0; i < PATIENCE_MINUTES * 6_000; i++) {
      if (text().contains(text)) {
        return;
      }
      assertThat(process.isAlive() || text().contains(text)).as(text()).isTrue();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("never said " + text + ": " + text());
  }

  /** Waits until it has begun to assess branches: parts of the ledger lie beside its output. */
  void untilAtWork(Path folder) throws InterruptedException {
    Path year = output(folder).resolve("2025");
    while (parts(year).isEmpty()) {
      assertThat(process.isAlive()).as(text()).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static List<Path> parts(Path year) {
    if (!Files.isDirectory(year)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(year)) {
      return all.filter(path -> path.toString().contains("assess-branches")).toList();
    } catch (IOException | UncheckedIOException movedMeanwhile) {
      return List.of();
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGSTOP. */
  void freeze() throws Exception {
    signal("-STOP");
  }

  /** SIGCONT. */
  void wake() throws Exception {
    signal("-CONT");
  }

  private void signal(String name) throws Exception {
    Process sent = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    assertThat(sent.waitFor()).as("kill %s", name).isZero();
  }

  /** SHA-256 of every file below the output folder; a finished run must be among them. */
  static Map<String, String> published(Path folder) {
    Map<String, String> hashes = hashes(output(folder));
    assertThat(hashes.keySet()).anyMatch(name -> name.endsWith("manifest.json"));
    return hashes;
  }

  /** Whether a run was published there. */
  static boolean finished(Path folder) {
    return hashes(output(folder)).keySet().stream()
        .anyMatch(name -> name.endsWith("manifest.json"));
  }

  private static Map<String, String> hashes(Path output) {
    Map<String, String> hashes = new TreeMap<>();
    if (Files.isDirectory(output)) {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          hashes.put(output.relativize(file).toString(), HexFormat.of().formatHex(hash));
        }
      } catch (IOException | NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return hashes;
  }
}
