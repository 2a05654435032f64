package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import java.util.List;

/** The tallies of a unit's branches as the database keeps them. */
final class Tallies {

  private final RunStore store;

  Tallies(RunStore store) {
    this.store = store;
  }

  /** In the order of the branches' codes. */
  List<BranchTally> of(String unit) {
    return store
        .jdbc()
        .query(
            "select tally from branch_tally where run = ? and unit_code = ? order by organisation",
            (row, i) -> BranchTally.ofText(row.getString(1)),
            store.run(),
            unit);
  }
}
