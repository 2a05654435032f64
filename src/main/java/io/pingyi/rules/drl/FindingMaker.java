package io.pingyi.rules.drl;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a match into a finding with its numbers and the cells it rests on. */
final class FindingMaker {

  private static final Vocabulary VOCABULARY = Vocabulary.ofFacts();

  private final SubjectFacts facts;
  private final Evidence evidence;

  FindingMaker(SubjectFacts facts, Evidence evidence) {
    this.facts = facts;
    this.evidence = evidence;
  }

  Evidence evidence() {
    return evidence;
  }

  /** Places the facts of a match by number of pattern. */
  static List<@Nullable Fact> chosen(Rule rule, List<Fact> matched) {
    List<@Nullable Fact> chosen = new ArrayList<>();
    int next = 0;
    for (Rule.Pattern pattern : rule.patterns()) {
      chosen.add(pattern.mode() == Rule.Mode.MATCH ? matched.get(next++) : null);
    }
    return chosen;
  }

  /**
   * The finding of a match.
   *
   * @throws RuleFailure when its quantity is not positive
   */
  Finding finding(Rule rule, List<@Nullable Fact> chosen, FindingPrice price) {
    Rule.Consequence consequence = rule.consequence();
    BigDecimal value = number(consequence.quantity(), chosen);
    BigDecimal threshold = number(consequence.threshold(), chosen);
    BigDecimal quantity = value == null ? BigDecimal.ONE : value;
    if (value != null && threshold != null) {
      boolean below = consequence.verb() == Rule.Verb.BELOW;
      quantity = below ? threshold.subtract(value) : value.subtract(threshold);
    }
    if (quantity.signum() <= 0) {
      throw new RuleFailure(rule, "判定的数量是" + quantity.toPlainString() + "，应大于0");
    }
    return new Finding(
        consequence.code(),
        price,
        focus(rule, chosen),
        quantity,
        threshold == null ? null : value,
        threshold,
        of(consequence.quantity(), chosen, true),
        of(consequence.quantity(), chosen, false),
        rule.place(),
        citations(rule, chosen));
  }

  static Fact focus(Rule rule, List<@Nullable Fact> chosen) {
    Fact fact = chosen.get(rule.consequence().pattern());
    if (fact == null) {
      throw new IllegalStateException("a match without the fact it is about");
    }
    return fact;
  }

  private static @Nullable BigDecimal number(
      @Nullable Operand operand, List<@Nullable Fact> chosen) {
    if (operand == null) {
      return null;
    }
    if (operand instanceof Operand.Amount number) {
      return number.value();
    }
    Operand.Field field = (Operand.Field) operand;
    Fact fact = chosen.get(field.pattern());
    Object value = fact == null ? null : field.value().of(fact);
    return decimal(value);
  }

  /** Numerator or denominator of the rate that a finding quotes; null when it quotes none. */
  private static @Nullable BigDecimal of(
      @Nullable Operand operand, List<@Nullable Fact> chosen, boolean part) {
    if (!(operand instanceof Operand.Field field) || !field.value().isRate()) {
      return null;
    }
    Fact fact = chosen.get(field.pattern());
    if (fact == null) {
      return null;
    }
    String word = part ? field.value().part() : field.value().whole();
    Vocabulary.Value value = VOCABULARY.type(fact).values().get(word);
    return value == null ? null : decimal(value.of(fact));
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  /** First what the number of the finding rests on, which the problem list quotes. */
  private List<Citation> citations(Rule rule, List<@Nullable Fact> chosen) {
    Set<Citation> citations = new LinkedHashSet<>();
    if (rule.consequence().quantity() instanceof Operand.Field counted) {
      Fact fact = chosen.get(counted.pattern());
      if (fact != null) {
        citations.addAll(evidence.behind(fact, counted.value().component()));
      }
    }
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        cite(pattern, chosen.get(pattern.index()), citations);
      } else {
        facts.candidates(pattern).forEach(fact -> cite(pattern, fact, citations));
      }
    }
    if (citations.isEmpty()) {
      throw new IllegalStateException(
          "no evidence for " + rule.name() + " on " + focus(rule, chosen));
    }
    return List.copyOf(citations);
  }

  private void cite(Rule.Pattern pattern, @Nullable Fact fact, Set<Citation> citations) {
    if (fact == null) {
      return;
    }
    String key = Keys.COMPONENTS.get(pattern.type().type());
    for (Vocabulary.Value value : pattern.fields()) {
      if (!value.component().equals(key) || pattern.fields().size() == 1) {
        citations.addAll(evidence.behind(fact, value.component()));
      }
    }
  }
}
