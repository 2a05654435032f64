package io.pingyi.intake;

import java.util.List;

/**
 * One accepted row of an export, raw text in the order of its table's columns: for a known dataset
 * the canonical columns of {@code columns.yml}, for an indicator table its own headings.
 *
 * @param dataset what kind of table it comes from
 * @param organisation 党组织编码 it belongs to
 * @param source number of the source table within the run
 * @param row physical row, the first is 1
 * @param cells raw text as it stands in the export, empty where the table lacks the column or the
 *     cell; what a later stage notes on the row may follow behind them
 * @param raw the row as it stands in the file, to be listed should a later stage refuse it; only of
 *     datasets that are {@link Dataset#reviewed}, else empty
 */
public record StagedRow(
    Dataset dataset, String organisation, int source, int row, List<String> cells, String raw) {

  /** A row that no later stage refuses. */
  public StagedRow(Dataset dataset, String organisation, int source, int row, List<String> cells) {
    this(dataset, organisation, source, row, cells, "");
  }

  /** The row with other cells. */
  public StagedRow with(List<String> others) {
    return new StagedRow(dataset, organisation, source, row, others, raw);
  }
}
