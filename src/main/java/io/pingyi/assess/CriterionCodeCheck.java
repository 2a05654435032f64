package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CodeText;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds 人工评分 and 减免 against the criteria: a row with a code that no criterion has would otherwise
 * be read and never count. The row stays used (it is not lost from the balance).
 */
public final class CriterionCodeCheck {

  private static final String COLUMN = "指标编码";

  private final RowReader reader;
  private final Map<String, Kind> kinds = new TreeMap<>();

  /**
   * For the tables of one run.
   *
   * @param columns meaning of columns
   * @param tables the source tables, for the headings they use; none names the canonical column
   * @param catalogue the criteria
   */
  public CriterionCodeCheck(
      ColumnsCatalogue columns, List<SourceTable> tables, Catalogue catalogue) {
    this.reader = new RowReader(columns, tables);
    for (Criterion criterion : catalogue.criteria()) {
      kinds.put(criterion.code(), criterion.kind());
    }
  }

  /** The fault of a row, for {@code rejects.csv}; empty for a sound row and other datasets. */
  public Optional<Reject> check(StagedRow row) {
    boolean score = row.dataset() == Dataset.MANUAL_SCORE;
    if (!score && row.dataset() != Dataset.WAIVER) {
      return Optional.empty();
    }
    String raw = reader.raw(row, COLUMN);
    Kind kind = kinds.get(CodeText.normalise(raw));
    if (kind == null) {
      return fault(row, "指标编码“" + raw + "”不在考核指标中，本行不起作用；请核对 rules/criteria*.csv 中的指标编码");
    }
    return score && kind != Kind.MANUAL
        ? fault(row, "指标“" + raw + "”不是人工评分指标，本行不起作用；请删去本行，或核对指标编码")
        : Optional.empty();
  }

  private Optional<Reject> fault(StagedRow row, String reason) {
    return Optional.of(
        new Reject(
            row.source(), row.row(), reader.cell(row, COLUMN).column(), reason, row.raw(), false));
  }
}
