package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.runtime.KieSession;

/** Fires the rules of one rubric on the facts of one subject. */
final class Firing {

  private final RubricRules rules;
  private final Budget budget;

  Firing(RubricRules rules, Budget budget) {
    this.rules = rules;
    this.budget = budget;
  }

  /**
   * A rule and the facts it matched.
   *
   * @param rule the rule
   * @param facts in the order of its wanted patterns
   */
  record Hit(Rule rule, List<Fact> facts) {}

  /**
   * What came of it.
   *
   * @param hits of rules that did not fail, by code of criterion
   * @param failures why a criterion failed, by its code
   */
  record Result(Map<String, List<Hit>> hits, Map<String, String> failures) {

    /** In the order in which they were found. */
    List<Hit> hits(String criterion) {
      return hits.getOrDefault(criterion, List.of());
    }
  }

  /** Fires; when a rule fails, fires again without the rules of its criterion. */
  Result fire(List<Fact> facts) {
    List<Fact> wanted = facts.stream().filter(rules::wants).toList();
    Map<String, String> failures = new LinkedHashMap<>();
    new TreeMap<>(rules.combinations().beyond(wanted, budget))
        .forEach(
            (number, count) ->
                fail(
                    rules.all().get(number),
                    "对这个党组织要比较 %s 种组合，超过一条规则的 %s 种或一张考核表的 %s 种"
                        .formatted(count, budget.combinations(), budget.together()),
                    failures));
    while (true) {
      Matches matches = new Matches(rules.all().size(), budget);
      fireOnce(wanted, matches, failures);
      if (matches.culprit() < 0) {
        return new Result(hits(matches), failures);
      }
      fail(rules.all().get(matches.culprit()), matches.trouble(), failures);
    }
  }

  private static void fail(Rule rule, String trouble, Map<String, String> failures) {
    String reason = "规则“%s”（%s）%s".formatted(rule.name(), rule.place(), trouble);
    failures.putIfAbsent(rule.criterion(), reason);
  }

  private Map<String, List<Hit>> hits(Matches matches) {
    Map<String, List<Hit>> hits = new HashMap<>();
    for (Matches.Match match : matches.found()) {
      Rule rule = rules.all().get(match.rule());
      hits.computeIfAbsent(rule.criterion(), code -> new ArrayList<>(2))
          .add(new Hit(rule, match.facts()));
    }
    return hits;
  }

  private void fireOnce(List<Fact> facts, Matches matches, Map<String, String> failures) {
    KieSession session = rules.session(failures.keySet());
    try {
      session.setGlobal("matches", matches);
      facts.forEach(session::insert);
      session.fireAllRules();
    } catch (RuntimeException e) {
      if (matches.culprit() < 0) {
        throw e;
      }
    } finally {
      session.dispose();
    }
  }
}
