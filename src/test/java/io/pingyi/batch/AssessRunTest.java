package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.batch.AssessSummary.How;
import io.pingyi.report.PaperMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class AssessRunTest {

  private static final int BRANCHES = 230;

  @TempDir Path folder;

  @Test
  void a_run_publishes_its_files_and_is_known_as_done_afterwards(TestInfo test) throws Exception {
    AssessSummary first = run(test, folder, 2, 50, AssessRunTest::nothing);
    assertThat(first.how()).isEqualTo(How.MADE);
    assertThat(first.files())
        .extracting(file -> file.getFileName().toString())
        .contains("scorecard.csv", "ledger.csv", "problems.csv", "rejects.csv")
        .endsWith("manifest.json");
    assertThat(first.files()).allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(first.counts())
        .containsEntry("organisations", BRANCHES + 13L)
        .containsEntry("assessed", BRANCHES + 12L)
        .containsEntry("excluded", 1L);
    Map<String, String> before = contents(first);
    AssessSummary second = run(test, folder, 1, 7, code -> assertThat(code).isNull());
    assertThat(second.how()).isEqualTo(How.ALREADY_DONE);
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(contents(second)).isEqualTo(before);
    try (Stream<Path> left = Files.list(folder.resolve("output/2025"))) {
      assertThat(left).containsExactly(folder.resolve("output/2025").resolve(first.run()));
    }
  }

  @Test
  void workers_and_chunks_do_not_change_a_byte(TestInfo test) throws Exception {
    Map<String, String> expected = null;
    for (int[] setting : new int[][] {{1, 1000}, {4, 1}, {2, 13}}) {
      Path own = Files.createDirectory(folder.resolve("w" + setting[0]));
      Map<String, String> got =
          contents(run(test, own, setting[0], setting[1], AssessRunTest::nothing));
      assertThat(got).isEqualTo(expected == null ? got : expected);
      expected = got;
    }
  }

  @Test
  void a_failed_run_is_resumed_where_it_stopped(TestInfo test) throws Exception {
    Map<String, String> expected = undisturbed(test);
    AtomicInteger visits = new AtomicInteger();
    assertThatThrownBy(() -> run(test, folder, 1, 10, failingAt(visits, 150)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("pingyi.log");
    visits.set(0);
    AssessSummary resumed = run(test, folder, 1, 10, code -> visits.incrementAndGet());
    assertThat(resumed.how()).isEqualTo(How.RESUMED);
    assertThat(visits.get()).isBetween(1, BRANCHES / 5);
    assertThat(contents(resumed)).isEqualTo(expected);
  }

  @Test
  void staged_rows_that_a_server_crash_emptied_are_loaded_again(TestInfo test) throws Exception {
    Map<String, String> expected = undisturbed(test);
    assertThatThrownBy(() -> run(test, folder, 1, 10, failingAt(new AtomicInteger(), 150)))
        .isInstanceOf(RunFailure.class);
    String table = new StagedTable(identity(test)).name();
    try (Connection connection = TestDatabase.shared().address().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute("truncate " + table);
    }
    assertThat(contents(run(test, folder, 1, 10, AssessRunTest::nothing))).isEqualTo(expected);
  }

  @Test
  void a_piece_of_the_ledger_that_was_lost_is_made_again(TestInfo test) throws Exception {
    Map<String, String> expected = undisturbed(test);
    assertThatThrownBy(() -> run(test, folder, 1, 10, failingAt(new AtomicInteger(), 150)))
        .isInstanceOf(RunFailure.class);
    Path work = folder.resolve("output/2025/.work-" + identity(test));
    try (Stream<Path> parts = Files.list(work)) {
      Path part =
          parts.filter(p -> p.toString().endsWith(".csv")).sorted().findFirst().orElseThrow();
      Files.writeString(part, "cut");
    }
    assertThat(contents(run(test, folder, 1, 10, AssessRunTest::nothing))).isEqualTo(expected);
  }

  @Test
  void files_that_were_lost_or_changed_are_made_again(TestInfo test) throws Exception {
    AssessSummary first = run(test, folder, 2, 50, AssessRunTest::nothing);
    Map<String, String> expected = contents(first);
    Path scorecard = first.files().get(0).resolveSibling("scorecard.csv");
    Path ledger = scorecard.resolveSibling("ledger.csv");
    Files.writeString(scorecard, "changed");
    Files.delete(ledger);
    AssessSummary again = run(test, folder, 2, 50, AssessRunTest::nothing);
    assertThat(again.how()).isEqualTo(How.MADE_AGAIN);
    assertThat(again.damaged()).containsExactlyInAnyOrder(scorecard, ledger);
    assertThat(contents(again)).isEqualTo(expected);
    assertThat(run(test, folder, 2, 50, AssessRunTest::nothing).how()).isEqualTo(How.ALREADY_DONE);
  }

  @Test
  void two_starts_at_once_make_one_run(TestInfo test) throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger visits = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<AssessSummary> first =
          threads.submit(
              () ->
                  run(
                      test,
                      folder,
                      1,
                      50,
                      code -> {
                        visits.incrementAndGet();
                        working.countDown();
                        await(goOn);
                      }));
      working.await();
      assertThatThrownBy(
              () -> start(test, waitingNot(), new QuietConsole(), AssessRunTest::nothing))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining(identity(test));
      Telling console = new Telling();
      Future<AssessSummary> second =
          threads.submit(
              () ->
                  start(
                      test,
                      SyntheticStages.request(folder, 1, 50),
                      console,
                      AssessRunTest::nothing));
      console.told.await();
      goOn.countDown();
      assertThat(first.get().how()).isEqualTo(How.MADE);
      assertThat(second.get().how()).isEqualTo(How.ALREADY_DONE);
      assertThat(visits.get()).isEqualTo(BRANCHES);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_later_run_of_the_year_leaves_no_rows_of_earlier_ones(TestInfo test) throws Exception {
    AssessSummary first = run(test, folder, 2, 50, AssessRunTest::nothing);
    try (SyntheticStages changed =
        new SyntheticStages(test.getDisplayName() + "2", BRANCHES, AssessRunTest::nothing)) {
      new AssessRun(
              SyntheticStages.request(folder, 2, 50),
              new QuietConsole(),
              "1",
              new Stop(),
              PaperMaker.NONE)
          .run(changed, TestDatabase.shared());
    }
    try (Connection connection = TestDatabase.shared().address().connect("test");
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from subject_result where run = '" + first.run() + "'")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
    assertThat(first.files()).allSatisfy(file -> assertThat(file).isRegularFile());
  }

  private static final class Telling implements Console {
    private final CountDownLatch told = new CountDownLatch(1);

    @Override
    public void say(String line) {
      told.countDown();
    }

    @Override
    public Progress progress() {
      return new QuietConsole().progress();
    }
  }

  private AssessRequest waitingNot() {
    AssessRequest request = SyntheticStages.request(folder, 1, 50);
    return new AssessRequest(
        request.year(),
        request.date(),
        request.input(),
        request.rules(),
        request.output(),
        request.data(),
        1,
        50,
        false);
  }

  private Map<String, String> undisturbed(TestInfo test) throws Exception {
    Path own = Files.createDirectories(folder.resolve("undisturbed"));
    try (SyntheticStages stages =
        new SyntheticStages(test.getDisplayName(), BRANCHES, AssessRunTest::nothing)) {
      AssessSummary summary =
          new AssessRun(
                  SyntheticStages.request(own, 2, 50),
                  new QuietConsole(),
                  "1",
                  new Stop(),
                  PaperMaker.NONE)
              .run(stages, TestDatabase.shared());
      Map<String, String> contents = contents(summary);
      forget(summary.run());
      return contents;
    }
  }

  /** As if the database had never seen the run. */
  private static void forget(String run) throws Exception {
    try (Connection connection = TestDatabase.shared().address().connect("test");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update batch_job_instance set job_name = 'forgotten', job_key = md5(random()::text)");
      statement.execute("delete from run where id = '" + run + "'");
    }
  }

  private static Consumer<String> failingAt(AtomicInteger visits, int which) {
    return code -> {
      if (visits.incrementAndGet() == which) {
        throw new IllegalStateException("planted");
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String identity(TestInfo test) {
    AssessRequest request = SyntheticStages.request(Path.of("."), 1, 1);
    return new RunIdentity(
            request.year(), request.date(), test.getDisplayName(), "rules", "1", Map.of())
        .id();
  }

  private AssessSummary run(TestInfo test, Path own, int workers, int chunk, Consumer<String> visit)
      throws Exception {
    return start(test, SyntheticStages.request(own, workers, chunk), new QuietConsole(), visit);
  }

  private static AssessSummary start(
      TestInfo test, AssessRequest request, Console console, Consumer<String> visit)
      throws Exception {
    try (SyntheticStages stages = new SyntheticStages(test.getDisplayName(), BRANCHES, visit)) {
      return new AssessRun(request, console, "1", new Stop(), PaperMaker.NONE)
          .run(stages, TestDatabase.shared());
    }
  }

  private static Map<String, String> contents(AssessSummary summary) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : summary.files()) {
      contents.put(
          file.getFileName().toString(),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  private static void nothing(String code) {}
}
