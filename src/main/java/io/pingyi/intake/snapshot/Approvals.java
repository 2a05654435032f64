package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Waiver;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CodeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What people decided about one organisation: manual scores and waivers. */
final class Approvals {

  private Approvals() {}

  /** Rows whose points cannot be read were rejected at intake and are not here. */
  static List<ManualScore> manualScores(BundleRows rows, ColumnsCatalogue columns) {
    List<ManualScore> scores = new ArrayList<>();
    for (Row row : rows.of(Dataset.MANUAL_SCORE)) {
      Entry entry = Entry.of(Dataset.MANUAL_SCORE, row, columns);
      BigDecimal points = entry.decimal("得分");
      if (points != null) {
        DateRange on = entry.date("评分日期");
        scores.add(
            new ManualScore(
                code(row),
                points,
                text(row, "评分人"),
                on == null || !on.exact() ? null : on.first(),
                text(row, "评分依据"),
                row.cell("得分")));
      }
    }
    return scores;
  }

  static List<Waiver> waivers(BundleRows rows) {
    List<Waiver> waivers = new ArrayList<>();
    for (Row row : rows.of(Dataset.WAIVER)) {
      waivers.add(new Waiver(code(row), text(row, "减免理由"), text(row, "批准人"), row.cell("指标编码")));
    }
    return waivers;
  }

  private static String code(Row row) {
    String raw = row.raw("指标编码");
    return raw == null ? "" : CodeText.normalise(raw);
  }

  /** Text as somebody wrote it, since the ledger quotes it; only white space is evened out. */
  private static String text(Row row, String column) {
    String raw = row.raw(column);
    return raw == null ? "" : raw.strip().replaceAll("\\s+", " ");
  }
}
