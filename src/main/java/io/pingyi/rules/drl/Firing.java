package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

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
    while (true) {
      Matches matches = new Matches(rules.all().size(), budget);
      fireOnce(wanted, matches, failures);
      if (matches.culprit() < 0) {
        return new Result(hits(matches), failures);
      }
      Rule rule = rules.all().get(matches.culprit());
      String reason = "规则“%s”（%s）%s".formatted(rule.name(), rule.place(), matches.trouble());
      failures.put(rule.criterion(), reason);
    }
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
    AgendaFilter others =
        match -> {
          int number = Integer.parseInt(match.getRule().getName().substring(1));
          return !failures.containsKey(rules.all().get(number).criterion());
        };
    KieSession session = rules.session();
    try {
      session.setGlobal("matches", matches);
      facts.forEach(session::insert);
      if (failures.isEmpty()) {
        session.fireAllRules();
      } else {
        session.fireAllRules(others);
      }
    } catch (RuntimeException e) {
      if (matches.culprit() < 0) {
        throw e;
      }
    } finally {
      session.dispose();
    }
  }
}
