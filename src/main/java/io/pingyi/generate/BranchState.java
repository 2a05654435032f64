package io.pingyi.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One branch on the assessment date.
 *
 * @param committee members of the 支委会, 0 when there is none
 * @param vacantSince since when it has no secretary; null when it has one
 * @param elected day of the last election, overdue or not
 * @param groups number of 党小组
 */
record BranchState(
    int full,
    int members,
    boolean oversizeApproved,
    int committee,
    boolean dutiesAssigned,
    String secretary,
    @Nullable LocalDate vacantSince,
    boolean acting,
    LocalDate elected,
    boolean overdue,
    boolean extension,
    int groups) {

  static BranchState of(long seed, Org org, LocalDate date) {
    Dice lasting = Dice.of(seed, "state", org.code(), 0);
    Dice yearly = Dice.of(seed, "state", org.code(), date.getYear());
    int members = members(org, lasting, date.getYear());
    int full = Math.max(Math.min(members, 2), members - yearly.poisson(members * .012));
    int groups = members < 15 ? 0 : members < 32 ? 2 : members < 48 ? 3 : 4;
    boolean vacant = yearly.chance(.015);
    @Nullable LocalDate since = vacant ? vacancy(yearly, date) : null;
    boolean overdue = yearly.chance(.04) && org.founded().isBefore(date.minusYears(7));
    return new BranchState(
        full,
        members,
        members > 50 && yearly.chance(.8),
        committee(yearly, full),
        full < 7 || yearly.chance(.985),
        vacant ? "" : Names.person(lasting),
        since,
        vacant && yearly.chance(.8),
        elected(lasting, yearly, org, date, overdue),
        overdue,
        overdue && yearly.chance(.35),
        groups);
  }

  private static int members(Org org, Dice dice, int year) {
    double size = org.size();
    for (int y = DistrictTree.FIRST_YEAR; y < year; y++) {
      size += size * .03 * dice.gauss();
    }
    return Math.max(Math.min(org.size(), 3), (int) Math.round(size));
  }

  private static LocalDate vacancy(Dice dice, LocalDate date) {
    return date.minusDays(dice.chance(.27) ? dice.between(95, 320) : dice.between(5, 88));
  }

  private static int committee(Dice dice, int full) {
    if (full < 7) {
      return 0;
    }
    double chance = dice.uniform();
    return chance < .006 ? 0 : chance < .014 ? 2 : full < 15 ? 3 : chance < .06 ? 7 : 5;
  }

  private static LocalDate elected(
      Dice lasting, Dice yearly, Org org, LocalDate date, boolean overdue) {
    Sector sector = org.field();
    int term = sector.termYears();
    LocalDate first =
        sector.grassRoots()
            ? LocalDate.of(2020, 12, 1).plusDays(lasting.between(0, 115))
            : LocalDate.of(2020, 1, 10).plusDays(lasting.between(0, 365 * 3));
    if (overdue) {
      return date.minusYears(term).minusDays(yearly.between(15, 520));
    }
    LocalDate last = first;
    while (!last.plusYears(term).isAfter(date)) {
      last = last.plusYears(term).minusDays(lasting.between(0, 20));
    }
    return last.isBefore(org.founded()) ? org.founded() : last;
  }
}
