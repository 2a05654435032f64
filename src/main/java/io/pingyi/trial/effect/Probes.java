package io.pingyi.trial.effect;

import io.pingyi.facts.Subject;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import io.pingyi.rules.drl.RuleProbe;
import io.pingyi.rules.edits.Edit;
import io.pingyi.rules.edits.Part;
import io.pingyi.trial.Trial;
import io.pingyi.trial.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Looks once more at all facts for the rules that edits without effect concern. */
final class Probes {

  private final Map<Edit, List<Closest>> closest = new LinkedHashMap<>();

  /**
   * Looks.
   *
   * @param request year and threads
   * @param old the old edition, for edits that remove something
   * @param now the new edition
   */
  Probes(EffectRequest request, Way old, Way now, List<Edit> edits) {
    look(request, old, edits.stream().filter(Edit::removed).toList());
    look(request, now, edits.stream().filter(edit -> !edit.removed()).toList());
  }

  private void look(EffectRequest request, Way way, List<Edit> edits) {
    List<RuleProbe> all = RuleProbe.of(way.edition().rules());
    Map<String, List<Look>> byRubric = new HashMap<>();
    for (Edit edit : edits) {
      List<Closest> own = new ArrayList<>();
      for (RuleProbe probe : all) {
        if (concerns(edit, probe.rule())) {
          Closest one = new Closest(probe);
          own.add(one);
          byRubric
              .computeIfAbsent(probe.rule().criterion().substring(0, 1), key -> new ArrayList<>())
              .add(new Look(one, wanted(edit)));
        }
      }
      closest.put(edit, own);
    }
    if (!byRubric.isEmpty()) {
      new Trial(request.year(), way, request.workers())
          .visit(
              (subject, judgement) ->
                  byRubric
                      .getOrDefault(judgement.rubric().code(), List.of())
                      .forEach(look -> look.at(subject)));
    }
  }

  private record Look(Closest closest, Predicate<RuleProbe.Near> wanted) {
    void at(Subject subject) {
      closest.look(subject, wanted);
    }
  }

  private static Predicate<RuleProbe.Near> wanted(Edit edit) {
    return edit.part() == Part.THRESHOLD
        ? near -> edit.key().equals(near.threshold())
        : near -> true;
  }

  private static boolean concerns(Edit edit, Rule rule) {
    return switch (edit.part()) {
      case RULE -> rule.name().equals(edit.key());
      case FINDING -> rule.consequence().code().equals(edit.key());
      case CRITERION, DECISION_TABLE -> rule.criterion().equals(edit.criterion());
      case THRESHOLD -> uses(rule, edit.key());
      default -> false;
    };
  }

  /** Whether a rule compares with a threshold. */
  static boolean uses(Rule rule, String threshold) {
    return rule.patterns().stream().anyMatch(p -> uses(p.condition(), threshold))
        || uses(rule.consequence().quantity(), threshold)
        || uses(rule.consequence().threshold(), threshold);
  }

  private static boolean uses(Condition condition, String threshold) {
    if (condition instanceof Condition.All all) {
      return all.of().stream().anyMatch(part -> uses(part, threshold));
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().anyMatch(part -> uses(part, threshold));
    }
    return condition instanceof Condition.Compare compare
        && (uses(compare.left(), threshold) || uses(compare.right(), threshold));
  }

  private static boolean uses(
      @org.jspecify.annotations.Nullable Operand operand, String threshold) {
    if (operand instanceof Operand.Arithmetic sum) {
      return uses(sum.left(), threshold) || uses(sum.right(), threshold);
    }
    return operand instanceof Operand.Amount amount && threshold.equals(amount.threshold());
  }

  /** How near the data come to the rules an edit concerns. */
  List<Closest> of(Edit edit) {
    return closest.getOrDefault(edit, List.of());
  }
}
