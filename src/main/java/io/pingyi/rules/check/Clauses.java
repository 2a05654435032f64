package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which a rule can match: for each {@code ||} one of its sides. */
final class Clauses {

  /** Beyond it a rule is not looked into; no author writes so many alternatives. */
  private static final int MOST = 400;

  private final Rule rule;

  private Clauses(Rule rule) {
    this.rule = rule;
  }

  /** Each way as the comparisons that must all hold; empty when there are too many ways. */
  static List<List<Atom>> of(Rule rule) {
    List<List<Atom>> clauses = List.of(List.of());
    Clauses of = new Clauses(rule);
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        clauses = cross(clauses, of.clauses(pattern.condition()));
      }
    }
    return clauses;
  }

  private List<List<Atom>> clauses(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<List<Atom>> clauses = List.of(List.of());
      for (Condition part : all.of()) {
        clauses = cross(clauses, clauses(part));
      }
      return clauses;
    }
    if (condition instanceof Condition.Any any) {
      List<List<Atom>> clauses = new ArrayList<>();
      any.of().forEach(part -> clauses.addAll(clauses(part)));
      return clauses;
    }
    if (condition instanceof Condition.Compare compare && !isName(rule, compare)) {
      return List.of(List.of(Atom.of(rule, compare)));
    }
    return List.of(List.of());
  }

  /** The name of an indicator is part of what the pattern is, not a comparison. */
  static boolean isName(Rule rule, Condition.Compare compare) {
    return compare.left() instanceof Operand.Field field
        && compare.right() instanceof Operand.Text text
        && text.value().equals(rule.patterns().get(field.pattern()).key());
  }

  private static List<List<Atom>> cross(List<List<Atom>> a, List<List<Atom>> b) {
    if ((long) a.size() * b.size() > MOST) {
      return List.of();
    }
    List<List<Atom>> all = new ArrayList<>(a.size() * b.size());
    for (List<Atom> left : a) {
      for (List<Atom> right : b) {
        List<Atom> both = new ArrayList<>(left);
        both.addAll(right);
        all.add(both);
      }
    }
    return all;
  }

  /** Facts that a rule demands and that it forbids altogether, by name. */
  record Presence(Set<String> wanted, Set<String> refused) {

    static Presence of(Rule rule) {
      Set<String> wanted = new LinkedHashSet<>();
      Set<String> refused = new LinkedHashSet<>();
      for (Rule.Pattern pattern : rule.patterns()) {
        if (pattern.mode() != Rule.Mode.NOT) {
          wanted.add(Texts.of(pattern));
        } else if (pattern.fields().size() <= (pattern.key() == null ? 0 : 1)) {
          refused.add(Texts.of(pattern));
        }
      }
      return new Presence(wanted, refused);
    }

    boolean meets(Presence other) {
      return refused.stream().noneMatch(other.wanted::contains)
          && other.refused.stream().noneMatch(wanted::contains);
    }
  }
}
