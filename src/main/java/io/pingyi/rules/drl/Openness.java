package io.pingyi.rules.drl;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.PartialStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the facts on which a criterion could still turn out worse than it was found. */
final class Openness {

  /** Stands for a fact that is not there. */
  private static final Object MISSING = new Object();

  /** Months, days and counts of one fact stay below it. */
  private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(999);

  private final SubjectFacts facts;
  private final Evidence evidence;
  private final Applicability applicability;
  private final BigDecimal total;
  private final boolean fromTotal;
  private boolean mayLeave;
  private final IdentityHashMap<Object, Map<String, BigDecimal>> open = new IdentityHashMap<>(1);
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<Citation> cells = new LinkedHashSet<>();

  /**
   * For one criterion.
   *
   * @param total most that can be lost: of the rubric when it deducts from its total, else the full
   *     points of the criterion
   * @param fromTotal whether the rubric deducts from its total
   */
  Openness(
      SubjectFacts facts,
      Evidence evidence,
      Applicability applicability,
      BigDecimal total,
      boolean fromTotal) {
    this.facts = facts;
    this.evidence = evidence;
    this.applicability = applicability;
    this.total = total;
    this.fromTotal = fromTotal;
  }

  void look(Rule rule, Predicate<Fact> excluded) {
    RuleTruth truth = new RuleTruth(rule, facts);
    if (!applicability.byPerson() && truth.allKnown()) {
      return;
    }
    truth.each((chosen, known) -> look(rule, truth, chosen, known, excluded));
  }

  private void look(
      Rule rule,
      RuleTruth truth,
      List<@Nullable Fact> chosen,
      Ternary known,
      Predicate<Fact> excluded) {
    Fact focus = chosen.get(rule.consequence().pattern());
    Ternary applies = focus == null ? Ternary.TRUE : applicability.of(focus);
    if (known.and(applies) == Ternary.FALSE || (focus != null && excluded.test(focus))) {
      return;
    }
    boolean finds = rule.consequence().verb() != Rule.Verb.NOT_APPLICABLE;
    List<FindingPrice> prices =
        finds ? applicability.possiblePrices(rule.consequence().code(), focus) : List.of();
    if (finds && prices.isEmpty()) {
      return;
    }
    boolean priced =
        !finds || (focus != null && applicability.price(rule.consequence().code(), focus) != null);
    boolean found = known.and(applies) == Ternary.TRUE && priced;
    if (found && truth.counts(chosen)) {
      return;
    }
    BigDecimal most =
        prices.stream()
            .map(price -> most(rule, truth, chosen, price, found))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (found && most.signum() == 0 && prices.stream().anyMatch(p -> p.points().signum() > 0)) {
      return; // its limit is reached
    }
    mayLeave |= !finds || !(focus instanceof Branch);
    open.computeIfAbsent(focus == null ? MISSING : focus, key -> new HashMap<>())
        .merge(rule.consequence().code(), most, BigDecimal::max);
    for (RuleTruth.Gap gap : truth.gaps(chosen)) {
      missing.add(truth.word(gap));
      cite(gap);
    }
    if (applies == Ternary.UNKNOWN || (known == Ternary.TRUE && !found)) {
      missing.add(applicability.stepWord());
    }
  }

  /** What a finding could cost, or cost more than was found. */
  private BigDecimal most(
      Rule rule, RuleTruth truth, List<@Nullable Fact> chosen, FindingPrice price, boolean found) {
    BigDecimal quantity = truth.quantity(chosen, true);
    BigDecimal limit = price.most();
    BigDecimal most =
        quantity == null || quantity.signum() <= 0
            ? unlimited(rule, price)
            : price.points(quantity);
    BigDecimal limited = limit == null ? most.min(total) : most.min(limit);
    BigDecimal least = found ? truth.quantity(chosen, false) : null;
    return least == null || least.signum() <= 0
        ? limited
        : limited.subtract(price.points(least)).max(BigDecimal.ZERO);
  }

  private BigDecimal unlimited(Rule rule, FindingPrice price) {
    if (price.most() != null) {
      return price.most();
    }
    if (rule.consequence().quantity() == null || price.partial() == PartialStep.ONCE) {
      return price.points();
    }
    BigDecimal steps = LARGEST_QUANTITY.divide(price.per(), 0, RoundingMode.UP);
    return price.points().multiply(steps);
  }

  int count() {
    return open.size();
  }

  /** In the order of the subject. */
  List<Fact> facts() {
    List<Fact> sorted = new ArrayList<>();
    for (Object fact : open.keySet()) {
      if (fact != MISSING) {
        sorted.add((Fact) fact);
      }
    }
    sorted.sort((a, b) -> Integer.compare(facts.order(a), facts.order(b)));
    return sorted;
  }

  /**
   * Most points the open facts could still cost. A criterion with points of its own that may turn
   * out not to apply stands for all of them, since the score would be scaled without it.
   */
  BigDecimal points() {
    if (!open.isEmpty() && mayLeave && !fromTotal) {
      return total;
    }
    BigDecimal sum =
        open.values().stream()
            .flatMap(codes -> codes.values().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.min(total);
  }

  /** One place is enough to find what is missing: a meeting's attendance rests on all of them. */
  private void cite(RuleTruth.Gap gap) {
    Fact fact = gap.fact();
    if (fact != null) {
      evidence.behind(fact, gap.field().value().component()).stream()
          .findFirst()
          .ifPresent(cells::add);
    }
  }

  /** Where what is missing should stand, in the order in which it was missed. */
  List<Citation> cells() {
    return List.copyOf(cells);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
