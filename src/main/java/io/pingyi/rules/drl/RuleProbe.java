package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import io.pingyi.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how near the facts of a subject come to what a rule demands. It explains; verdicts come
 * from the rules themselves.
 */
public final class RuleProbe {

  private final Rule rule;

  private RuleProbe(Rule rule) {
    this.rule = rule;
  }

  /** How a subject stands to a rule: the furthest that any choice of its facts gets. */
  public enum Reach {
    /** There is no fact to look at. */
    NO_FACT,
    /** Some condition is certainly not met. */
    NOT_REACHED,
    /** Whether it is reached depends on a value that is missing. */
    UNKNOWN,
    REACHED
  }

  /**
   * A comparison with a number on which alone it depends whether the rule is reached.
   *
   * @param word what is compared
   * @param value its value
   * @param limit the number it is compared with
   * @param threshold name of that number; null when the rule says it itself
   */
  public record Near(String word, BigDecimal value, BigDecimal limit, @Nullable String threshold) {

    /** How far the value is from the number. */
    public BigDecimal distance() {
      return value.subtract(limit).abs();
    }
  }

  /**
   * What was found.
   *
   * @param reach how far the subject gets
   * @param near comparisons that decide, in the order of facts and rule
   */
  public record Reading(Reach reach, List<Near> near) {}

  /**
   * The rules of a set.
   *
   * @throws IllegalArgumentException for a set that was not opened by {@link RuleSets}
   */
  public static List<RuleProbe> of(RuleSet rules) {
    if (rules instanceof DroolsRuleSet opened) {
      return opened.rules().map(RuleProbe::new).toList();
    }
    throw new IllegalArgumentException("not opened by RuleSets");
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** How a subject of the rule's rubric stands to it. */
  public Reading read(Subject subject) {
    List<Near> near = new ArrayList<>();
    Reach[] best = {Reach.NO_FACT};
    new RuleTruth(rule, new SubjectFacts(subject))
        .each(
            (chosen, known) -> {
              Reach reach =
                  switch (known) {
                    case TRUE -> Reach.REACHED;
                    case UNKNOWN -> Reach.UNKNOWN;
                    case FALSE -> Reach.NOT_REACHED;
                  };
              best[0] = best[0].compareTo(reach) >= 0 ? best[0] : reach;
              decisive(chosen, near);
            });
    return new Reading(best[0], near);
  }

  /** Comparisons that decide because everything else holds. */
  private void decisive(List<@Nullable Fact> chosen, List<Near> near) {
    Known known = new Known(chosen);
    List<Condition> parts = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        flatten(pattern.condition(), parts);
      }
    }
    List<Condition> failing =
        parts.stream().filter(part -> known.decide(part) != Ternary.TRUE).toList();
    if (failing.size() > 1) {
      return;
    }
    for (Condition part : failing.isEmpty() ? parts : failing) {
      comparisons(part, known, near);
    }
  }

  private static void flatten(Condition condition, List<Condition> parts) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> flatten(part, parts));
    } else {
      parts.add(condition);
    }
  }

  private static void comparisons(Condition part, Known known, List<Near> near) {
    if (part instanceof Condition.Any any) {
      any.of().forEach(one -> comparisons(one, known, near));
    } else if (part instanceof Condition.All all) {
      all.of().forEach(one -> comparisons(one, known, near));
    } else if (part instanceof Condition.Compare compare
        && compare.left() instanceof Operand.Field field
        && compare.right() instanceof Operand.Amount limit) {
      BigDecimal value = known.number(field);
      if (value != null) {
        near.add(new Near(field.value().word(), value, limit.value(), limit.threshold()));
      }
    }
  }
}
