package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash costs time, never data: killed anywhere and resumed, a run publishes the same bytes. */
class KillTest {

  private static final int BRANCHES = 120;
  private static final int STEPS = 180;
  private static final int MOST_STARTS = 12;

  @TempDir Path folder;

  private final List<Path> opened = new ArrayList<>();

  /** No server may outlive the test. */
  @AfterEach
  void stop() {
    opened.stream().filter(Files::isDirectory).forEach(data -> Database.embedded(data).close());
  }

  @Test
  void a_run_killed_three_times_publishes_what_an_undisturbed_one_does() throws Exception {
    Map<String, String> expected = undisturbed();
    Path own = folder("killed");
    Random random = new Random(20251231);
    for (int kill = 0; kill < 3; kill++) {
      killAfter(own, 1 + random.nextInt(STEPS), random.nextBoolean());
    }
    assertThat(finish(own)).isEqualTo(expected);
  }

  @Test
  @Tag("campaign")
  void runs_killed_again_and_again_publish_what_an_undisturbed_one_does() throws Exception {
    Map<String, String> expected = undisturbed();
    int runs = Integer.getInteger("pingyi.kill.runs", 40);
    int kills = 0;
    for (int seed = 0; seed < runs; seed++) {
      Path own = folder("run-" + seed);
      Random random = new Random(seed);
      for (int kill = 1 + random.nextInt(3); kill > 0; kill--) {
        killAfter(own, 1 + random.nextInt(STEPS), random.nextInt(3) == 0);
        kills++;
      }
      assertThat(finish(own)).as("seed %d", seed).isEqualTo(expected);
    }
    System.out.printf("kill campaign: %d runs, %d kills, all identical%n", runs, kills);
  }

  private void killAfter(Path own, int steps, boolean serverToo) throws Exception {
    RunProcess process = RunProcess.start(own, "kill", BRANCHES);
    process.follow(steps);
    process.kill();
    if (serverToo) {
      killServer(own.resolve("data"));
    }
  }

  private static void killServer(Path data) throws IOException {
    Path file = data.resolve("pg18/postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
      ProcessHandle.of(pid)
          .ifPresent(
              server -> {
                server.destroyForcibly();
                server.onExit().join();
              });
    }
  }

  private Map<String, String> undisturbed() throws Exception {
    Path own = folder("undisturbed");
    assertThat(RunProcess.start(own, "kill", BRANCHES).finish()).isEqualTo(AssessSummary.How.MADE);
    return contents(own);
  }

  private Map<String, String> finish(Path own) throws Exception {
    for (int start = 0; start < MOST_STARTS; start++) {
      if (RunProcess.start(own, "kill", BRANCHES).finish() != null) {
        return contents(own);
      }
    }
    throw new AssertionError("the run cannot be resumed: " + own);
  }

  private Path folder(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    opened.add(own.resolve("data"));
    return own;
  }

  private static Map<String, String> contents(Path own) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path output = own.resolve("output");
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(output.relativize(file).toString(), PublishedFiles.hash(file));
      }
    }
    assertThat(contents.keySet()).anyMatch(name -> name.endsWith("manifest.json"));
    return contents;
  }
}
