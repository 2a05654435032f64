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
 * life, start-up and publishing included, every third time together with its PostgreSQL server,
 * until so many kills have met a running program.
 */
@Tag("campaign")
class PackagedKillsIT {

  private static final int KILLS = Integer.getInteger("pingyi.kill.kills", 20);
  private static final String OPTIONS = System.getProperty("pingyi.kill.options", "-Xmx512m");
  private static final String JAR =
      System.getProperty("pingyi.kill.jar", Path.of("target", "pingyi.jar").toString());
  private static final long SEED = Long.getLong("pingyi.kill.seed", 20251231);

  @TempDir Path folder;

  @Test
  void sample_district_killed_at_random_moments_publishes_the_same_bytes() throws Exception {
    Path whole = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    assertThat(start(whole).waitFor()).isZero();
    long life = millisSince(begun);
    Map<String, String> expected = published(whole);
    Random random = new Random(SEED);
    int kills = 0;
    for (int round = 1; kills < KILLS; round++) {
      assertThat(round).as("rounds for %d kills", KILLS).isLessThan(3 * KILLS);
      Path own = folder.resolve("round-" + round);
      long moment = (long) (random.nextDouble() * life);
      boolean serverToo = round % 3 == 0;
      long started = System.nanoTime();
      boolean killed = kill(own, moment, serverToo);
      kills += killed ? 1 : 0;
      // The first run warmed the machine; a moment behind the end of a run kills nothing.
      life = killed ? life : Math.min(life, millisSince(started));
      int starts = 1;
      while (start(own).waitFor() != 0) {
        assertThat(++starts).as("starts after the kill at %d ms", moment).isLessThan(4);
      }
      System.out.printf(
          "round %d: %s%s after %d of %d ms, finished at start %d%n",
          round,
          killed ? "killed" : "was done",
          killed && serverToo ? " with its server" : "",
          moment,
          life,
          starts);
      assertThat(published(own)).as("round %d, kill at %d ms", round, moment).isEqualTo(expected);
      Database.embedded(own.resolve("data")).close();
    }
    System.out.printf("%d kills, all identical%n", kills);
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(OPTIONS.split(" ")));
    command.addAll(List.of("-jar", JAR, "assess", "--year", "2025"));
    command.addAll(List.of("--output", own.resolve("output").toString()));
    command.addAll(List.of("--data", own.resolve("data").toString()));
    return new ProcessBuilder(command)
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
