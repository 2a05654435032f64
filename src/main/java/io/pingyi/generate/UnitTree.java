package io.pingyi.generate;

import io.pingyi.generate.UnitSeats.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reporting committee with all below it. Big villages are split into several branches under a
 * 党总支; long runs of one sector get a committee or a 党总支 between (up to five levels).
 */
final class UnitTree {
  private static final LocalDate EPOCH = LocalDate.of(1990, 1, 1);

  private final Names names;
  private final Seat seat;
  private final Dice dice;
  private final String parent;
  private final String code;
  private final List<Org> tree = new ArrayList<>();

  UnitTree(long seed, Names names, String parent, int number, Seat seat) {
    this.names = names;
    this.seat = seat;
    this.parent = parent;
    this.code = Codes.child(parent, number);
    this.dice = Dice.of(seed, "unit", code, 0);
  }

  /** A parent under construction, which numbers its children. */
  private static final class Node {
    private final Org org;
    private int children;

    private Node(Org org) {
      this.org = org;
    }

    private String nextCode() {
      return Codes.child(org.code(), ++children);
    }
  }

  List<Org> build(Map<Sector, Integer> owned) {
    Org unit =
        new Org(
            code,
            parent,
            code,
            Org.Kind.COMMITTEE,
            null,
            seat.unitClass(),
            seat.name(),
            seat.home(),
            founded(),
            0);
    tree.add(unit);
    Node top = new Node(unit);
    owned.forEach((sector, count) -> grow(top, sector, count));
    return tree;
  }

  private void grow(Node top, Sector sector, int count) {
    int left = count;
    while (left > 0) {
      if (left >= 7 && dice.chance(.28)) {
        int taken = dice.between(5, Math.min(10, left));
        group(top, sector, taken);
        left -= taken;
      } else {
        left -= plant(top, sector, left, names.body(sector, seat.home()));
      }
    }
  }

  private void group(Node top, Sector sector, int count) {
    boolean committee = !sector.grassRoots() && dice.chance(.3);
    String place =
        sector.grassRoots() ? seat.home() + names.place() + "片区" : names.body(sector, seat.home());
    Node node = between(top, committee ? Org.Kind.COMMITTEE : Org.Kind.GENERAL_BRANCH, place);
    int left = count;
    if (committee && left >= 7) {
      Node inner = between(node, Org.Kind.GENERAL_BRANCH, place + "机关");
      for (int i = 0; i < 3; i++) {
        left -= plant(inner, sector, 1, names.body(sector, seat.home()));
      }
    }
    while (left > 0) {
      left -=
          plant(node, sector, left, sector.grassRoots() ? names.body(sector, seat.home()) : place);
    }
  }

  private Node between(Node above, Org.Kind kind, String place) {
    String suffix = kind == Org.Kind.COMMITTEE ? "委员会" : "总支部委员会";
    Org org =
        new Org(
            above.nextCode(),
            above.org.code(),
            code,
            kind,
            null,
            null,
            names.unique("中共" + place, suffix),
            place,
            founded(),
            0);
    tree.add(org);
    return new Node(org);
  }

  /** Plants one branch, or a split village of several; tells how many. */
  private int plant(Node above, Sector sector, int left, String place) {
    int size = size(sector);
    if (size > 50 && left >= 2 && above.org.kind() == Org.Kind.COMMITTEE && dice.chance(.5)) {
      int parts = Math.min(left, size > 80 ? 3 : 2);
      Node node = between(above, Org.Kind.GENERAL_BRANCH, place);
      for (int i = 1; i <= parts; i++) {
        leaf(node, sector, place + "第" + Names.ordinal(i), place, size / parts, Org.Kind.BRANCH);
      }
      return parts;
    }
    Org.Kind kind = kind(sector, size);
    int members = kind == Org.Kind.JOINT ? Math.min(size, dice.between(3, 12)) : size;
    leaf(above, sector, place, place, members, kind);
    return 1;
  }

  private void leaf(
      Node above, @Nullable Sector sector, String stem, String place, int size, Org.Kind kind) {
    String suffix =
        switch (kind) {
          case JOINT -> "联合支部委员会";
          case TEMPORARY -> "临时支部委员会";
          case FUNCTIONAL -> "功能型支部委员会";
          case BRANCH, COMMITTEE, GENERAL_BRANCH -> "支部委员会";
        };
    tree.add(
        new Org(
            above.nextCode(),
            above.org.code(),
            code,
            kind,
            sector,
            null,
            names.unique("中共" + stem, suffix),
            place,
            founded(),
            size));
  }

  private int size(Sector sector) {
    if (dice.chance(.003)) {
      return dice.between(1, 2);
    }
    return Math.max(3, (int) Math.round(dice.logNormal(sector.medianSize, sector.sizeSigma)));
  }

  private Org.Kind kind(Sector sector, int size) {
    boolean firm = sector == Sector.PRIVATE_FIRM || sector == Sector.SOCIAL;
    if (firm && size <= 14 && dice.chance(.09)) {
      return Org.Kind.JOINT;
    }
    double chance = dice.uniform();
    return chance < .01 ? Org.Kind.TEMPORARY : chance < .02 ? Org.Kind.FUNCTIONAL : Org.Kind.BRANCH;
  }

  private LocalDate founded() {
    if (dice.chance(.01)) {
      return LocalDate.of(DistrictTree.FIRST_YEAR, 1, 5).plusDays(dice.between(0, 330));
    }
    return EPOCH.plusDays(dice.between(0, 365 * 33));
  }
}
