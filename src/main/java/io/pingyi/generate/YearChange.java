package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One year's changes of a tree: some branches merge, some are renamed, some are founded. */
final class YearChange {
  private static final double MERGED = .006;
  private static final double RENAMED = .008;
  private static final double FOUNDED = .012;

  private final long seed;
  private final int year;
  private final Names names;
  private final Map<String, String> formerNames;

  /**
   * @param formerNames gets the old name of each renamed branch, by code
   */
  YearChange(long seed, int year, Names names, Map<String, String> formerNames) {
    this.seed = seed;
    this.year = year;
    this.names = names;
    this.formerNames = formerNames;
  }

  List<Org> apply(List<Org> tree) {
    Map<String, List<Org>> byUnit = new LinkedHashMap<>();
    tree.forEach(org -> byUnit.computeIfAbsent(org.unit(), key -> new ArrayList<>()).add(org));
    List<Org> changed = new ArrayList<>();
    byUnit.forEach((unit, orgs) -> changed.addAll(unit.isEmpty() ? orgs : change(unit, orgs)));
    return changed;
  }

  private List<Org> change(String unit, List<Org> orgs) {
    Map<String, Integer> leaves = new HashMap<>();
    orgs.stream().filter(Org::branch).forEach(org -> leaves.merge(org.parent(), 1, Integer::sum));
    List<Org> kept = new ArrayList<>();
    List<Org> founded = new ArrayList<>();
    for (Org org : orgs) {
      Dice dice = Dice.of(seed, "change", org.code(), year);
      double draw = dice.uniform();
      if (!org.branch() || draw >= MERGED + RENAMED + FOUNDED) {
        kept.add(org);
      } else if (draw < MERGED && leaves.getOrDefault(org.parent(), 0) > 2) {
        leaves.merge(org.parent(), -1, Integer::sum);
      } else if (draw < MERGED + RENAMED) {
        kept.add(renamed(org));
      } else {
        kept.add(org);
        if (founded.size() < 9) {
          founded.add(founded(unit, org, founded.size() + 1, dice));
        }
      }
    }
    kept.addAll(founded);
    return kept;
  }

  private Org renamed(Org org) {
    formerNames.put(org.code(), org.name());
    String name = org.name().replaceFirst("支部委员会$", "");
    return org.renamed(names.unique(name, "（" + names.place() + "）支部委员会"));
  }

  private Org founded(String unit, Org model, int number, Dice dice) {
    int slot = 900 + (year - DistrictTree.FIRST_YEAR - 1) * 9 + number;
    return new Org(
        Codes.child(unit, slot),
        unit,
        unit,
        Org.Kind.BRANCH,
        model.sector(),
        null,
        names.unique("中共" + names.body(model.field(), names.district()), "支部委员会"),
        model.place(),
        LocalDate.of(year, 1, 5).plusDays(dice.between(0, 330)),
        Math.max(3, model.size() / 2));
  }
}
