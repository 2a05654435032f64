package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A district on its assessment date, before anything is written.
 *
 * @param people by code of branch, whoever applied
 * @param formerNames old names of renamed branches, by code
 */
record DistrictData(
    long seed,
    LocalDate date,
    List<Org> tree,
    List<Org> units,
    List<BranchYear> branches,
    Map<String, List<Person>> people,
    Map<String, String> formerNames) {

  static DistrictData of(Settings settings) {
    Map<String, String> formerNames = new HashMap<>();
    List<Org> tree =
        new ArrayList<>(
            new DistrictTree(settings.seed(), settings.branches())
                .build(settings.year(), formerNames));
    tree.removeIf(org -> org.founded().isAfter(settings.date()));
    List<BranchYear> branches = BranchYear.of(settings.seed(), tree, settings.date());
    Map<String, List<Person>> people = new HashMap<>();
    People drawn = new People(settings.seed());
    for (BranchYear branch : branches) {
      people.put(branch.org().code(), drawn.of(branch.org(), settings.date()));
    }
    List<Org> units = tree.stream().filter(org -> org.unitClass() != null).toList();
    return new DistrictData(
        settings.seed(), settings.date(), tree, units, branches, people, formerNames);
  }

  List<Person> peopleOf(BranchYear branch) {
    return people.getOrDefault(branch.org().code(), List.of());
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
