package io.pingyi.rules.check;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.drl.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds two findings for one fact (double jeopardy): two codes of one criterion whose conditions
 * overlap on the same values, or two criteria of one rubric that deduct for the same defect.
 */
final class DoubleCounting {

  private final Catalogue catalogue;
  private final Map<String, Criterion> criteria;
  private final Admissions admissions;
  private final FaultList faults;

  DoubleCounting(Catalogue catalogue, Admissions admissions, FaultList faults) {
    this.catalogue = catalogue;
    this.admissions = admissions;
    this.faults = faults;
    this.criteria =
        catalogue.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, b) -> a));
  }

  /** Rules of one rubric, all of whose comparisons are sound. */
  void check(List<Ways> rules) {
    List<Ways> pricing = rules.stream().filter(this::deducts).toList();
    Set<String> told = new LinkedHashSet<>();
    for (int i = 0; i < pricing.size(); i++) {
      for (int j = i + 1; j < pricing.size(); j++) {
        Ways a = pricing.get(i);
        Ways b = pricing.get(j);
        String codes = a.rule().consequence().code() + " " + b.rule().consequence().code();
        if (isDouble(a, b) && told.add(codes)) {
          tell(a.rule(), b.rule());
        }
      }
    }
  }

  /** A veto changes no points, a bonus is capped, a clue without points costs nothing. */
  private boolean deducts(Ways ways) {
    Rule.Consequence consequence = ways.rule().consequence();
    Criterion criterion = criteria.get(ways.rule().criterion());
    return criterion != null
        && criterion.kind() == Kind.REGULAR
        && consequence.verb() != Rule.Verb.NOT_APPLICABLE
        && catalogue.prices().getOrDefault(consequence.code(), List.of()).stream()
            .map(FindingPrice::points)
            .anyMatch(points -> points.signum() > 0);
  }

  private boolean isDouble(Ways a, Ways b) {
    String one = a.rule().consequence().code();
    String two = b.rule().consequence().code();
    if (one.equals(two) || !a.meets(b) || admissions.admit(one, two) || apart(a, b)) {
      return false;
    }
    Set<String> left = defect(a, b);
    Set<String> right = defect(b, a);
    return !left.isEmpty()
        && !right.isEmpty()
        && (left.containsAll(right) || right.containsAll(left));
  }

  /** Whether sectors or days in force keep the criteria apart. */
  private boolean apart(Ways a, Ways b) {
    Criterion one = criteria.get(a.rule().criterion());
    Criterion two = criteria.get(b.rule().criterion());
    if (one == null
        || two == null
        || one.from().isAfter(two.to())
        || two.from().isAfter(one.to())) {
      return true;
    }
    return !one.sectors().isEmpty()
        && !two.sectors().isEmpty()
        && one.sectors().stream().noneMatch(two.sectors()::contains);
  }

  /** Values whose comparison the other rule does not imply: what the rule is really about. */
  private static Set<String> defect(Ways ways, Ways other) {
    Set<String> own = new LinkedHashSet<>();
    for (List<Atom> clause : ways.clauses()) {
      for (Atom atom : clause) {
        if (!other.boxes().stream().allMatch(box -> box.implies(atom))) {
          own.addAll(atom.fields());
        }
      }
    }
    return own.isEmpty() ? ways.fields() : own;
  }

  private void tell(Rule a, Rule b) {
    boolean one = a.criterion().equals(b.criterion());
    String other =
        one
            ? "同一指标的判定“" + a.consequence().code() + "”"
            : "指标“%s”的判定“%s”（%s）".formatted(a.criterion(), a.consequence().code(), a.place());
    String message =
        "判定“%s”和%s对同一事实重复计分；请让条件互相排除，确要并计的，在本文件写一行注释“// 并计  %s、%s  理由”"
            .formatted(
                b.consequence().code(), other, a.consequence().code(), b.consequence().code());
    faults.error(FaultKind.DOUBLE, b.path(), b.line(), 0, message);
  }
}
