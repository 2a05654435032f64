package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program on the sample district, killed with SIGKILL at random moments of its whole
 * life, start-up and publishing included, every third time together with its PostgreSQL server.
 */
@Tag("campaign")
class PackagedKillsIT {

  private static final int ROUNDS = Integer.getInteger("pingyi.kill.rounds", 20);
  private static final long SEED = Long.getLong("pingyi.kill.seed", 20251231);

  @TempDir Path folder;

  @Test
  void sample_district_killed_at_random_moments_publishes_the_same_bytes() throws Exception {
    Path whole = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    assertThat(start(whole).waitFor()).isZero();
    long life = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Map<String, String> expected = published(whole);
    Random random = new Random(SEED);
    List<String> log = new ArrayList<>();
    int kills = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      Path own = folder.resolve("round-" + round);
      long moment = (long) (random.nextDouble() * life);
      boolean killed = kill(own, moment, round % 3 == 0);
      kills += killed ? 1 : 0;
      int starts = 1;
      while (start(own).waitFor() != 0) {
        assertThat(++starts).as("starts after the kill at %d ms", moment).isLessThan(4);
      }
      log.add(
          "round %d: %s after %d of %d ms, finished at start %d"
              .formatted(round, killed ? "killed" : "was done", moment, life, starts));
      assertThat(published(own)).as("round %d, kill at %d ms", round, moment).isEqualTo(expected);
      Database.embedded(own.resolve("data")).close();
    }
    log.forEach(System.out::println);
    System.out.printf("%d rounds, %d kills, all identical%n", ROUNDS, kills);
  }

  private static boolean kill(Path own, long moment, boolean serverToo) throws Exception {
    Process process = start(own);
    if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    Path pid = own.resolve("data/pg18/postmaster.pid");
    if (serverToo && Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    return true;
  }

  private static Process start(Path own) throws IOException {
    Files.createDirectories(own);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of("target", "pingyi.jar").toString(),
            "assess",
            "--year",
            "2025",
            "--output",
            own.resolve("output").toString(),
            "--data",
            own.resolve("data").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(own.resolve("screen.txt").toFile()))
        .start();
  }

  private static Map<String, String> published(Path own) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    Path output = own.resolve("output");
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        hashes.put(
            output.relativize(file).toString(),
            HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
      }
    }
    assertThat(hashes.keySet()).anyMatch(name -> name.endsWith("manifest.json"));
    return hashes;
  }
}
