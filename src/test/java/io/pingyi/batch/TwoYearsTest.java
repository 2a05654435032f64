package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.intake.InputException;
import io.pingyi.report.PaperMaker;
import io.pingyi.report.YearBookTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of one generated district, one after the other, with people's decisions. */
class TwoYearsTest {

  private static final PaperMaker TABLES = rules -> List.of(new YearBookTables());

  @TempDir static Path folder;

  private static @Nullable Database database;
  private static Path first = Path.of("");
  private static Path second = Path.of("");
  private static List<String> units = List.of();

  @BeforeAll
  static void assess_two_years() throws Exception {
    Path input = folder.resolve("input");
    for (int year : List.of(2025, 2026)) {
      Generator.generate(
          new Settings(Settings.Scale.DISTRICT, 11, year, LocalDate.of(year, 12, 31), input, 40));
    }
    String reporter = Files.readAllLines(input.resolve("2025/整改反馈.csv")).get(1).substring(0, 15);
    Files.writeString(
        input.resolve("2025/整改反馈.csv"),
        reporter + ",甲," + reporter + "-S9-9,建立台账,整改中,2025-10-31,,,2025-12-01\r\n",
        StandardOpenOption.APPEND);
    database = Database.embedded(folder.resolve("data"));
    first = run(2025, "output", database, null);
    Map<String, CSVRecord> scores = units(first);
    units = List.copyOf(scores.keySet());
    write(
        input.resolve("2026/等次决定.csv"),
        "单位编码,决定等次,决定机关,决定日期,决定依据,决定理由",
        units.get(0) + ",好,中共霁川区委常委会,2027-01-10,区委常委会会议纪要,整改成效突出",
        units.get(1) + ",较好,中共霁川区委常委会,2027-01-10,区委常委会会议纪要,",
        units.get(1) + ",一般,中共霁川区委常委会,2027-01-11,区委常委会会议纪要,群众反映较多",
        units.get(2) + ",差,中共霁川区委常委会,2027-01-10,区委常委会会议纪要,",
        units.get(3) + ",优秀,中共霁川区委常委会,2027-01-10,区委常委会会议纪要,");
    write(
        input.resolve("2026/组织沿革.csv"),
        "现党组织编码,原党组织编码,变动类型,变动日期,批准文件",
        units.get(4) + "," + units.get(5) + ",更名,2026-03-01,区委组织部批复",
        units.get(5) + ",990000000000000,更名,2026-03-01,区委组织部批复");
    Path feedback = input.resolve("2026/整改反馈.csv");
    Files.writeString(
        feedback,
        units.get(0)
            + ",甲,不存在的编号-S9-1,建立台账,已销号,2026-10-31,2026-05-01,区委组织部,\r\n"
            + reporter
            + ",甲,"
            + reporter
            + "-S9-9,建立台账,已销号,2026-10-31,2026-05-01,区委组织部,2026-05-02\r\n"
            + reporter
            + ",甲,"
            + reporter
            + "-S9-9,建立台账,待整改,2026-10-31,,,2026-02-01\r\n",
        StandardOpenOption.APPEND);
    second = run(2026, "output", database, null);
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void the_change_of_every_unit_is_split_exactly() throws IOException {
    List<CSVRecord> rows = rows(second, "yearly.csv");
    assertThat(rows).hasSameSizeAs(units);
    Map<String, BigDecimal> byCriteria = new TreeMap<>();
    for (CSVRecord row : rows(second, "yearly-criteria.csv")) {
      byCriteria.merge(row.get("单位编码"), new BigDecimal(row.get("变化")), BigDecimal::add);
    }
    int compared = 0;
    for (CSVRecord row : rows) {
      if (row.get("得分变化").isEmpty()) {
        assertThat(row.get("说明")).isNotEmpty();
        continue;
      }
      compared++;
      assertThat(sum(row, "得分变化：")).isEqualByComparingTo(row.get("得分变化"));
      assertThat(sum(row, "名次变化：")).isEqualByComparingTo(row.get("名次变化"));
      assertThat(new BigDecimal(row.get("得分")).subtract(new BigDecimal(row.get("上年得分"))))
          .isEqualByComparingTo(row.get("得分变化"));
      assertThat(
              byCriteria
                  .getOrDefault(row.get("单位编码"), BigDecimal.ZERO)
                  .add(new BigDecimal(row.get("得分变化：折算与取整"))))
          .isEqualByComparingTo(row.get("得分变化"));
      // Rules of 2026 came into force for branches; last year's data are not judged anew here.
      assertThat(row.get("口径不同的指标")).contains("UA3整项计入办法修改").doesNotContain("UC", "UD");
    }
    assertThat(compared).isPositive();
  }

  @Test
  void a_renamed_unit_is_compared_with_what_it_was() throws IOException {
    CSVRecord renamed = row(second, "yearly.csv", units.get(4));
    assertThat(renamed.get("上年单位编码")).isEqualTo(units.get(5));
    assertThat(renamed.get("上年得分"))
        .satisfies(
            score ->
                assertThat(new BigDecimal(score)).isEqualByComparingTo(score(first, units.get(5))));
    assertThat(renamed.get("说明")).contains("更名");
    assertThat(rejects())
        .anyMatch(each -> each.contains("990000000000000") && each.contains("不在上年批次"));
  }

  @Test
  void the_parts_of_a_unit_sum_to_its_score() throws IOException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (CSVRecord row : rows(second, "parts.csv")) {
      if (!row.get("得分").isEmpty()) {
        sums.merge(row.get("单位编码"), new BigDecimal(row.get("得分")), BigDecimal::add);
      }
    }
    for (CSVRecord unit : units(second).values()) {
      if (!unit.get("得分").isEmpty()) {
        assertThat(sums.get(unit.get("单位编码"))).isEqualByComparingTo(unit.get("得分"));
      }
    }
    assertThat(rows(second, "parts.csv")).anyMatch(row -> row.get("评价人、时间和依据").contains("发票"));
  }

  @Test
  void a_decision_stands_beside_the_proposal_and_needs_a_reason_when_it_differs()
      throws IOException {
    List<CSVRecord> decisions = rows(second, "decisions.csv");
    assertThat(decisions).extracting(row -> row.get("单位编码")).containsExactly(units.get(0));
    assertThat(decisions.get(0).get("决定等次")).isEqualTo("好");
    assertThat(decisions.get(0).get("决定机关")).isEqualTo("中共霁川区委常委会");
    assertThat(rejects())
        .anyMatch(each -> each.contains("两项等次决定") && each.contains("等次决定.csv 第4行"))
        .anyMatch(each -> each.contains("没有写决定理由") && each.contains("请补写理由"))
        .anyMatch(each -> each.contains("“优秀”") && each.contains("好、较好、一般、差"));
  }

  @Test
  void feedback_on_an_unknown_problem_counts_nowhere() throws IOException {
    assertThat(rejects()).anyMatch(each -> each.contains("不存在的编号-S9-1"));
    assertThat(rows(second, "rectification.csv"))
        .isNotEmpty()
        .noneMatch(row -> row.get("问题编号").startsWith("不存在"));
  }

  @Test
  void what_was_left_open_a_year_ago_can_be_closed_and_cannot_go_back() throws IOException {
    CSVRecord carried =
        rows(second, "rectification.csv").stream()
            .filter(row -> row.get("问题编号").endsWith("-S9-9"))
            .findFirst()
            .orElseThrow();
    assertThat(carried.get("认定状态")).isEqualTo("已销号");
    assertThat(carried.get("整改经过")).isEqualTo("上年整改中 → 2026-05-01 已销号");
    assertThat(rows(second, "rejects.csv"))
        .anyMatch(
            row ->
                row.get("原因").contains("“整改状态”列，此前已是“整改中”（上年认定），不能变为“待整改”")
                    && row.get("文件").equals("整改反馈.csv")
                    && row.get("原始内容").contains("-S9-9,建立台账,待整改,2026-10-31,,,2026-02-01"));
  }

  @Test
  void a_problem_that_no_row_speaks_of_stays_among_those_that_count() throws IOException {
    List<String> due =
        rows(first, "problems.csv").stream()
            .filter(row -> !row.get("严重程度").equals("提示"))
            .map(row -> row.get("编号"))
            .toList();
    List<CSVRecord> counted =
        rows(second, "rectification.csv").stream()
            .filter(row -> row.get("计入销号率").equals("是"))
            .toList();
    assertThat(counted).extracting(row -> row.get("问题编号")).containsAll(due);
    assertThat(counted)
        .filteredOn(row -> row.get("来源").isEmpty())
        .isNotEmpty()
        .allMatch(row -> !row.get("认定状态").equals("已销号") && row.get("申报状态").isEmpty());
    Map<String, Long> wholes =
        counted.stream()
            .collect(Collectors.groupingBy(row -> row.get("单位编码"), Collectors.counting()));
    List<CSVRecord> rates =
        rows(second, "problems.csv").stream().filter(row -> row.get("指标编码").equals("UA4")).toList();
    assertThat(rates)
        .isNotEmpty()
        .allMatch(row -> row.get("问题描述").contains("/" + wholes.get(row.get("单位编码")) + "）"));
  }

  @Test
  void only_what_a_check_closed_can_have_come_back() throws IOException {
    List<CSVRecord> again =
        rows(second, "rectification.csv").stream()
            .filter(row -> !row.get("本年是否再犯").equals("否"))
            .toList();
    assertThat(again)
        .isNotEmpty()
        .allMatch(
            row -> row.get("本年是否再犯").equals(row.get("认定状态").equals("已销号") ? "屡改屡犯" : "未整改到位"));
  }

  @Test
  void problems_that_came_back_keep_their_number_and_say_so() throws IOException {
    Map<String, List<CSVRecord>> before =
        rows(first, "problems.csv").stream().collect(Collectors.groupingBy(row -> row.get("编号")));
    List<CSVRecord> again =
        rows(second, "problems.csv").stream()
            .filter(row -> !row.get("上年是否同类").equals("否"))
            .toList();
    assertThat(again).isNotEmpty().allMatch(row -> before.containsKey(row.get("编号")));
    assertThat(rows(second, "problems.csv"))
        .filteredOn(row -> row.get("上年是否同类").equals("否"))
        .noneMatch(row -> before.containsKey(row.get("编号")));
  }

  /** Another machine has the folder of last year's run, not its database. */
  @Test
  void a_sealed_folder_stands_in_for_the_database() throws Exception {
    try (Database other = Database.embedded(folder.resolve("other"))) {
      Path again = run(2026, "elsewhere", other, first);
      for (String name :
          List.of(
              "yearly.csv",
              "scorecard.csv",
              "problems.csv",
              "parts.csv",
              "rectification.csv",
              "rejects.csv")) {
        assertThat(again.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
      }
      assertThat(again.getFileName()).isEqualTo(second.getFileName());
      assertThatThrownBy(() -> run(2026, "elsewhere", other, second))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("是 2026 年的批次")
          .hasMessageContaining("2025 年");
      Path changed = folder.resolve("changed");
      Files.createDirectories(changed);
      for (String name :
          List.of("manifest.json", "scorecard.csv", "unit-criteria.csv", "problems.csv")) {
        Files.copy(first.resolve(name), changed.resolve(name));
      }
      assertThatThrownBy(() -> run(2026, "elsewhere", other, changed))
          .hasMessageContaining("没有 definitions.csv");
      Files.writeString(changed.resolve("scorecard.csv"), "\r\n", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> run(2026, "elsewhere", other, changed))
          .hasMessageContaining("校验值不符");
    }
  }

  private static Path run(int year, String output, Database on, @Nullable Path last)
      throws Exception {
    return Published.year(
        year, folder, output, last == null ? List.of() : List.of(last), TABLES, on);
  }

  private static List<String> rejects() throws IOException {
    return rows(second, "rejects.csv").stream().map(row -> row.get("原因")).toList();
  }

  private static Map<String, CSVRecord> units(Path run) throws IOException {
    return rows(run, "scorecard.csv").stream()
        .filter(row -> row.get("层级").equals("单位"))
        .collect(Collectors.toMap(row -> row.get("单位编码"), row -> row, (a, b) -> a, TreeMap::new));
  }

  private static String score(Path run, String unit) throws IOException {
    return units(run).values().stream()
        .filter(row -> row.get("单位编码").equals(unit))
        .findFirst()
        .orElseThrow()
        .get("得分");
  }

  private static CSVRecord row(Path run, String name, String code) throws IOException {
    return rows(run, name).stream()
        .filter(row -> row.get("单位编码").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> rows(Path run, String name) throws IOException {
    return Published.rows(run.resolve(name));
  }

  private static BigDecimal sum(CSVRecord row, String prefix) {
    return row.toMap().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> new BigDecimal(entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void write(Path file, String... lines) throws IOException {
    Files.writeString(
        file,
        Stream.of(lines).collect(Collectors.joining("\r\n", "", "\r\n")),
        StandardCharsets.UTF_8);
  }
}
