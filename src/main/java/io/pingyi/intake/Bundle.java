package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import java.util.List;
import java.util.Map;

/**
 * All rows of one organisation, read back in key order.
 *
 * @param organisation whose rows
 * @param rows by dataset, in the order of source and physical row
 * @param unanswered last year's problems without a row; only of reporting units
 */
public record Bundle(
    Organisation organisation, Map<Dataset, List<StagedRow>> rows, Unanswered unanswered) {

  /** Rows of a run that knows nothing of last year's problems. */
  public Bundle(Organisation organisation, Map<Dataset, List<StagedRow>> rows) {
    this(organisation, rows, Unanswered.NONE);
  }

  /** The rows of one dataset; empty when there are none. */
  public List<StagedRow> of(Dataset dataset) {
    return rows.getOrDefault(dataset, List.of());
  }
}
