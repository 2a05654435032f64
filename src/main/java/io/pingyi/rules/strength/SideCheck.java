package io.pingyi.rules.strength;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Subject;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.PlainTruth;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the cases must try of one comparison: its boundary, and the nearest value beyond it. */
final class SideCheck {

  private final Rule rule;
  private final Rule.Pattern pattern;
  private final Condition.Compare compare;

  SideCheck(Rule rule, Rule.Pattern pattern, Condition.Compare compare) {
    this.rule = rule;
    this.pattern = pattern;
    this.compare = compare;
  }

  /**
   * One side.
   *
   * @param missing what has to be tried, in plain Chinese
   * @param tried whether a subject tries it
   */
  record Side(String missing, Predicate<Subject> tried) {}

  Condition.Compare compare() {
    return compare;
  }

  /** Where the comparison stands. */
  String place() {
    return rule.path() + ":" + compare.line();
  }

  List<Side> sides() {
    String left = Words.of(compare.left());
    String right = Words.of(compare.right());
    if (compare.left().type() != Operand.Type.NUMBER) {
      return List.of(
          new Side("没有试过“%s”是%s".formatted(left, right), s -> differs(s, false)),
          new Side("没有试过“%s”不是%s".formatted(left, right), s -> differs(s, true)));
    }
    BigDecimal unit = unit();
    List<Side> sides = new ArrayList<>();
    sides.add(new Side("没有试过“%s”恰好等于%s".formatted(left, right), s -> apart(s, 0, 0, unit)));
    switch (compare.relation()) {
      case LESS, AT_LEAST ->
          sides.add(
              new Side(
                  "没有试过“%s”比%s少不超过%s".formatted(left, right, unit), s -> apart(s, -1, -1, unit)));
      case MORE, AT_MOST ->
          sides.add(
              new Side(
                  "没有试过“%s”比%s多不超过%s".formatted(left, right, unit), s -> apart(s, 1, 1, unit)));
      case EQUAL, DIFFERENT ->
          sides.add(
              new Side(
                  "没有试过“%s”与%s相差不超过%s".formatted(left, right, unit), s -> apart(s, -1, 1, unit)));
    }
    return sides;
  }

  private BigDecimal unit() {
    Operand constant = compare.right() instanceof Operand.Amount ? compare.right() : compare.left();
    return constant instanceof Operand.Amount number ? Units.of(number.value()) : BigDecimal.ONE;
  }

  private boolean differs(Subject subject, boolean different) {
    for (List<@Nullable Fact> facts : choices(subject)) {
      Object left = PlainTruth.value(compare.left(), facts);
      Object right = PlainTruth.value(compare.right(), facts);
      if (left != null && right != null && different != left.equals(right)) {
        return true;
      }
    }
    return false;
  }

  /** Whether left minus right has one of two signs and is not larger than the unit. */
  private boolean apart(Subject subject, int sign, int other, BigDecimal unit) {
    for (List<@Nullable Fact> facts : choices(subject)) {
      if (PlainTruth.value(compare.left(), facts) instanceof BigDecimal left
          && PlainTruth.value(compare.right(), facts) instanceof BigDecimal right) {
        BigDecimal distance = left.subtract(right);
        boolean signed = distance.signum() == sign || distance.signum() == other;
        if (signed && distance.abs().compareTo(unit) <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every choice of facts for the patterns whose values are compared. */
  private List<List<@Nullable Fact>> choices(Subject subject) {
    Set<Integer> read = new TreeSet<>();
    read(compare.left(), read);
    read(compare.right(), read);
    read.add(pattern.index());
    List<List<@Nullable Fact>> choices = new ArrayList<>();
    List<@Nullable Fact> none = new ArrayList<>();
    rule.patterns().forEach(each -> none.add(null));
    choices.add(none);
    for (int index : read) {
      List<List<@Nullable Fact>> more = new ArrayList<>();
      for (List<@Nullable Fact> choice : choices) {
        for (Fact fact : subject.facts()) {
          List<@Nullable Fact> one = new ArrayList<>(choice);
          one.set(index, fact);
          if (fits(rule.patterns().get(index), fact, one)) {
            more.add(one);
          }
        }
      }
      choices = more;
    }
    return choices;
  }

  private static boolean fits(Rule.Pattern pattern, Fact fact, List<@Nullable Fact> facts) {
    return pattern.type().type().isInstance(fact)
        && ((Condition.All) pattern.condition())
            .of().stream().filter(pattern::names).allMatch(part -> PlainTruth.holds(part, facts));
  }

  private static void read(Operand operand, Set<Integer> patterns) {
    if (operand instanceof Operand.Field field) {
      patterns.add(field.pattern());
    } else if (operand instanceof Operand.Arithmetic sum) {
      read(sum.left(), patterns);
      read(sum.right(), patterns);
    }
  }

  /** The comparisons of a rule, and the criterion as it would be with each turned round. */
  static List<SideCheck> of(Rule rule) {
    List<SideCheck> checks = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      collect(rule, pattern, pattern.condition(), checks);
    }
    return checks;
  }

  private static void collect(
      Rule rule, Rule.Pattern pattern, Condition condition, List<SideCheck> checks) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> collect(rule, pattern, part, checks));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> collect(rule, pattern, part, checks));
    } else if (condition instanceof Condition.Compare compare && !pattern.names(compare)) {
      checks.add(new SideCheck(rule, pattern, compare));
    }
  }

  /** The rule with the comparison turned into its opposite. */
  Rule opposite() {
    Condition.Relation opposite =
        switch (compare.relation()) {
          case EQUAL -> Condition.Relation.DIFFERENT;
          case DIFFERENT -> Condition.Relation.EQUAL;
          case LESS -> Condition.Relation.AT_LEAST;
          case AT_LEAST -> Condition.Relation.LESS;
          case MORE -> Condition.Relation.AT_MOST;
          case AT_MOST -> Condition.Relation.MORE;
        };
    Condition changed = turned(pattern.condition(), ConditionMutants.relation(compare, opposite));
    return rule.with(pattern.with(pattern.mode(), changed));
  }

  private Condition turned(Condition condition, Condition.Compare to) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.of().stream().map(part -> turned(part, to)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.of().stream().map(part -> turned(part, to)).toList());
    }
    return condition.equals(compare) ? to : condition;
  }
}
