package io.pingyi.generate;

import io.pingyi.generate.UnitSeats.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tree of one invented district in its first year: root, reporting committees, branches. */
final class DistrictTree {
  /** The year whose tree is drawn; later years change it. */
  static final int FIRST_YEAR = 2025;

  private final long seed;
  private final County county;
  private final Names names;

  DistrictTree(long seed, County county) {
    this.seed = seed;
    this.county = county;
    this.names = new Names(seed, county.name());
  }

  /**
   * The tree of a year, each reporting committee followed by all below it.
   *
   * @param formerNames gets the old name of each renamed branch, by code
   */
  List<Org> build(int year, Map<String, String> formerNames) {
    List<Org> tree = first();
    for (int next = FIRST_YEAR + 1; next <= year; next++) {
      tree = new YearChange(seed, next, names, formerNames).apply(tree);
    }
    return tree;
  }

  private List<Org> first() {
    List<Seat> seats = new UnitSeats(names).seats(county.branches());
    List<Map<Sector, Integer>> owned = share(seats);
    List<Org> tree = new ArrayList<>();
    tree.add(root());
    for (int i = 0; i < seats.size(); i++) {
      tree.addAll(
          new UnitTree(seed, names, county.root(), i + 1, seats.get(i)).build(owned.get(i)));
    }
    return tree;
  }

  private Org root() {
    return new Org(
        county.root(),
        county.parent(),
        "",
        Org.Kind.COMMITTEE,
        null,
        null,
        "中共" + county.name() + "委员会",
        county.name(),
        LocalDate.of(1986, 3, 1),
        0);
  }

  private List<Map<Sector, Integer>> share(List<Seat> seats) {
    List<Map<Sector, Integer>> owned = new ArrayList<>();
    seats.forEach(seat -> owned.add(new EnumMap<>(Sector.class)));
    Dice dice = Dice.of(seed, "share", county.root(), 0);
    for (Sector sector : Sector.values()) {
      double[] weights = weights(seats, sector);
      for (int i = 0; i < count(sector); i++) {
        owned.get(dice.weighted(weights)).merge(sector, 1, Integer::sum);
      }
    }
    owned.forEach(each -> fillEmpty(each, owned));
    return owned;
  }

  /** Rounds so that the sectors add up to the branches wanted. */
  private int count(Sector wanted) {
    double before = 0;
    for (Sector sector : Sector.values()) {
      if (sector == wanted) {
        return (int)
            (Math.round((before + sector.share) * county.branches())
                - Math.round(before * county.branches()));
      }
      before += sector.share;
    }
    return 0;
  }

  private static double[] weights(List<Seat> seats, Sector sector) {
    double[] weights = new double[seats.size()];
    Map<UnitClass, Double> totals = new EnumMap<>(UnitClass.class);
    seats.forEach(seat -> totals.merge(seat.unitClass(), seat.weight(), Double::sum));
    for (int i = 0; i < weights.length; i++) {
      Seat seat = seats.get(i);
      double all = totals.getOrDefault(seat.unitClass(), 1.0);
      weights[i] = seat.unitClass().pull(sector) * seat.weight() / all;
    }
    return weights;
  }

  /** A committee without branches takes one from the richest. */
  private static void fillEmpty(Map<Sector, Integer> poor, List<Map<Sector, Integer>> all) {
    if (!poor.isEmpty()) {
      return;
    }
    Map<Sector, Integer> rich = all.get(0);
    for (Map<Sector, Integer> each : all) {
      rich = total(each) > total(rich) ? each : rich;
    }
    Sector sector = rich.keySet().iterator().next();
    poor.put(sector, 1);
    rich.computeIfPresent(sector, (key, count) -> count == 1 ? null : count - 1);
  }

  private static int total(Map<Sector, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
