package io.pingyi.rules.strength;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The ways in which one condition could be written wrongly. */
final class ConditionMutants {

  private ConditionMutants() {}

  /**
   * A condition with one change.
   *
   * @param condition the whole condition
   * @param line where the change is; zero when it cannot be told
   * @param change in plain Chinese
   */
  record Variant(Condition condition, int line, String change) {}

  /** Of what a pattern demands; the name of an indicator is left alone. */
  static List<Variant> of(Rule.Pattern pattern) {
    List<Condition> parts = ((Condition.All) pattern.condition()).of();
    List<Variant> variants = new ArrayList<>();
    List<Condition> named = parts.stream().filter(pattern::names).toList();
    List<Condition> others = parts.stream().filter(part -> !pattern.names(part)).toList();
    for (int i = 0; i < parts.size(); i++) {
      Condition part = parts.get(i);
      if (pattern.names(part)) {
        continue;
      }
      int at = i;
      of(part).forEach(v -> variants.add(inAll(parts, at, v)));
      variants.add(
          new Variant(
              new Condition.All(without(parts, i)),
              Words.line(part),
              "去掉条件“" + Words.of(part) + "”"));
    }
    if (others.size() > 1) {
      List<Condition> all = new ArrayList<>(named);
      all.add(new Condition.Any(others));
      variants.add(
          new Variant(
              new Condition.All(all), Words.line(others.get(0)), "各条件之间的“,”（并且）改为“||”（或者）"));
    }
    return variants;
  }

  private static List<Variant> of(Condition condition) {
    List<Condition.Compare> list = Words.list(condition);
    if (list != null) {
      return ofList(condition, list);
    }
    if (condition instanceof Condition.Compare compare) {
      return ofCompare(compare);
    }
    boolean all = condition instanceof Condition.All;
    List<Condition> parts =
        condition instanceof Condition.All a
            ? a.of()
            : condition instanceof Condition.Any b ? b.of() : List.of();
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      for (Variant variant : of(parts.get(i))) {
        variants.add(
            all
                ? inAll(parts, at, variant)
                : new Variant(
                    new Condition.Any(with(parts, at, variant.condition())),
                    variant.line(),
                    variant.change()));
      }
      List<Condition> rest = without(parts, i);
      variants.add(
          new Variant(
              all ? new Condition.All(rest) : new Condition.Any(rest),
              Words.line(parts.get(i)),
              "去掉条件“" + Words.of(parts.get(i)) + "”"));
    }
    if (parts.size() > 1) {
      variants.add(
          new Variant(
              all ? new Condition.Any(parts) : new Condition.All(parts),
              Words.line(condition),
              "“%s”中的“%s”改为“%s”"
                  .formatted(Words.of(condition), all ? "&&" : "||", all ? "||" : "&&")));
    }
    return variants;
  }

  private static List<Variant> ofList(Condition condition, List<Condition.Compare> items) {
    boolean all = condition instanceof Condition.All;
    List<Variant> variants = new ArrayList<>();
    List<Condition> opposite = new ArrayList<>();
    for (Condition.Compare item : items) {
      opposite.add(relation(item, all ? Condition.Relation.EQUAL : Condition.Relation.DIFFERENT));
      List<Condition> rest = new ArrayList<>(items);
      rest.remove(item);
      variants.add(
          new Variant(
              all ? new Condition.All(rest) : new Condition.Any(rest),
              item.line(),
              "从“%s”中去掉%s".formatted(Words.of(condition), Words.of(item.right()))));
    }
    variants.add(
        new Variant(
            all ? new Condition.Any(opposite) : new Condition.All(opposite),
            items.get(0).line(),
            "“%s”改为 %s".formatted(Words.of(condition), all ? "in" : "not in")));
    return variants;
  }

  private static List<Variant> ofCompare(Condition.Compare compare) {
    List<Variant> variants = new ArrayList<>();
    boolean ordered = compare.left().type() == Operand.Type.NUMBER;
    for (Condition.Relation relation : Condition.Relation.values()) {
      boolean equality =
          relation == Condition.Relation.EQUAL || relation == Condition.Relation.DIFFERENT;
      if (relation != compare.relation() && (ordered || equality)) {
        variants.add(changed(compare, relation(compare, relation)));
      }
    }
    if (compare.right() instanceof Operand.Amount number && number.threshold() == null) {
      BigDecimal unit = Units.of(number.value());
      for (BigDecimal value : List.of(number.value().subtract(unit), number.value().add(unit))) {
        Operand other = new Operand.Amount(value, null);
        variants.add(
            changed(
                compare,
                new Condition.Compare(
                    compare.left(), compare.relation(), other, compare.line(), compare.column())));
      }
    }
    return variants;
  }

  private static Variant changed(Condition.Compare from, Condition.Compare to) {
    return new Variant(to, from.line(), "“" + Words.of(from) + "”改为“" + Words.of(to) + "”");
  }

  static Condition.Compare relation(Condition.Compare compare, Condition.Relation relation) {
    return new Condition.Compare(
        compare.left(), relation, compare.right(), compare.line(), compare.column());
  }

  private static Variant inAll(List<Condition> parts, int at, Variant variant) {
    return new Variant(
        new Condition.All(with(parts, at, variant.condition())), variant.line(), variant.change());
  }

  private static List<Condition> with(List<Condition> parts, int at, Condition part) {
    List<Condition> others = new ArrayList<>(parts);
    others.set(at, part);
    return others;
  }

  private static List<Condition> without(List<Condition> parts, int at) {
    List<Condition> others = new ArrayList<>(parts);
    others.remove(at);
    return others;
  }
}
