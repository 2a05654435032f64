package io.pingyi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.SampleRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4: any line of the ledger, changed or taken away, is found without its hash. Lines
 * without points that are taken away or doubled move no sum; only the hash of the file tells of
 * them.
 */
class LedgerMutationTest {

  private static final String HASH = "SHA-256";

  @TempDir Path work;

  private Path folder;
  private Path ledger;
  private List<String> lines = List.of();

  @BeforeEach
  void publish() throws Exception {
    folder = work.resolve("output");
    SampleRun.in(work.resolve("input")).publish(folder, work);
    ledger = folder.resolve("ledger.csv");
    lines = List.of(Files.readString(ledger).split("\r\n"));
  }

  @Test
  void points_of_any_line_changed_by_a_hundredth_are_found_at_the_subject() throws IOException {
    int points = points();
    int tried = 0;
    for (int i = 1; i < lines.size(); i++) {
      for (String change : List.of("0.01", "-0.01", "1")) {
        String[] cells = lines.get(i).split(",", -1);
        cells[points] = new BigDecimal(cells[points]).add(new BigDecimal(change)).toPlainString();
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, String.join(",", cells));
        located(changed, i, lines.get(i));
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(60);
  }

  @Test
  void any_line_with_points_that_is_taken_away_or_doubled_is_found_at_the_subject()
      throws IOException {
    for (int i = 1; i < lines.size(); i++) {
      if (new BigDecimal(lines.get(i).split(",", -1)[points()]).signum() == 0) {
        continue;
      }
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      located(fewer, i, lines.get(i));
      List<String> more = new ArrayList<>(lines);
      more.add(i, lines.get(i));
      located(more, i, lines.get(i));
    }
  }

  private int points() {
    return List.of(lines.get(0).replace("\uFEFF", "").split(",")).indexOf("分值");
  }

  private void located(List<String> changed, int index, String line) throws IOException {
    Files.writeString(ledger, String.join("\r\n", changed) + "\r\n");
    VerificationReport report = new Verifier(folder, work.resolve("input")).verify();
    String subject = line.split(",", -1)[0];
    assertThat(report.lines())
        .as("line %d: %s", index + 1, line)
        .filteredOn(text -> text.startsWith("    ") && !text.contains("字节") && !text.contains(HASH))
        .anyMatch(
            text -> text.contains("ledger.csv 第" + (index + 1) + "行") || text.contains(subject));
  }
}
