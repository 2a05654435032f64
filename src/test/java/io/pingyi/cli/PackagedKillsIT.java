package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
  private static final Path INPUT = Path.of("input").toAbsolutePath();
  private static final long SEED = Long.getLong("pingyi.kill.seed", 20251231);

  @TempDir Path folder;

  @Test
  void sample_district_killed_at_random_moments_publishes_the_same_bytes() throws Exception {
    Path whole = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    Packaged.assess(whole, INPUT).done();
    long life = millisSince(begun);
    Map<String, String> expected = Packaged.published(whole);
    Random random = new Random(SEED);
    int kills = 0;
    for (int round = 1; kills < KILLS; round++) {
      assertThat(round).as("rounds for %d kills", KILLS).isLessThan(3 * KILLS);
      Path own = folder.resolve("round-" + round);
      long moment = (long) (random.nextDouble() * life);
      boolean serverToo = round % 3 == 0;
      long started = System.nanoTime();
      Packaged first = Packaged.assess(own, INPUT);
      boolean killed = kill(first, own, moment, serverToo);
      kills += killed ? 1 : 0;
      // The first run warmed the machine; a moment behind the end of a run kills nothing.
      life = killed ? life : Math.min(life, millisSince(started));
      int starts = 1;
      Terminal next = Packaged.assess(own, INPUT).end();
      while (next.code() != 0) {
        assertThat(++starts).as("start %d: %s", starts, next.text()).isLessThan(4);
        next = Packaged.assess(own, INPUT).end();
      }
      System.out.printf(
          "round %d: %s%s after %d of %d ms (last said: %s), finished at start %d (said: %s)%n",
          round,
          killed ? "killed" : "was done",
          killed && serverToo ? " with its server" : "",
          moment,
          life,
          last(first.text()),
          starts,
          next.text()
              .lines()
              .filter(line -> line.startsWith("考核批次"))
              .findFirst()
              .orElse("nothing"));
      assertThat(Packaged.published(own))
          .as("round %d, kill at %d ms", round, moment)
          .isEqualTo(expected);
      Database.embedded(Packaged.data(own)).close();
    }
    System.out.printf("%d kills, all identical%n", kills);
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static String last(String text) {
    return text.lines().reduce("nothing", (before, line) -> line);
  }

  private static boolean kill(Packaged program, Path own, long moment, boolean serverToo)
      throws Exception {
    if (program.endsWithin(moment)) {
      return false;
    }
    program.kill();
    Path pid = Packaged.data(own).resolve("pg18/postmaster.pid");
    if (serverToo && Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    return true;
  }
}
