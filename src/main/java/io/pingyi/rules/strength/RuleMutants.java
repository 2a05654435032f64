package io.pingyi.rules.strength;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;

/** The ways in which the rules of one criterion could be written wrongly. */
final class RuleMutants {

  private static final Condition NEVER = new Condition.Any(List.of());

  private final Version original;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(Version original) {
    this.original = original;
  }

  static List<Mutant> of(Version original) {
    RuleMutants all = new RuleMutants(original);
    for (int i = 0; i < original.rules().size(); i++) {
      all.rule(i, original.rules().get(i));
    }
    return all.mutants;
  }

  private void rule(int number, Rule rule) {
    for (Rule.Pattern pattern : rule.patterns()) {
      for (ConditionMutants.Variant variant : ConditionMutants.of(pattern)) {
        Rule.Pattern other = pattern.with(pattern.mode(), variant.condition());
        add(number, rule, rule.with(other), variant.line(), variant.change());
      }
      quantifier(number, rule, pattern);
    }
    Rule.Consequence said = rule.consequence();
    if (said.quantity() != null) {
      Rule.Consequence other =
          new Rule.Consequence(said.verb(), said.code(), said.pattern(), null, null, "");
      add(number, rule, rule.with(other), 0, "判定.%s 不带数量".formatted(said.verb().label()));
    }
    List<Rule> rest = new ArrayList<>(original.rules());
    rest.remove(number);
    mutants.add(new Mutant(rule.place(), "去掉规则“" + rule.name() + "”", original.with(rest)));
  }

  private void quantifier(int number, Rule rule, Rule.Pattern pattern) {
    if (pattern.mode() == Rule.Mode.MATCH) {
      return;
    }
    boolean not = pattern.mode() == Rule.Mode.NOT;
    String word = (not ? "not " : "exists ") + pattern.type().word();
    int line = Words.line(pattern.condition());
    Rule.Pattern other = pattern.with(not ? Rule.Mode.EXISTS : Rule.Mode.NOT, pattern.condition());
    add(number, rule, rule.with(other), line, "“%s”改为 %s".formatted(word, not ? "exists" : "not"));
    Rule.Pattern none = pattern.with(Rule.Mode.NOT, NEVER);
    add(number, rule, rule.with(none), line, "去掉“%s( … )”".formatted(word));
  }

  private void add(int number, Rule rule, Rule changed, int line, String change) {
    List<Rule> rules = new ArrayList<>(original.rules());
    rules.set(number, changed);
    String place = rule.path() + ":" + (line == 0 ? rule.line() : line);
    mutants.add(new Mutant(place, "规则“" + rule.name() + "”：" + change, original.with(rules)));
  }
}
