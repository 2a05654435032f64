package io.pingyi.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the whole job with the shipped rules on committed exports and compares every published file
 * with the committed one. The README of each case re-computes some of its numbers by hand.
 *
 * <p>A change of rules, wording or layout changes what is expected. To write it anew, run with
 * {@code -Dgolden.write=true}, read the difference line by line, and commit it with the change:
 *
 * <pre>mvn -q -o -Dquick -Dgolden.write=true -Dtest=GoldenRunTest test</pre>
 */
class GoldenRunTest {

  @TempDir static Path shared;
  private static Database server;

  @TempDir Path work;

  @BeforeAll
  static void start() {
    server = Database.embedded(shared.resolve("data/2025"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<GoldenCase> cases() throws IOException {
    return GoldenCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_run_publishes_what_is_expected(GoldenCase golden) throws Exception {
    Path actual = work.resolve("actual");
    run(golden, golden.input()).writeTo(actual);
    if (Boolean.getBoolean("golden.write")) {
      rewrite(golden.expected(), actual);
    }
    assertThat(Publication.names())
        .allSatisfy(name -> assertThat(golden.expected().resolve(name)).isRegularFile());
    assertThat(GoldenFolder.differences(golden.expected(), actual)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"revision", "smallest", "weak"})
  void rows_in_another_order_give_the_same_scores(String name) throws Exception {
    GoldenCase golden = GoldenCase.of(name);
    Path shuffled = work.resolve("input");
    shuffle(golden.input(), shuffled);
    assertThat(run(golden, shuffled).scorecard())
        .isEqualTo(Files.readString(golden.expected().resolve("scorecard.csv")));
  }

  private Publication run(GoldenCase golden, Path input) throws Exception {
    return new Publication(golden.run(input, work.resolve("output"), shared.resolve("data")));
  }

  private static void rewrite(Path expected, Path actual) throws IOException {
    Files.createDirectories(expected);
    for (String name : Publication.names()) {
      Files.deleteIfExists(expected.resolve(name));
      Files.copy(actual.resolve(name), expected.resolve(name));
    }
  }

  /** Everything below the heading row of each table, in an order that a fixed seed gives. */
  private static void shuffle(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int heading = 0;
        while (!lines.get(heading).contains("党组织编码")) {
          heading++;
        }
        List<String> rows = new ArrayList<>(lines.subList(heading + 1, lines.size()));
        Collections.shuffle(rows, new Random(7));
        List<String> text = new ArrayList<>(lines.subList(0, heading + 1));
        text.addAll(rows);
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, text, StandardCharsets.UTF_8);
      }
    }
  }
}
