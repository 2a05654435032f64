package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator knows what it planted; intake must find exactly that. */
class GeneratedDirtTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void exactly_the_planted_rows_and_cells_are_rejected(long seed) throws IOException {
    Generator.Written written =
        Generator.generate(
            new Settings(
                Settings.Scale.DISTRICT, seed, 2025, LocalDate.of(2025, 12, 31), folder, 300));
    IntakeFixture input = new IntakeFixture(written.folder());
    IntakeReport report = input.read();
    Set<String> found = new TreeSet<>();
    for (Reject reject : input.sink.rejects) {
      SourceTable table = report.tables().get(reject.source() - 1);
      String place = table.file() + "/" + table.sheet() + "/" + reject.row();
      found.add((reject.rowLost() ? "row " : "cell ") + place);
    }
    assertThat(found).isEqualTo(planted(written.truth()));
    long ignored =
        report.tables().stream()
            .map(SourceTable::balance)
            .mapToLong(balance -> balance.subtotal() + balance.note())
            .sum();
    assertThat(ignored).isEqualTo(sumsAndNotes(written.truth()));
  }

  private static Set<String> planted(Path truth) throws IOException {
    Set<String> planted = new TreeSet<>();
    for (CSVRecord row : rows(truth)) {
      String place = row.get("文件") + "/" + row.get("工作表") + "/" + row.get("行号");
      switch (row.get("预期")) {
        case "拒收整行" -> planted.add("row " + place);
        case "拒收单元格" -> planted.add("cell " + place);
        default -> {}
      }
    }
    return planted;
  }

  private static long sumsAndNotes(Path truth) throws IOException {
    return rows(truth).stream()
        .filter(row -> Stream.of("合计行", "小计行", "填表人行", "注释行").anyMatch(row.get("类别")::equals))
        .count();
  }

  private static List<CSVRecord> rows(Path truth) throws IOException {
    String text = Files.readString(truth).substring(1);
    return CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().get()).getRecords();
  }
}
