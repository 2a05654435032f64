package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.PaperMaker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 14: however often runs are made in one process, nothing is left of them. */
class LeakTest {

  private static final int RUNS = 6;
  private static final int WARM = 2;
  private static final Path OPEN = Path.of("/proc/self/fd");

  @TempDir Path folder;

  @Test
  void repeated_runs_leave_no_thread_session_file_or_class() throws Exception {
    int classes = 0;
    List<String> files = List.of();
    for (int i = 0; i < RUNS; i++) {
      Path own = Files.createDirectory(folder.resolve("run" + i));
      try (SyntheticStages stages = new SyntheticStages("leak" + i, 60, code -> {})) {
        new AssessRun(
                SyntheticStages.request(own, 2, 20),
                new QuietConsole(),
                "1",
                new Stop(),
                PaperMaker.NONE)
            .run(stages, TestDatabase.shared());
      }
      if (i == WARM) {
        classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        files = open();
      }
    }
    assertThat(sessions()).isZero();
    assertThat(threads()).isEmpty();
    assertThat(open()).hasSizeLessThanOrEqualTo(files.size());
    // Proxies and accessors are made now and then; a context that stayed would bring thousands.
    assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount())
        .isLessThan(classes + 200);
  }

  /** Sessions of runs; the server needs a moment to see that one was closed. */
  private static long sessions() throws Exception {
    try (Connection connection = TestDatabase.shared().address().connect("test");
        Statement statement = connection.createStatement()) {
      long count = 1;
      for (int i = 0; i < 100 && count > 0; i++) {
        TimeUnit.MILLISECONDS.sleep(100);
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where application_name like 'pingyi%'")) {
          rows.next();
          count = rows.getLong(1);
        }
      }
      return count;
    }
  }

  /** Threads by the names that runs give them; those that are ending get a moment. */
  private static Set<String> threads() throws InterruptedException {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      names.clear();
      Thread[] all = new Thread[Thread.activeCount() + 50];
      int count = Thread.enumerate(all);
      Arrays.stream(all, 0, count)
          .map(Thread::getName)
          .filter(name -> name.matches("(pingyi|assess-|report|Hikari).*"))
          .forEach(names::add);
      if (names.isEmpty()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return names;
  }

  /** Where the open files of this process lead; without the jars of its own class path. */
  private static List<String> open() throws IOException {
    if (!Files.isDirectory(OPEN)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(OPEN)) {
      return all.map(LeakTest::target).filter(name -> !name.endsWith(".jar")).sorted().toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "closed.jar";
    }
  }
}
