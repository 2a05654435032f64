package io.pingyi.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the ledger one organisation at a time and hands over its subjects. */
final class LedgerReader {

  private final Manifest manifest;
  private final Consumer<LedgerRow> lines;
  private final Consumer<SubjectLines> subjects;
  private final Check order = new Check("台账按单位编码排列、指标属于已知的考核表", "行");

  /**
   * @param lines sees every line
   * @param subjects sees every subject once all its lines are read
   */
  LedgerReader(Manifest manifest, Consumer<LedgerRow> lines, Consumer<SubjectLines> subjects) {
    this.manifest = manifest;
    this.lines = lines;
    this.subjects = subjects;
  }

  Check order() {
    return order;
  }

  void read(Path folder) throws IOException {
    List<LedgerRow> organisation = new ArrayList<>();
    try (CsvRows rows = new CsvRows(folder, Tables.LEDGER, Tables.LEDGER_COLUMNS)) {
      while (rows.hasNext()) {
        LedgerRow row = LedgerRow.of(rows.next());
        order.made();
        lines.accept(row);
        if (!organisation.isEmpty()) {
          String current = organisation.get(0).organisation();
          if (!row.organisation().equals(current)) {
            order.require(
                compare(current, row.organisation()) < 0,
                row.place(),
                "单位 " + row.organisation() + " 应排在 " + current + " 之前，或该单位的行被拆开");
            finish(organisation);
            organisation.clear();
          }
        }
        organisation.add(row);
      }
    }
    finish(organisation);
  }

  /** The order of UTF-8 bytes. */
  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private void finish(List<LedgerRow> organisation) {
    Map<Manifest.Rubric, List<LedgerRow>> byRubric = new LinkedHashMap<>();
    for (LedgerRow row : organisation) {
      manifest
          .rubricOf(row.criterion())
          .ifPresentOrElse(
              rubric -> byRubric.computeIfAbsent(rubric, key -> new ArrayList<>()).add(row),
              () -> order.differs(row.place(), "指标 " + row.criterion() + " 不属于任何考核表"));
    }
    byRubric.forEach(
        (rubric, rows) ->
            subjects.accept(new SubjectLines(rows.get(0).organisation(), rubric, rows)));
  }
}
