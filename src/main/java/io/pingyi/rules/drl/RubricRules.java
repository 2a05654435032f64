package io.pingyi.rules.drl;

import io.pingyi.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
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
  private final List<Model> models;
  private final Combinations combinations;
  private final Map<Set<String>, KieSessionsPool> without = new ConcurrentHashMap<>();
  private final KieSessionConfiguration configuration;
  private final Set<Class<?>> types = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * For the rules of one rubric.
   *
   * @param models their compiled form; rule {@code r<n>} is the n-th
   */
  RubricRules(List<Rule> rules, List<Model> models) {
    this.rules = List.copyOf(rules);
    this.byCriterion =
        rules.stream()
            .collect(
                Collectors.groupingBy(Rule::criterion, LinkedHashMap::new, Collectors.toList()));
    this.models = List.copyOf(models);
    this.combinations = new Combinations(this.rules);
    this.pool = KieBaseBuilder.createKieBaseFromModel(this.models).newKieSessionsPool(POOLED);
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

  Combinations combinations() {
    return combinations;
  }

  /**
   * A clean session; dispose of it to give it back.
   *
   * @param failed criteria whose rules are left out: not to be fired is not enough, since a rule
   *     spends its time on finding what to fire on
   */
  KieSession session(Set<String> failed) {
    KieSessionsPool from =
        failed.isEmpty() ? pool : without.computeIfAbsent(Set.copyOf(failed), this::poolWithout);
    return from.newKieSession(configuration);
  }

  private KieSessionsPool poolWithout(Set<String> failed) {
    List<Model> rest = new ArrayList<>();
    for (Model model : models) {
      List<org.drools.model.Rule> kept =
          model.getRules().stream()
              .filter(
                  rule -> {
                    int number = Integer.parseInt(rule.getName().substring(1));
                    return !failed.contains(rules.get(number).criterion());
                  })
              .toList();
      rest.add(
          new ModelImpl(model.getPackageName()).withGlobals(model.getGlobals()).withRules(kept));
    }
    return KieBaseBuilder.createKieBaseFromModel(rest).newKieSessionsPool(1);
  }

  /** Whether some rule could look at a fact. */
  boolean wants(Fact fact) {
    String key = Keys.of(fact);
    return types.contains(fact.getClass()) && (key == null || keys.contains(key));
  }

  @Override
  public void close() {
    pool.shutdown();
    without.values().forEach(KieSessionsPool::shutdown);
  }
}
