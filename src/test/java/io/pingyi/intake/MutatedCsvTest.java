package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1: no row is lost or silently changed, whatever happens to the file. */
class MutatedCsvTest {

  private static final List<String> COLUMNS =
      List.of("党组织编码", "会议类型", "开展日期", "应到人数", "实到人数", "主题");

  @TempDir Path folder;

  @Test
  void three_hundred_damaged_files_balance() throws IOException {
    run(0, 300);
  }

  @Test
  @Tag("campaign")
  void ten_thousand_damaged_files_balance() throws IOException {
    run(1_000_000, 10_000);
  }

  private void run(long seed, int files) throws IOException {
    StringBuilder organisations = new StringBuilder("党组织编码,党组织全称,上级党组织编码,组织类别\n");
    Map<String, List<String>> clean = new HashMap<>();
    for (int row = 0; row < MutatedCsv.ROWS; row++) {
      organisations.append(MutatedCsv.code(row)).append(",支部,,党支部\n");
      clean.put(MutatedCsv.code(row), MutatedCsv.clean(row));
    }
    Files.writeString(folder.resolve("党组织.csv"), organisations);
    long used = 0;
    long rejected = 0;
    int refused = 0;
    for (int i = 0; i < files; i++) {
      MutatedCsv file = new MutatedCsv(seed + i);
      byte[] bytes = file.bytes();
      Files.write(folder.resolve("会议.csv"), bytes);
      CollectingSink sink = new CollectingSink();
      try {
        IntakeReport report =
            Intake.read(folder, IntakeFixture.CATALOGUE, IntakeFixture.DATE, sink);
        RowBalance balance = report.tables().get(0).balance();
        check(seed + i, file, balance, sink, clean);
        used += balance.used();
        rejected += balance.rejected();
      } catch (InputException e) {
        refused++;
        assertThat(file.badBytes()).as("seed %d: %s", seed + i, e.getMessage()).isTrue();
        assertThat(e).hasMessageContaining("会议.csv");
      }
    }
    System.out.printf(
        "%d damaged files: %d rows used, %d rejected, %d files refused%n",
        files, used, rejected, refused);
    assertThat(used).isGreaterThan(files * 30L);
  }

  private static void check(
      long seed,
      MutatedCsv file,
      RowBalance balance,
      CollectingSink sink,
      Map<String, List<String>> clean) {
    List<StagedRow> meetings = sink.of(Dataset.MEETING);
    assertThat(balance.holds()).as("seed %d", seed).isTrue();
    assertThat(balance.used()).isEqualTo(meetings.size());
    assertThat(balance.rejected()).isEqualTo(sink.rejects.stream().filter(Reject::rowLost).count());
    for (StagedRow row : meetings) {
      if (!file.badBytes()) {
        assertThat(cells(row))
            .as("seed %d row %d", seed, row.row())
            .isEqualTo(clean.get(row.organisation()));
      }
    }
    String texts =
        Stream.concat(
                meetings.stream().flatMap(row -> row.cells().stream()),
                sink.rejects.stream().map(reject -> reject.raw() + reject.reason()))
            .reduce("", String::concat);
    assertThat(texts).as("seed %d", seed).doesNotContain("\ufffd").doesNotContain("\0");
  }

  private static List<String> cells(StagedRow row) {
    return IntStream.range(0, COLUMNS.size())
        .mapToObj(i -> IntakeFixture.CATALOGUE.index(Dataset.MEETING, COLUMNS.get(i)))
        .map(row.cells()::get)
        .toList();
  }
}
