package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes of the packaged program, a frozen one and a cut connection (promises 7 and 8):
 * whatever happens, one process at a time works on a run, and the files are those of an undisturbed
 * one.
 */
class PackagedTogetherIT {

  private static final String QUICK = "--tables-only";
  private static final String ALL = "--date=2025-12-31";
  private static final Pattern RUN = Pattern.compile("考核批次 (\\w+)");

  @TempDir static Path shared;

  private static Path small;
  private static Map<String, String> expected = Map.of();

  @TempDir Path temporary;

  private final List<Path> opened = new ArrayList<>();

  /** Three starts make one run: the undisturbed one of the other tests. */
  @BeforeAll
  static void start_three_at_once() throws Exception {
    small = shared.resolve("input");
    LocalDate date = LocalDate.of(2025, 12, 31);
    Generator.generate(new Settings(Settings.Scale.DISTRICT, 7, 2025, date, small, 30));
    Path folder = shared.resolve("three");
    startTogether(folder, small, 3, QUICK);
    expected = Packaged.published(folder);
  }

  /** No server may outlive a test, and no frozen process a failed one. */
  @AfterEach
  void stop() {
    opened.forEach(folder -> Database.embedded(Packaged.data(folder)).close());
  }

  /** The pause is longer than a connection of the pool may take. */
  @Test
  @Tag("campaign")
  void a_frozen_process_keeps_its_run_and_a_second_start_waits_for_it() throws Exception {
    freezeAndWake(folder("frozen"), small, 15_000, QUICK);
    assertThat(Packaged.published(folder("frozen"))).isEqualTo(expected);
  }

  @Test
  void a_frozen_process_that_lost_its_lock_writes_nothing_when_it_wakes() throws Exception {
    Path folder = folder("zombie");
    Packaged first = Packaged.assess(folder, small, QUICK);
    first.untilAtWork(folder);
    overtake(first, folder, small);
    assertThat(Packaged.published(folder)).isEqualTo(expected);
  }

  @Test
  void a_cut_connection_ends_the_process_and_the_next_start_goes_on() throws Exception {
    Path folder = folder("cut");
    Packaged first = Packaged.assess(folder, small, QUICK);
    first.untilAtWork(folder);
    assertThat(Packaged.finished(folder)).isFalse();
    cut(folder, "pingyi");
    Terminal seen = first.end();
    assertThat(seen.code()).as(seen.text()).isEqualTo(3);
    assertThat(seen.text()).contains("重新运行同一命令");
    assertThat(Packaged.assess(folder, small, QUICK).done().text()).contains("已从断点续完");
    assertThat(Packaged.published(folder)).isEqualTo(expected);
  }

  @Test
  @Tag("campaign")
  void sixteen_starts_at_once_make_one_run() throws Exception {
    Path sixteen = folder("sixteen");
    startTogether(sixteen, small, 16, QUICK);
    assertThat(Packaged.published(sixteen)).isEqualTo(expected);
  }

  /** The pause is longer than every time-out of a lock or session; with all papers. */
  @Test
  @Tag("campaign")
  void a_process_frozen_for_long_on_the_sample_district_is_left_in_peace() throws Exception {
    Path sample = Path.of("input").toAbsolutePath();
    Path usual = folder("usual");
    Packaged.assess(usual, sample).done();
    Path frozen = folder("frozen long");
    freezeAndWake(frozen, sample, TimeUnit.SECONDS.toMillis(75), ALL);
    assertThat(Packaged.published(frozen)).isEqualTo(Packaged.published(usual));
  }

  /**
   * At random moments, also before it has the lock and while it holds that of the server's start.
   */
  @Test
  @Tag("campaign")
  void a_process_frozen_at_any_moment_and_a_second_start_make_one_run() throws Exception {
    Path sample = Path.of("input").toAbsolutePath();
    Path usual = folder("usual");
    long begun = System.nanoTime();
    Packaged.assess(usual, sample).done();
    long life = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Random random = new Random(Long.getLong("pingyi.freeze.seed", 20251231));
    for (int i = 0; i < Integer.getInteger("pingyi.freezes", 4); i++) {
      Path folder = folder("freeze-" + i);
      long moment = (long) (random.nextDouble() * life);
      Packaged first = Packaged.assess(folder, sample);
      if (first.endsWithin(moment)) {
        System.out.printf("freeze at %d ms: had ended%n", moment);
        continue;
      }
      first.freeze();
      try {
        Packaged second = Packaged.assess(folder, sample);
        boolean ended = second.endsWithin(TimeUnit.SECONDS.toMillis(75));
        first.wake();
        System.out.printf(
            "freeze at %d of %d ms: second start %s; then %s and %s%n",
            moment,
            life,
            ended ? "ran" : "waited",
            outcome(first.done().text()),
            outcome(second.done().text()));
      } finally {
        first.kill();
      }
      assertThat(Packaged.published(folder)).isEqualTo(Packaged.published(usual));
    }
  }

  private static String outcome(String text) {
    return text.lines().filter(line -> line.startsWith("考核批次")).findFirst().orElse("nothing");
  }

  /** Frozen, overtaken and cut at moments spread over a whole life, publishing included. */
  @Test
  @Tag("campaign")
  void frozen_and_cut_at_any_moment_the_files_stay_the_same() throws Exception {
    int moments = Integer.getInteger("pingyi.moments", 12);
    Path usual = folder("usual");
    Packaged.assess(usual, small, QUICK).done();
    long begun = System.nanoTime();
    Packaged.assess(usual, small, QUICK, "--date=2025-12-30").done();
    long life = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    int met = 0;
    for (int i = 0; i < moments; i++) {
      Path folder = folder("moment-" + i);
      // A cold start takes longer; moments behind the end are passed over.
      long moment = life / 4 + life * i / moments;
      Packaged first = Packaged.assess(folder, small, QUICK);
      if (first.endsWithin(moment)) {
        continue;
      }
      met++;
      if (i % 2 == 0) {
        overtake(first, folder, small);
      } else {
        cut(folder, "pingyi:%");
        Terminal seen = first.end();
        System.out.printf("cut at %d ms: exit %d%n", moment, seen.code());
        Packaged.assess(folder, small, QUICK).done();
      }
      assertThat(Packaged.published(folder)).as("moment %d ms", moment).isEqualTo(expected);
    }
    System.out.printf("%d moments of %d met a living process%n", met, moments);
    assertThat(met).isGreaterThan(moments / 2);
  }

  private Path folder(String name) {
    Path folder = temporary.resolve(name);
    if (!opened.contains(folder)) {
      opened.add(folder);
    }
    return folder;
  }

  private static void startTogether(Path folder, Path input, int starts, String option)
      throws Exception {
    List<Packaged> all =
        IntStream.range(0, starts).mapToObj(i -> Packaged.assess(folder, input, option)).toList();
    List<String> texts = new ArrayList<>();
    for (Packaged each : all) {
      texts.add(each.done().text());
    }
    assertThat(texts.stream().map(PackagedTogetherIT::run).distinct()).hasSize(1);
    assertThat(texts).filteredOn(text -> text.contains("此前已完成，")).hasSize(starts - 1);
    try (Database database = Database.embedded(Packaged.data(folder));
        Connection connection = database.address().connect("test")) {
      assertThat(number(connection, "select count(*) from batch_job_execution")).isEqualTo(1);
    }
  }

  private static void freezeAndWake(Path folder, Path input, long millis, String option)
      throws Exception {
    Packaged first = Packaged.assess(folder, input, option);
    first.untilAtWork(folder);
    first.freeze();
    try {
      assertThat(Packaged.finished(folder)).isFalse();
      Terminal hasty = Packaged.assess(folder, input, option, "--no-wait").end();
      assertThat(hasty.code()).as(hasty.text()).isEqualTo(3);
      assertThat(hasty.text()).contains("另一个进程正在运行同一批次");
      Packaged second = Packaged.assess(folder, input, option);
      second.until("另一个进程正在运行同一批次，等它结束");
      assertThat(second.endsWithin(millis)).isFalse();
      first.wake();
      assertThat(first.done().text()).contains("已完成").doesNotContain("此前已完成");
      assertThat(second.done().text()).contains("此前已完成");
    } finally {
      first.kill();
    }
  }

  /**
   * Another process takes the run of a frozen one whose lock was cut; then the frozen one wakes.
   */
  private static void overtake(Packaged first, Path folder, Path input) throws Exception {
    first.freeze();
    try {
      if (startsTheServer(folder)) {
        System.out.println("frozen while it starts the server: nobody can get past it");
        first.wake();
        first.done();
        return;
      }
      boolean done = Packaged.finished(folder);
      cut(folder, "pingyi-lock:%");
      String second = Packaged.assess(folder, input, QUICK).done().text();
      Map<String, String> published = Packaged.published(folder);
      first.wake();
      Terminal woken = first.end();
      // Frozen before it had claimed the run, it finds the work done when it wakes.
      boolean idle = done || woken.text().contains("此前已完成，");
      assertThat(woken.code()).as(woken.text()).isEqualTo(idle && woken.code() == 0 ? 0 : 3);
      assertThat(Packaged.published(folder)).as(second).isEqualTo(published);
    } finally {
      first.kill();
    }
  }

  /** Whether a process holds the lock under which the server of a folder is made and started. */
  private static boolean startsTheServer(Path folder) throws IOException {
    Path gate = Packaged.data(folder).resolve("start.lock");
    if (!Files.exists(gate)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(gate, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Ends sessions of the database by their application's name, as an administrator may. */
  private static void cut(Path folder, String sessions) throws Exception {
    try (Database database = Database.embedded(Packaged.data(folder));
        Connection connection = database.address().connect("test");
        PreparedStatement cut =
            connection.prepareStatement(
                "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
                    + " where application_name like ? || '%'")) {
      cut.setString(1, sessions);
      cut.executeQuery().close();
    }
  }

  private static long number(Connection connection, String query) throws Exception {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String run(String text) {
    Matcher matcher = RUN.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
