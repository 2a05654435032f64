package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;

/** The compiled rules of one rubric, ready to fire. */
final class RubricRules implements AutoCloseable {

  private static final int POOLED = 2;

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byCriterion;
  private final KieSessionsPool pool;
  private final KieSessionConfiguration configuration;
  private final Set<Class<?>> types = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  RubricRules(List<Rule> rules, KieBase base) {
    this.rules = List.copyOf(rules);
    this.byCriterion =
        rules.stream()
            .collect(
                Collectors.groupingBy(Rule::criterion, LinkedHashMap::new, Collectors.toList()));
    this.pool = base.newKieSessionsPool(POOLED);
    this.configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(DirectFiringOption.YES);
    for (Rule rule : rules) {
      for (Rule.Pattern pattern : rule.patterns()) {
        types.add(pattern.type().type());
        if (pattern.key() != null) {
          keys.add(pattern.key());
        }
      }
    }
  }

  /** In the order of their numbers. */
  List<Rule> all() {
    return rules;
  }

  List<Rule> of(String criterion) {
    return byCriterion.getOrDefault(criterion, List.of());
  }

  /** A clean session; dispose of it to give it back. */
  KieSession session() {
    return pool.newKieSession(configuration);
  }

  /** Whether some rule could look at a fact. */
  boolean wants(Fact fact) {
    String key = Keys.of(fact);
    return types.contains(fact.getClass()) && (key == null || keys.contains(key));
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
