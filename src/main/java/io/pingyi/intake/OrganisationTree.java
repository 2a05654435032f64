package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import io.pingyi.facts.Organisation.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves parents and reporting committees (述职单位), and finds what is wrong with the tree. */
final class OrganisationTree {

  private final OrganisationRegister register;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private final Set<String> roots = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final List<String> notices = new ArrayList<>();

  OrganisationTree(OrganisationRegister register) {
    this.register = register;
    findParents();
    breakCycles();
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
    boolean unit = units.contains(row.code());
    String sector = unit && row.unitClass() != null ? row.unitClass() : row.sector();
    return new Organisation(
        row.code(), row.name(), row.level(), sector, parents.get(row.code()), unitOf(row.code()));
  }

  private @Nullable String unitOf(String code) {
    for (String at = code; at != null; at = parents.get(at)) {
      if (units.contains(at)) {
        return at;
      }
    }
    return null;
  }

  private void findParents() {
    Set<String> outside = new TreeSet<>();
    boolean rooted = false;
    for (OrganisationRow row : register.rows()) {
      if (row.parent().isEmpty()) {
        roots.add(row.code());
        rooted = true;
      } else if (register.has(row.parent())) {
        parents.put(row.code(), row.parent());
      } else {
        outside.add(row.parent());
      }
    }
    // The committee of the district names the city's as its parent, which is not in the export.
    boolean above = !rooted && outside.size() == 1;
    for (OrganisationRow row : register.rows()) {
      if (!row.parent().isEmpty() && !register.has(row.parent())) {
        if (above) {
          roots.add(row.code());
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

  private void breakCycles() {
    Set<String> done = new HashSet<>();
    for (String start : new TreeSet<>(parents.keySet())) {
      Set<String> walk = new HashSet<>();
      String at = start;
      while (at != null && !done.contains(at) && walk.add(at)) {
        at = parents.get(at);
      }
      boolean circle = at != null && walk.contains(at);
      done.addAll(walk);
      if (circle) {
        List<String> cycle = new ArrayList<>();
        for (String m = at; m != null && !cycle.contains(m); m = parents.get(m)) {
          cycle.add(m);
        }
        String path = String.join(" → ", cycle) + " → " + at;
        for (String member : cycle) {
          parents.remove(member);
          faults.put(member, "上级编码成环（" + path + "）；请更正，更正前这些组织不计入任何述职单位");
        }
      }
    }
  }

  private void findUnits() {
    for (OrganisationRow row : register.rows()) {
      if (row.unitClass() != null) {
        units.add(row.code());
      }
    }
    if (!units.isEmpty()) {
      return;
    }
    for (OrganisationRow row : register.rows()) {
      String parent = parents.get(row.code());
      if (row.level() == Level.COMMITTEE && parent != null && roots.contains(parent)) {
        units.add(row.code());
      }
    }
    notices.add(
        units.isEmpty()
            ? "党组织表没有填写“述职单位类别”，根组织下也没有党委：本次没有述职单位，只评支部"
            : "党组织表没有填写“述职单位类别”：以根组织直属的 " + units.size() + " 个党委为述职单位");
  }
}
