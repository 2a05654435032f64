package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Intake;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake rejects and ignores is exactly what was planted. */
class IntakeOfGeneratedTest {

  @TempDir static Path temp;

  private static final List<Reject> REJECTS = new ArrayList<>();
  private static IntakeReport report = new IntakeReport(List.of(), List.of(), Set.of(), List.of());
  private static List<CSVRecord> truth = List.of();

  @BeforeAll
  static void read() throws IOException {
    Generator.Written written =
        Generator.generate(
            new Settings(Settings.Scale.DISTRICT, 77, 2026, LocalDate.of(2026, 12, 31), temp, 400));
    ColumnsCatalogue columns = ColumnsCatalogue.read(Path.of("rules/columns.yml"));
    report =
        Intake.read(
            written.folder(),
            columns,
            LocalDate.of(2026, 12, 31),
            new IntakeSink() {
              @Override
              public void accept(StagedRow row) {}

              @Override
              public void reject(Reject reject) {
                REJECTS.add(reject);
              }
            });
    truth = truth(written.truth());
  }

  private static List<CSVRecord> truth(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).substring(1);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  @Test
  void every_file_is_recognised_as_what_it_is() {
    assertThat(report.tables().stream().map(SourceTable::dataset).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Set.of(Dataset.values()).stream()
                .filter(dataset -> dataset != Dataset.MEETING_COUNT)
                // Grades are decided after the meeting; no organisation of the sample changed.
                .filter(dataset -> dataset != Dataset.DECISION && dataset != Dataset.CHANGE)
                .toList());
    assertThat(titles())
        .containsExactlyInAnyOrder(
            "群众满意度测评",
            "阵地保障台账",
            "表彰情况",
            "纪律审查情况",
            "单位年度考核",
            "书记处分情况",
            "志愿服务统计",
            "政治建设情况",
            "新兴领域覆盖统计",
            "新发展党员结构",
            "基层治理统计",
            "双报到统计",
            "党建责任落实情况");
    assertThat(report.tables()).allMatch(table -> table.balance().holds());
  }

  private static List<String> titles() {
    return report.tables().stream()
        .filter(table -> table.dataset() == Dataset.INDICATOR)
        .map(SourceTable::title)
        .toList();
  }

  @Test
  void rows_are_rejected_exactly_where_the_truth_says() {
    assertThat(rejected(true)).isEqualTo(planted(Flaw.Outcome.ROW_REJECTED)).isNotEmpty();
  }

  @Test
  void cells_are_rejected_exactly_where_the_truth_says() {
    assertThat(rejected(false)).isEqualTo(planted(Flaw.Outcome.CELL_REJECTED)).isNotEmpty();
  }

  private static Set<String> rejected(boolean whole) {
    Set<String> places = new TreeSet<>();
    for (Reject reject : REJECTS) {
      if (reject.rowLost() == whole) {
        places.add(report.tables().get(reject.source() - 1).file() + ":" + reject.row());
      }
    }
    return places;
  }

  private static Set<String> planted(Flaw.Outcome outcome) {
    Set<String> places = new TreeSet<>();
    for (CSVRecord line : truth) {
      if (line.get("预期").equals(outcome.label)) {
        places.add(line.get("文件") + ":" + line.get("行号"));
      }
    }
    return places;
  }

  @Test
  void blank_rows_subtotals_and_notes_are_ignored_as_planted() {
    // A row without cells leaves no record in BIFF8.
    assertThat(
            report.tables().stream()
                .filter(table -> !table.file().endsWith(".xls"))
                .mapToLong(table -> table.balance().blank())
                .sum())
        .isEqualTo(
            truth.stream()
                .filter(line -> line.get("类别").equals("空行"))
                .filter(line -> !line.get("文件").endsWith(".xls"))
                .count());
    assertThat(report.tables().stream().mapToLong(table -> table.balance().subtotal()).sum())
        .isEqualTo(count("小计行") + count("合计行"));
    assertThat(report.tables().stream().mapToLong(table -> table.balance().note()).sum())
        .isEqualTo(count("填表人行") + count("注释行"));
  }

  private static long count(String kind) {
    return truth.stream().filter(line -> line.get("类别").equals(kind)).count();
  }
}
