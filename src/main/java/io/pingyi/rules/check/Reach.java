package io.pingyi.rules.check;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds rules that no row can reach, or that another rule makes void. */
final class Reach {

  private static final String SECTOR = "党支部.类别";

  private final FaultList faults;

  Reach(FaultList faults) {
    this.faults = faults;
  }

  /** Rules of one criterion, all of whose comparisons are sound. */
  void check(Catalogue catalogue, List<Ways> rules) {
    for (Ways ways : rules) {
      reachable(catalogue, ways);
    }
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < rules.size(); j++) {
        if (i != j) {
          shadowed(rules.get(i), rules.get(j), i < j);
          excluded(rules.get(i), rules.get(j));
        }
      }
    }
  }

  private void reachable(Catalogue catalogue, Ways ways) {
    Rule rule = ways.rule();
    Clauses.Presence presence = ways.presence();
    if (!presence.meets(presence)) {
      error(FaultKind.UNREACHABLE, rule, "规则既要求又不许有同一个事实，永远用不到；请删去一处");
      return;
    }
    Criterion criterion =
        catalogue.criteria().stream()
            .filter(c -> c.code().equals(rule.criterion()))
            .findFirst()
            .orElse(null);
    if (criterion == null || criterion.sectors().isEmpty() || ways.boxes().isEmpty()) {
      return;
    }
    WordRange sectors = WordRange.of(criterion.sectors());
    boolean any = ways.boxes().stream().anyMatch(box -> !box.limit(SECTOR, sectors).isEmpty());
    if (!any) {
      String words = String.join("、", criterion.sectors().stream().sorted().toList());
      error(
          FaultKind.UNREACHABLE,
          rule,
          "指标“" + criterion.code() + "”只适用于" + words + "，这条规则要求的类别不在其中，永远用不到；请改适用类别或条件");
    }
  }

  /** One code counts once for a fact, with the larger quantity. */
  private void shadowed(Ways a, Ways b, boolean first) {
    Rule.Consequence wide = a.rule().consequence();
    Rule.Consequence narrow = b.rule().consequence();
    if (!wide.code().equals(narrow.code())
        || wide.verb() != narrow.verb()
        || !sameFact(a, b)
        || !b.implies(a)
        || (a.implies(b) && !first)
        || !coversQuantity(a, b)) {
      return;
    }
    error(
        FaultKind.SHADOWED,
        b.rule(),
        "规则“%s”用到的地方，规则“%s”都已判定同一编码“%s”，这一条不起作用；请删去或改条件"
            .formatted(b.rule().name(), a.rule().name(), narrow.code()));
  }

  private static boolean sameFact(Ways a, Ways b) {
    Rule.Pattern left = a.rule().patterns().get(a.rule().consequence().pattern());
    Rule.Pattern right = b.rule().patterns().get(b.rule().consequence().pattern());
    return Texts.of(left).equals(Texts.of(right));
  }

  private static boolean coversQuantity(Ways a, Ways b) {
    Rule.Consequence wide = a.rule().consequence();
    Rule.Consequence narrow = b.rule().consequence();
    if (wide.verb() == Rule.Verb.NOT_APPLICABLE) {
      return true;
    }
    if (!Objects.equals(key(a, wide.quantity()), key(b, narrow.quantity()))) {
      return false;
    }
    BigDecimal t = number(wide.threshold());
    BigDecimal u = number(narrow.threshold());
    if (t == null || u == null) {
      return Objects.equals(key(a, wide.threshold()), key(b, narrow.threshold()));
    }
    return wide.verb() == Rule.Verb.BELOW ? t.compareTo(u) >= 0 : t.compareTo(u) <= 0;
  }

  private static @Nullable String key(Ways ways, @Nullable Operand operand) {
    return operand == null ? null : new Texts(ways.rule()).key(operand);
  }

  private static @Nullable BigDecimal number(@Nullable Operand operand) {
    return operand != null && Atom.constant(operand) instanceof BigDecimal number ? number : null;
  }

  /** A finding outweighs 不适用, so both together are surely not meant. */
  private void excluded(Ways a, Ways b) {
    boolean pair =
        a.rule().consequence().verb() != Rule.Verb.NOT_APPLICABLE
            && b.rule().consequence().verb() == Rule.Verb.NOT_APPLICABLE;
    if (!pair || !a.meets(b)) {
      return;
    }
    if (a.implies(b)) {
      error(
          FaultKind.EXCLUSION,
          a.rule(),
          "规则“%s”判定的情形，规则“%s”都说不适用；请改其中一条的条件".formatted(a.rule().name(), b.rule().name()));
    } else if (a.sharesFieldWith(b)) {
      faults.add(
          new Fault(
              FaultKind.EXCLUSION,
              Fault.Level.NOTICE,
              a.rule().path(),
              a.rule().line(),
              0,
              "",
              "规则“%s”和“%s”可能同时成立，这时按判定、不按不适用；两条的条件应互相排除"
                  .formatted(a.rule().name(), b.rule().name())));
    }
  }

  private void error(FaultKind kind, Rule rule, String message) {
    faults.error(kind, rule.path(), rule.line(), 0, message);
  }
}
