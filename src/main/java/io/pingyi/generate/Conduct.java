package io.pingyi.generate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a branch did not do in a year: points are drawn first and spent on lapses. */
final class Conduct {
  private static final List<Lapse> ALL = List.of(Lapse.values());

  private final Map<Lapse, Integer> lapses = new EnumMap<>(Lapse.class);

  private Conduct() {}

  static Conduct of(long seed, Org org, BranchState state, int year) {
    Conduct conduct = new Conduct();
    Dice trait = Dice.of(seed, "trait", org.code(), 0);
    Dice dice = Dice.of(seed, "conduct", org.code(), year);
    double points = 7 * trait.gamma(1.1) * (.6 + .8 * dice.uniform());
    for (int tries = 0; points > .2 && tries < 60; tries++) {
      Lapse lapse = ALL.get(dice.weighted(weights(org, state)));
      int count = conduct.of(lapse);
      if (count < lapse.most && (lapse.cost <= points || dice.chance(points / lapse.cost))) {
        conduct.lapses.put(lapse, count + 1);
        points -= lapse.cost;
      }
    }
    return conduct;
  }

  private static double[] weights(Org org, BranchState state) {
    return ALL.stream()
        .mapToDouble(lapse -> possible(lapse, org, state) ? lapse.weight : 0)
        .toArray();
  }

  private static boolean possible(Lapse lapse, Org org, BranchState state) {
    boolean housed = org.field().grassRoots() || org.sector() == Sector.STATE_FIRM;
    return switch (lapse) {
      case COMMITTEE_MONTH -> state.committee() > 0;
      case GROUP_MONTH -> state.groups() > 0;
      case SATISFACTION -> org.field().grassRoots();
      case VENUE, BUDGET -> housed;
      case LEADER_STUDY -> !state.secretary().isEmpty();
      default -> true;
    };
  }

  /** How often the branch fell short in this way. */
  int of(Lapse lapse) {
    return lapses.getOrDefault(lapse, 0);
  }

  Map<Lapse, Integer> lapses() {
    return lapses;
  }
}
