package io.pingyi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.intake.Bundle;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed results of whole runs are what a trial finds. */
class TrialTest {

  private static final Path RULES = Path.of("rules");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir static Path work;
  private static RuleEdition edition;

  @BeforeAll
  static void open() {
    edition = RuleEdition.open(RULES, work.resolve("cache"), LocalDate.of(2025, 12, 31));
  }

  @AfterAll
  static void close() {
    edition.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dirty", "smallest", "weak", "revision"})
  void a_trial_finds_what_a_run_publishes(String name) throws IOException {
    int year = year(name);
    RuleEdition own = edition.at(LocalDate.of(year, 12, 31));
    try (YearData data =
        YearData.read(input(name), own.columns(), LocalDate.of(year, 12, 31), work)) {
      Map<String, List<String>> found = new TreeMap<>();
      for (Trial.Result result : new Trial(year, new Way(data, own), 2).results()) {
        found.put(key(result), row(result));
      }
      assertThat(found).isEqualTo(published(name));
    }
  }

  @Test
  void rows_that_do_not_fit_into_memory_come_back_in_the_same_order() {
    try (YearData data =
            YearData.read(input("dirty"), edition.columns(), LocalDate.of(2025, 12, 31), work);
        YearData spilled =
            YearData.read(
                input("dirty"), edition.columns(), LocalDate.of(2025, 12, 31), work, 2_000)) {
      List<Bundle> expected = all(data.bundles());
      Iterator<Bundle> other = spilled.bundles();
      assertThat(all(spilled.bundles())).isEqualTo(expected).isEqualTo(all(other));
      assertThat(expected).anySatisfy(bundle -> assertThat(bundle.rows()).isNotEmpty());
    }
    assertThat(work.toFile().list((folder, file) -> file.endsWith(".rows"))).isEmpty();
  }

  @Test
  void a_visit_shows_every_subject_once() throws IOException {
    try (YearData data =
        YearData.read(input("weak"), edition.columns(), LocalDate.of(2025, 12, 31), work)) {
      List<String> seen = new ArrayList<>();
      new Trial(2025, new Way(data, edition), 2)
          .visit(
              (subject, judgement) -> {
                seen.add(judgement.rubric().level() + " " + subject.organisation().code());
                if (judgement.rubric().code().equals("S")) {
                  assertThat(subject.facts()).hasAtLeastOneElementOfType(Branch.class);
                }
              });
      assertThat(seen).containsExactlyInAnyOrderElementsOf(published("weak").keySet());
    }
  }

  private static List<Bundle> all(Iterator<Bundle> bundles) {
    List<Bundle> all = new ArrayList<>();
    bundles.forEachRemaining(all::add);
    return all;
  }

  private static int year(String name) throws IOException {
    try (Stream<Path> years = Files.list(GOLDEN.resolve(name).resolve("input"))) {
      return Integer.parseInt(years.findFirst().orElseThrow().getFileName().toString());
    }
  }

  private static Path input(String name) {
    Path input = GOLDEN.resolve(name).resolve("input");
    return Files.isDirectory(input.resolve("2025")) ? input.resolve("2025") : input.resolve("2026");
  }

  private static String key(Trial.Result result) {
    return result.score().rubric().level() + " " + result.score().organisation().code();
  }

  /** 应得分, 实得分, 加分, 得分, 最低, 最高, 同类名次, 同类单位数, 建议等次. */
  private static List<String> row(Trial.Result result) {
    var score = result.score();
    return Stream.of(
            score.due(),
            score.earned(),
            score.bonus(),
            score.score(),
            score.lowest(),
            score.highest(),
            result.standing().rank(),
            result.standing().peers(),
            result.standing().grade())
        .map(TrialTest::text)
        .toList();
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? "" : value.toString();
  }

  private static Map<String, List<String>> published(String name) throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    Path file = GOLDEN.resolve(name).resolve("expected").resolve("scorecard.csv");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.contains("年度,")) {
        List<String> cells = List.of(line.split(",", -1));
        rows.put(cells.get(1) + " " + cells.get(3), cells.subList(6, 15));
      }
    }
    return rows;
  }
}
