package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A district on its assessment date, before anything is written.
 *
 * @param formerNames old names of renamed branches, by code
 */
record DistrictData(
    long seed,
    LocalDate date,
    List<Org> tree,
    List<Org> units,
    List<BranchYear> branches,
    Map<String, String> formerNames) {

  static DistrictData of(long seed, LocalDate date, County county) {
    Map<String, String> formerNames = new HashMap<>();
    List<Org> tree =
        new ArrayList<>(new DistrictTree(seed, county).build(date.getYear(), formerNames));
    tree.removeIf(org -> org.founded().isAfter(date));
    List<BranchYear> branches = BranchYear.of(seed, tree, date);
    List<Org> units = tree.stream().filter(org -> org.unitClass() != null).toList();
    return new DistrictData(seed, date, tree, units, branches, formerNames);
  }

  /** Code of the district's committee. */
  String root() {
    return tree.get(0).code();
  }

  /** Everybody who applied to a branch up to the date. */
  List<Person> peopleOf(BranchYear branch) {
    return new People(seed).of(branch.org(), date);
  }

  /** Class of the reporting committee of a branch. */
  UnitClass unitClass(BranchYear branch) {
    for (Org unit : units) {
      if (unit.code().equals(branch.org().unit()) && unit.unitClass() != null) {
        return unit.unitClass();
      }
    }
    return UnitClass.OTHERS;
  }
}
