package io.pingyi.page;

import io.pingyi.report.PaperFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts the buckets of evidence into the page, or into files of {@code data/} beside it. */
final class EvidenceFiles {

  /** One bucket within the page. */
  record Carried(int number, String packed) {}

  private final PaperFolder folder;
  private final boolean beside;
  private final List<Carried> carried = new ArrayList<>();
  private List<String> firsts = List.of();

  EvidenceFiles(PaperFolder folder, boolean beside) {
    this.folder = folder;
    this.beside = beside;
  }

  /** Reads the whole ledger. */
  void read() throws IOException {
    Evidence evidence = new Evidence(beside ? Evidence.LINES_OF_FILE : Evidence.LINES, this::take);
    try (LedgerRecords records = new LedgerRecords(folder.ledger())) {
      while (records.next()) {
        evidence.add(records);
      }
    }
    firsts = evidence.finish();
  }

  private void take(int number, String packed) throws IOException {
    if (!beside) {
      carried.add(new Carried(number, packed));
      return;
    }
    byte[] call =
        ("pingyiEvidence(" + number + ",\"" + packed + "\");\n")
            .getBytes(StandardCharsets.US_ASCII);
    // Padded by hand: other locales have other digits.
    String name = "0000" + number;
    folder.file(
        "data/" + name.substring(Math.min(4, name.length() - 4)) + ".js", out -> out.write(call));
  }

  /** First code of each bucket. */
  List<String> firsts() {
    return firsts;
  }

  /** The buckets that the page itself has to carry. */
  List<Carried> carried() {
    return List.copyOf(carried);
  }
}
