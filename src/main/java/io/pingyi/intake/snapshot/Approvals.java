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
                text(entry, "评分人"),
                on == null || !on.exact() ? null : on.first(),
                text(entry, "评分依据"),
                row.cell("得分")));
      }
    }
    return scores;
  }

  static List<Waiver> waivers(BundleRows rows, ColumnsCatalogue columns) {
    List<Waiver> waivers = new ArrayList<>();
    for (Row row : rows.of(Dataset.WAIVER)) {
      Entry entry = Entry.of(Dataset.WAIVER, row, columns);
      waivers.add(new Waiver(code(row), text(entry, "减免理由"), text(entry, "批准人"), row.cell("指标编码")));
    }
    return waivers;
  }

  private static String code(Row row) {
    String raw = row.raw("指标编码");
    return raw == null ? "" : CodeText.normalise(raw);
  }

  private static String text(Entry entry, String column) {
    String word = entry.word(column);
    return word == null ? "" : word;
  }
}
