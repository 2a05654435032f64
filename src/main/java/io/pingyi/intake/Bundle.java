package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import java.util.List;
import java.util.Map;

/**
 * All rows of one organisation, read back in key order.
 *
 * @param organisation whose rows
 * @param rows by dataset, in the order of source and physical row
 */
public record Bundle(Organisation organisation, Map<Dataset, List<StagedRow>> rows) {

  /** The rows of one dataset; empty when there are none. */
  public List<StagedRow> of(Dataset dataset) {
    return rows.getOrDefault(dataset, List.of());
  }
}
