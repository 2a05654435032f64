package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds different scores of 人工评分 for one criterion of one organisation. None of them counts: nobody
 * can say which was meant. Keeps one small entry a score, not the rows.
 */
public final class RepeatedScores {

  private static final String POINTS = "得分";

  private final ColumnsCatalogue columns;
  private final RowReader reader;
  private final Map<String, Given> given = new HashMap<>();
  private final List<Later> different = new ArrayList<>();

  /** For the rows of one run. */
  public RepeatedScores(ColumnsCatalogue columns) {
    this.columns = columns;
    this.reader = new RowReader(columns, List.of());
  }

  private record Given(BigDecimal points, int source, int row) {}

  private record Later(StagedRow row, Given first) {}

  /** Takes a row of any dataset, in the order of files and rows. */
  public void accept(StagedRow row) {
    if (row.dataset() != Dataset.MANUAL_SCORE) {
      return;
    }
    Optional<BigDecimal> points = NumberText.parse(reader.raw(row, POINTS));
    if (points.isEmpty()) {
      return;
    }
    String key = row.organisation() + '\t' + CodeText.normalise(reader.raw(row, "指标编码"));
    Given first = given.putIfAbsent(key, new Given(points.get(), row.source(), row.row()));
    if (first != null && first.points().compareTo(points.get()) != 0) {
      different.add(new Later(row, first));
    }
  }

  /** One reject a row that differs from an earlier one, told by the headings of the tables. */
  public List<Reject> finish(List<SourceTable> tables) {
    RowReader headings = new RowReader(columns, tables);
    return different.stream()
        .map(
            later ->
                new Reject(
                    later.row().source(),
                    later.row().row(),
                    headings.cell(later.row(), POINTS).column(),
                    reason(later, headings),
                    later.row().raw(),
                    false))
        .toList();
  }

  private static String reason(Later later, RowReader headings) {
    return "人工评分“%s”与%s的“%s”不同，是同一党组织的同一项指标（%s），两个都不采用，本项按没有评分处理；请只留一个"
        .formatted(
            headings.raw(later.row(), POINTS),
            headings.place(later.first().source(), later.first().row()),
            later.first().points().toPlainString(),
            headings.raw(later.row(), "指标编码"));
  }
}
