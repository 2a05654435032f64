package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped sample districts, judged as they are, against what was planted in them. */
class SampleTruthTest {

  private static final Path INPUT = Path.of("input");
  private static final List<Integer> YEARS = List.of(2025, 2026);

  @TempDir static Path folder;

  private static final Map<Integer, Path> RUNS = new HashMap<>();
  private static final Map<Integer, List<CSVRecord>> TRUTHS = new HashMap<>();

  @BeforeAll
  static void assess_the_sample() throws Exception {
    try (Database database = Database.embedded(folder.resolve("data"))) {
      for (int year : YEARS) {
        AssessRequest request =
            new AssessRequest(
                year,
                LocalDate.of(year, 12, 31),
                INPUT.resolve(Integer.toString(year)),
                Path.of("rules"),
                folder.resolve("output"),
                folder.resolve("data"),
                2,
                100,
                false);
        RUNS.put(year, Published.run(request, new QuietConsole(), rules -> List.of(), database));
        TRUTHS.put(year, Published.rows(INPUT.resolve("truth-" + year + ".csv")));
      }
    }
  }

  @Test
  void every_planted_lapse_is_in_the_problem_list() throws IOException {
    List<String> missing = new ArrayList<>();
    for (int year : YEARS) {
      Set<String> problems = new HashSet<>();
      Published.rows(run(year).resolve("problems.csv")).forEach(row -> problems.add(row.get("编号")));
      lapses(year, "应被判定")
          .filter(line -> !problems.contains(line.get("党组织编码") + "-" + line.get("判定编码")))
          .forEach(line -> missing.add(year + " " + line));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_lapse_of_a_person_is_found_at_the_row_of_that_person() throws IOException {
    List<String> missing = new ArrayList<>();
    for (int year : YEARS) {
      Set<String> cited = new HashSet<>();
      for (CSVRecord line : ledger(year)) {
        cited.add(line.get("判定编码") + "@" + line.get("来源文件") + ":" + line.get("行号"));
      }
      lapses(year, "应被判定")
          .filter(line -> !line.get("人员行").isEmpty())
          .filter(
              line ->
                  !cited.contains(line.get("判定编码") + "@" + line.get("文件") + ":" + line.get("人员行")))
          .forEach(line -> missing.add(year + " " + line));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void what_dirt_masks_or_a_waiver_excuses_never_counts_as_met() throws IOException {
    for (int year : YEARS) {
      Map<String, String> verdicts = new HashMap<>();
      ledger(year)
          .forEach(line -> verdicts.put(line.get("单位编码") + line.get("指标编码"), line.get("判定结论")));
      assertThat(lapses(year, "可能无法判定"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(verdict(verdicts, line)).isIn("无法判定", "不满足"));
      assertThat(lapses(year, "已减免"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(verdict(verdicts, line)).isEqualTo("不适用"));
      assertThat(lapses(year, "可能无法判定").count() * 50).isLessThan(lapses(year, "应被判定").count());
    }
  }

  private static String verdict(Map<String, String> verdicts, CSVRecord line) {
    return verdicts.getOrDefault(line.get("党组织编码") + line.get("指标编码"), "没有这一行");
  }

  @Test
  void every_check_of_admission_and_of_acceptance_has_something_to_find() throws IOException {
    Set<String> planted = new TreeSet<>();
    YEARS.forEach(year -> lapses(year, "应被判定").forEach(line -> planted.add(line.get("判定编码"))));
    Set<String> checks = new TreeSet<>();
    for (String file : List.of("findings-D.csv", "findings-R.csv")) {
      for (String line : Files.readAllLines(Path.of("rules", file))) {
        String code = line.replaceFirst(",.*", "");
        if (code.startsWith("D") || code.startsWith("RV")) {
          checks.add(code);
        }
      }
    }
    assertThat(checks).hasSizeGreaterThan(30);
    assertThat(planted).containsAll(checks);
  }

  private static Path run(int year) {
    return RUNS.getOrDefault(year, Path.of(""));
  }

  private static List<CSVRecord> ledger(int year) throws IOException {
    return Published.rows(run(year).resolve("ledger.csv"));
  }

  private static Stream<CSVRecord> lapses(int year, String expected) {
    return TRUTHS.getOrDefault(year, List.of()).stream()
        .filter(line -> line.get("预期").equals(expected));
  }
}
