package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds a score of 人工评分 against the bounds of its criterion. One out of bounds does not count: the
 * criterion is undetermined, and the row listed. The row stays used (it is not lost from the
 * balance).
 */
public final class ManualScoreCheck {

  private static final String POINTS = "得分";

  private final RowReader reader;
  private final Map<String, BigDecimal> full = new TreeMap<>();

  /**
   * For the tables of one run.
   *
   * @param columns meaning of columns
   * @param tables the source tables, for the headings they use; none names the canonical column
   * @param catalogue the criteria
   */
  public ManualScoreCheck(ColumnsCatalogue columns, List<SourceTable> tables, Catalogue catalogue) {
    this.reader = new RowReader(columns, tables);
    for (Criterion criterion : catalogue.criteria()) {
      if (criterion.kind() == Kind.MANUAL) {
        full.merge(criterion.code(), criterion.fullPoints(), BigDecimal::max);
      }
    }
  }

  /** The fault of a row, for {@code rejects.csv}; empty for a sound row and other datasets. */
  public Optional<Reject> check(StagedRow row) {
    if (row.dataset() != Dataset.MANUAL_SCORE) {
      return Optional.empty();
    }
    String criterion = CodeText.normalise(reader.raw(row, "指标编码"));
    BigDecimal most = full.get(criterion);
    String raw = reader.raw(row, POINTS);
    BigDecimal points = NumberText.parse(raw).orElse(null);
    if (most == null || points == null || (points.signum() >= 0 && points.compareTo(most) <= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reject(
            row.source(),
            row.row(),
            reader.cell(row, POINTS).column(),
            "人工评分“%s”不在指标%s的0至%s分之内，不采用，本项按没有评分处理；请核对改正后重新运行"
                .formatted(raw, criterion, most.stripTrailingZeros().toPlainString()),
            row.raw(),
            false));
  }
}
