package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.report.PaperMaker;
import io.pingyi.report.YearBookTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trend of reporting units over three years, from the database and from sealed folders. */
class ThreeYearsTest {

  private static final PaperMaker TABLES = rules -> List.of(new YearBookTables());

  @TempDir Path folder;

  @Test
  void the_trend_goes_back_over_all_years_that_are_known() throws Exception {
    for (int year = 2025; year <= 2027; year++) {
      Generator.generate(
          new Settings(
              Settings.Scale.DISTRICT,
              11,
              year,
              LocalDate.of(year, 12, 31),
              folder.resolve("input"),
              40));
    }
    List<Path> runs;
    try (Database database = Database.embedded(folder.resolve("data"))) {
      Path first = run(2025, "output", database, List.of());
      Path second = run(2026, "output", database, List.of());
      runs = List.of(first, second, run(2027, "output", database, List.of()));
    }
    assertThat(runs.get(1).resolve("trend.csv")).exists();
    assertThat(runs.get(0).resolve("trend.csv")).doesNotExist();
    List<CSVRecord> trend = Published.rows(runs.get(2).resolve("trend.csv"));
    assertThat(trend).extracting(row -> row.get("考核年度")).contains("2025", "2026");
    for (CSVRecord row : trend) {
      Path run = runs.get(Integer.parseInt(row.get("考核年度")) - 2025);
      assertThat(run).hasFileName(row.get("批次"));
      assertThat(Published.rows(run.resolve("scorecard.csv")))
          .filteredOn(score -> score.get("层级").equals(row.get("层级")))
          .filteredOn(score -> score.get("单位编码").equals(row.get("当年单位编码")))
          .singleElement()
          .satisfies(
              score -> {
                assertThat(row.get("得分")).isEqualTo(score.get("得分"));
                assertThat(row.get("同类名次")).isEqualTo(score.get("同类名次"));
                assertThat(row.get("同类单位数")).isEqualTo(score.get("同类单位数"));
                assertThat(row.get("建议等次")).isEqualTo(score.get("建议等次"));
              });
    }
    try (Database other = Database.embedded(folder.resolve("other"))) {
      Path again = run(2027, "elsewhere", other, runs.subList(0, 2));
      assertThat(again.getFileName()).isEqualTo(runs.get(2).getFileName());
      assertThat(again.resolve("trend.csv"))
          .hasSameBinaryContentAs(runs.get(2).resolve("trend.csv"));
    }
  }

  private Path run(int year, String output, Database on, List<Path> earlier) throws Exception {
    return Published.year(year, folder, output, earlier, TABLES, on);
  }
}
