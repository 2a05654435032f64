package io.pingyi.rules.check;

import io.pingyi.rules.drl.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule with the ways in which it can match.
 *
 * @param rule the rule
 * @param clauses comparisons that must all hold, for each way; empty when there are too many
 * @param boxes what each way leaves of the values; ways that contradict themselves are left out
 * @param presence facts demanded and forbidden
 */
record Ways(Rule rule, List<List<Atom>> clauses, List<Box> boxes, Clauses.Presence presence) {

  static Ways of(Rule rule) {
    List<List<Atom>> clauses = Clauses.of(rule);
    List<Box> boxes = clauses.stream().map(Box::of).filter(box -> !box.isEmpty()).toList();
    return new Ways(rule, clauses, boxes, Clauses.Presence.of(rule));
  }

  /** Whether it can match no subject without the other matching it, too. */
  boolean implies(Ways other) {
    return !boxes.isEmpty()
        && !other.clauses.isEmpty()
        && presence.wanted().containsAll(other.presence.wanted())
        && presence.refused().containsAll(other.presence.refused())
        && other.isPlain()
        && boxes.stream()
            .allMatch(
                box ->
                    other.clauses.stream()
                        .anyMatch(clause -> clause.stream().allMatch(box::implies)));
  }

  /** Without quantified patterns that have conditions of their own. */
  private boolean isPlain() {
    return rule.patterns().stream()
        .allMatch(
            pattern ->
                pattern.mode() == Rule.Mode.MATCH
                    || presence.refused().contains(Texts.of(pattern)));
  }

  /** Whether both can match one subject. */
  boolean meets(Ways other) {
    return presence.meets(other.presence)
        && boxes.stream().anyMatch(box -> other.boxes.stream().anyMatch(box::meets));
  }

  /** Keys of all fields that are compared. */
  Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    clauses.forEach(clause -> clause.forEach(atom -> fields.addAll(atom.fields())));
    return fields;
  }

  boolean sharesFieldWith(Ways other) {
    Set<String> own = fields();
    return other.fields().stream().anyMatch(own::contains);
  }
}
