package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import io.pingyi.facts.Organisation.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves parents and reporting committees (述职单位), and finds what is wrong with the tree. */
final class OrganisationTree {

  private static final int NONE = -1;

  private final OrganisationRegister register;

  /** By number of an organisation the number of its parent. */
  private final int[] parents;

  private final boolean[] roots;
  private final boolean[] units;
  private final Map<String, String> faults = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();

  OrganisationTree(OrganisationRegister register) {
    this.register = register;
    int count = register.rows().size();
    this.parents = new int[count];
    this.roots = new boolean[count];
    this.units = new boolean[count];
    findParents();
    if (hasCycle()) {
      breakCycles();
    }
    findUnits();
  }

  /** Why the parent code of an organisation cannot stand; null when it can. */
  @Nullable String parentFault(String code) {
    return faults.get(code);
  }

  /** What the administrator should know about the tree. */
  List<String> notices() {
    return notices;
  }

  /** All organisations sorted by code. */
  List<Organisation> organisations() {
    return register.rows().stream()
        .map(this::organisation)
        .sorted(Comparator.comparing(Organisation::code))
        .toList();
  }

  private Organisation organisation(OrganisationRow row) {
    boolean unit = units[row.number()];
    String sector = unit && row.unitClass() != null ? row.unitClass() : row.sector();
    return new Organisation(
        row.code(),
        row.name(),
        row.level(),
        sector,
        code(parents[row.number()]),
        code(unitOf(row.number())));
  }

  private @Nullable String code(int number) {
    return number == NONE ? null : register.rows().get(number).code();
  }

  private int unitOf(int number) {
    int at = number;
    while (at != NONE && !units[at]) {
      at = parents[at];
    }
    return at;
  }

  private void findParents() {
    Set<String> outside = new TreeSet<>();
    boolean rooted = false;
    OrganisationRow parent = null;
    for (OrganisationRow row : register.rows()) {
      parents[row.number()] = NONE;
      if (row.parent().isEmpty()) {
        roots[row.number()] = true;
        rooted = true;
        continue;
      }
      // Children of one parent mostly stand together.
      if (parent == null || !parent.code().equals(row.parent())) {
        parent = register.find(row.parent());
      }
      if (parent == null) {
        outside.add(row.parent());
      } else {
        parents[row.number()] = parent.number();
      }
    }
    // The committee of the district names the city's as its parent, which is not in the export.
    boolean above = !rooted && outside.size() == 1;
    for (OrganisationRow row : register.rows()) {
      if (!row.parent().isEmpty() && parents[row.number()] == NONE) {
        if (above) {
          roots[row.number()] = true;
        } else {
          faults.put(
              row.code(),
              "上级编码“"
                  + Column.shorten(row.parent())
                  + "”不在党组织表中"
                  + CodeSuggestion.near(row.parent(), register)
                  + "；请更正，更正前该组织不计入任何述职单位");
        }
      }
    }
  }

  private boolean hasCycle() {
    int[] walks = new int[parents.length];
    for (int start = 0; start < parents.length; start++) {
      int at = start;
      while (at != NONE && walks[at] == 0) {
        walks[at] = start + 1;
        at = parents[at];
      }
      if (at != NONE && walks[at] == start + 1) {
        return true;
      }
    }
    return false;
  }

  /** Begins with the smallest code, so that every run tells the same. */
  private void breakCycles() {
    List<OrganisationRow> sorted = new ArrayList<>(register.rows());
    sorted.sort(Comparator.comparing(OrganisationRow::code));
    boolean[] done = new boolean[parents.length];
    for (OrganisationRow start : sorted) {
      Set<Integer> walk = new LinkedHashSet<>();
      int at = start.number();
      while (at != NONE && !done[at] && walk.add(at)) {
        at = parents[at];
      }
      walk.forEach(member -> done[member] = true);
      if (at != NONE && walk.contains(at)) {
        breakCycle(at);
      }
    }
  }

  private void breakCycle(int first) {
    List<Integer> cycle = new ArrayList<>();
    for (int member = first; !cycle.contains(member); member = parents[member]) {
      cycle.add(member);
    }
    StringBuilder path = new StringBuilder();
    cycle.forEach(member -> path.append(code(member)).append(" → "));
    path.append(code(first));
    for (int member : cycle) {
      parents[member] = NONE;
      faults.put(register.rows().get(member).code(), "上级编码成环（" + path + "）；请更正，更正前这些组织不计入任何述职单位");
    }
  }

  private void findUnits() {
    int count = 0;
    for (OrganisationRow row : register.rows()) {
      units[row.number()] = row.unitClass() != null;
      count += row.unitClass() == null ? 0 : 1;
    }
    if (count > 0) {
      return;
    }
    for (OrganisationRow row : register.rows()) {
      int parent = parents[row.number()];
      if (row.level() == Level.COMMITTEE && parent != NONE && roots[parent]) {
        units[row.number()] = true;
        count++;
      }
    }
    notices.add(
        count == 0
            ? "党组织表没有填写“述职单位类别”，根组织下也没有党委：本次没有述职单位，只评支部"
            : "党组织表没有填写“述职单位类别”：以根组织直属的 " + count + " 个党委为述职单位");
  }
}
