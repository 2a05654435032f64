package io.pingyi.rules.drl;

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
  private final Applicability applicability;
  private final BigDecimal total;
  private final IdentityHashMap<Object, Map<String, BigDecimal>> open = new IdentityHashMap<>(1);
  private final Set<String> missing = new LinkedHashSet<>();

  /**
   * For one criterion.
   *
   * @param total of the rubric when it deducts from its total, else zero
   */
  Openness(SubjectFacts facts, Applicability applicability, BigDecimal total) {
    this.facts = facts;
    this.applicability = applicability;
    this.total = total;
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
    if (known.and(applies) == Ternary.TRUE && priced) {
      return;
    }
    BigDecimal most =
        prices.stream().map(p -> most(rule, p)).reduce(BigDecimal.ZERO, BigDecimal::max);
    open.computeIfAbsent(focus == null ? MISSING : focus, key -> new HashMap<>())
        .merge(rule.consequence().code(), most, BigDecimal::max);
    missing.addAll(truth.missing(chosen));
    if (applies == Ternary.UNKNOWN || known == Ternary.TRUE) {
      missing.add(applicability.stepWord());
    }
  }

  private BigDecimal most(Rule rule, FindingPrice price) {
    if (price.most() != null) {
      return price.most();
    }
    if (rule.consequence().quantity() == null || price.partial() == PartialStep.ONCE) {
      return price.points();
    }
    BigDecimal steps = LARGEST_QUANTITY.divide(price.per(), 0, RoundingMode.UP);
    return price.points().multiply(steps).min(total);
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
   * Most points the open facts could still deduct from a total; zero where criteria have points.
   */
  BigDecimal points() {
    BigDecimal sum =
        open.values().stream()
            .flatMap(codes -> codes.values().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.min(total);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
