package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A branch with what it is and did in the year.
 *
 * @param unitName name of its reporting committee
 */
record BranchYear(Org org, String unitName, BranchState state, Conduct conduct) {

  /** All branches of a tree, in its order. */
  static List<BranchYear> of(long seed, List<Org> tree, LocalDate date) {
    List<BranchYear> years = new ArrayList<>();
    String unitName = "";
    for (Org org : tree) {
      if (org.unitClass() != null) {
        unitName = org.name();
      }
      if (org.branch()) {
        BranchState state = BranchState.of(seed, org, date);
        Conduct conduct = Conduct.of(seed, org, state, date.getYear());
        years.add(new BranchYear(org, unitName, state, conduct));
      }
    }
    return years;
  }
}
