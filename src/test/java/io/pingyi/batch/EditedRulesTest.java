package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.Folders;
import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.report.PaperMaker;
import io.pingyi.report.YearBookTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of one generated district between which the rules were edited: a price of branches, and
 * with a day of coming into force the price of the ballots.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditedRulesTest {

  private static final PaperMaker TABLES = rules -> List.of(new YearBookTables());
  private static final Path RULES = Path.of("rules");

  @TempDir static Path folder;

  private static final QuietConsole CONSOLE = new QuietConsole();
  private static @Nullable Database database;
  private static Path before = Path.of("");
  private static Path now = Path.of("");
  private static Path between = Path.of("");

  @BeforeAll
  static void assess_both_years_and_the_first_one_by_the_rules_of_the_second() throws Exception {
    Path input = folder.resolve("input");
    for (int year : List.of(2025, 2026)) {
      Generator.generate(
          new Settings(Settings.Scale.DISTRICT, 5, year, LocalDate.of(year, 12, 31), input, 40));
    }
    database = Database.embedded(folder.resolve("data"));
    before = run(2025, RULES, "output", database, null);
    now = run(2026, edited("dated"), "output", database, input.resolve("2025"));
    try (Database other = Database.embedded(folder.resolve("other"))) {
      between = run(2025, earlier("dated"), "elsewhere", other, null);
    }
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  @Order(1)
  void both_parts_of_an_edited_criterion_are_what_separate_runs_give() throws IOException {
    Map<String, BigDecimal> was = points(before);
    Map<String, BigDecimal> anew = points(between);
    Map<String, BigDecimal> is = points(now);
    Map<String, BigDecimal> edits = new TreeMap<>();
    Map<String, BigDecimal> data = new TreeMap<>();
    for (CSVRecord row : rows(now, "yearly-criteria.csv")) {
      if (row.get("分法").equals("重判")) {
        (row.get("原因").equals("办法修改") ? edits : data)
            .put(row.get("单位编码") + row.get("指标编码"), new BigDecimal(row.get("变化")));
      }
    }
    assertThat(edits.keySet()).anyMatch(key -> key.endsWith("UA1"));
    for (CSVRecord unit : compared(now)) {
      assertThat(unit.get("口径不同的指标")).contains("UA1重判").contains("UC重判");
      for (String criterion : List.of("UA1", "UC")) {
        String key = unit.get("单位编码") + criterion;
        assertThat(part(edits, key)).isEqualByComparingTo(part(anew, key).subtract(part(was, key)));
        assertThat(part(data, key)).isEqualByComparingTo(part(is, key).subtract(part(anew, key)));
      }
    }
    assertThat(edits.keySet()).anyMatch(key -> key.endsWith("UC"));
    assertThat(Files.readString(now.resolve("manifest.json"))).contains("\"上年重判\": \"是\"");
  }

  @Test
  @Order(2)
  void all_parts_still_sum_to_the_change() throws IOException {
    for (CSVRecord unit : compared(now)) {
      assertThat(sum(unit, "得分变化：")).isEqualByComparingTo(unit.get("得分变化"));
      assertThat(sum(unit, "名次变化：")).isEqualByComparingTo(unit.get("名次变化"));
    }
  }

  @Test
  @Order(3)
  void data_that_are_not_those_of_last_years_run_are_refused_and_told() throws Exception {
    Files.writeString(folder.resolve("input/2025/上年结果.csv"), "\r\n", StandardOpenOption.APPEND);
    Path rules = folder.resolve("dated");
    Database same = java.util.Objects.requireNonNull(database);
    Path without = run(2026, rules, "output", same, folder.resolve("input/2025"));
    assertThat(CONSOLE.lines())
        .anyMatch(line -> line.contains("与上年批次 " + before.getFileName() + " 评定时的不一样"));
    assertThat(without).isNotEqualTo(now);
    assertThat(compared(without)).allMatch(unit -> unit.get("口径不同的指标").contains("UA1整项计入办法修改"));
    assertThat(Files.readString(without.resolve("manifest.json"))).doesNotContain("上年重判");
    assertThat(run(2026, rules, "output", same, null)).isEqualTo(without);
    assertThat(run(2026, rules, "output", same, folder.resolve("input/none"))).isEqualTo(without);
    assertThat(CONSOLE.lines()).anyMatch(line -> line.contains("没有 " + folder + "/input/none"));
  }

  /** Dearer branches feed 达标率; the new price of the ballots has a day of its own. */
  private static Path edited(String name) throws IOException {
    Path rules = Folders.copy(RULES, folder.resolve(name));
    edit(
        rules.resolve("findings-S.csv"),
        "S2.5-1,",
        row -> Stream.of(row.replace(",0.4,1,不计,", ",4,1,按一档,")));
    edit(
        rules.resolve("findings-U.csv"),
        "UC-1,",
        row ->
            Stream.of(
                row + "2025-12-31",
                row.replace(",30,100,", ",24,100,").replaceFirst(",$", "2026-01-01,")));
    return rules;
  }

  /** The same rules as they would read had all of them been issued a year earlier. */
  private static Path earlier(String of) throws IOException {
    Path rules = Folders.copy(folder.resolve(of), folder.resolve(of + "-earlier"));
    for (String table : List.of("criteria-D.csv", "findings-D.csv", "findings-U.csv")) {
      Path file = rules.resolve(table);
      Files.writeString(
          file,
          Files.readString(file)
              .replaceAll(",2025-(\\d\\d-\\d\\d)", ",2024-$1")
              .replaceAll(",2026-(\\d\\d-\\d\\d)", ",2025-$1"));
    }
    return rules;
  }

  private static void edit(
      Path file, String start, java.util.function.Function<String, Stream<String>> edit)
      throws IOException {
    List<String> old = Files.readAllLines(file);
    List<String> lines =
        old.stream()
            .flatMap(line -> line.startsWith(start) ? edit.apply(line) : Stream.of(line))
            .toList();
    assertThat(lines).isNotEqualTo(old);
    Files.write(file, lines);
  }

  private static Path run(
      int year, Path rules, String output, Database on, @Nullable Path lastInput) throws Exception {
    AssessRequest request =
        new AssessRequest(
            year,
            LocalDate.of(year, 12, 31),
            folder.resolve("input/" + year),
            rules,
            folder.resolve(output),
            folder.resolve("cache"),
            2,
            200,
            true,
            List.of(),
            lastInput,
            false);
    return Published.run(request, CONSOLE, TABLES, on);
  }

  private static Map<String, BigDecimal> points(Path run) throws IOException {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (CSVRecord row : rows(run, "unit-criteria.csv")) {
      if (!row.get("得分").isEmpty()) {
        points.put(row.get("单位编码") + row.get("指标编码"), new BigDecimal(row.get("得分")));
      }
    }
    return points;
  }

  private static List<CSVRecord> compared(Path run) throws IOException {
    List<CSVRecord> units =
        rows(run, "yearly.csv").stream().filter(row -> !row.get("得分变化").isEmpty()).toList();
    assertThat(units).hasSizeGreaterThan(5);
    return units;
  }

  private static BigDecimal part(Map<String, BigDecimal> parts, String key) {
    return parts.getOrDefault(key, BigDecimal.ZERO);
  }

  private static BigDecimal sum(CSVRecord row, String prefix) {
    return row.toMap().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> new BigDecimal(entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<CSVRecord> rows(Path run, String name) throws IOException {
    return Published.rows(run.resolve(name));
  }
}
