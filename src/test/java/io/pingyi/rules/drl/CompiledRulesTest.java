package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Unit;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.Vocabulary;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledRulesTest {

  private static final Path SHIPPED = Path.of("rules");

  @TempDir Path cache;

  /** Drools against our own evaluation of the same records, on facts near every threshold. */
  @Test
  void every_shipped_rule_matches_exactly_the_facts_for_which_it_is_true() {
    VettedRules vetted = VettedFolder.of(SHIPPED);
    Map<String, byte[]> classes = CompiledRules.of(vetted.packages(), SampleRules.CACHE);
    RuleClassLoader loader = new RuleClassLoader(classes, getClass().getClassLoader());
    vetted
        .rules()
        .forEach(
            (rubric, own) -> {
              RubricRules rules =
                  new RubricRules(own, loader.models(VettedRules.packageOf(rubric)));
              Random random = new Random(20251231);
              for (int i = 0; i < 1000; i++) {
                compare(rules, Subjects.of(facts(own, random)));
              }
              rules.close();
            });
  }

  private static void compare(RubricRules rules, Subject subject) {
    List<String> matched = new ArrayList<>();
    SubjectFacts facts = new SubjectFacts(subject);
    Firing.Result fired = new Firing(rules, Budget.USUAL).fire(subject.facts());
    for (Firing.Hit hit : fired.hits().values().stream().flatMap(List::stream).toList()) {
      List<Fact> chosen = FindingMaker.chosen(hit.rule(), hit.facts());
      if (!hit.rule().hasQuantifiers()
          || new RuleTruth(hit.rule(), facts).decide(chosen) == Ternary.TRUE) {
        matched.add(hit.rule().name() + hit.facts());
      }
    }
    List<String> expected = new ArrayList<>();
    for (Rule rule : rules.all()) {
      new RuleTruth(rule, facts)
          .each(
              (chosen, known) -> {
                if (known == Ternary.TRUE) {
                  expected.add(rule.name() + chosen.stream().filter(f -> f != null).toList());
                }
              });
    }
    assertThat(matched).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Fact[] facts(List<Rule> rules, Random random) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Subjects.random(Branch.class, random));
    facts.add(Subjects.random(RectificationCase.class, random));
    facts.add(Subjects.random(Unit.class, random));
    facts.add(Subjects.random(DevelopmentRecord.class, random));
    facts.add(Subjects.random(DevelopmentRecord.class, random));
    for (Rule rule : rules) {
      for (Rule.Pattern pattern : rule.patterns()) {
        if (pattern.key() != null && random.nextInt(3) > 0) {
          facts.add(keyed(pattern, random));
        }
      }
    }
    return facts.toArray(Fact[]::new);
  }

  private static Fact keyed(Rule.Pattern pattern, Random random) {
    String key = String.valueOf(pattern.key());
    if (pattern.type().type() == Indicator.class) {
      Indicator any = Subjects.random(Indicator.class, random);
      return new Indicator(key, any.number(), text(pattern, random), null, any.yes(), 1, 1);
    }
    CriterionRate any = Subjects.random(CriterionRate.class, random);
    return new CriterionRate(key, any.met(), any.judged() + 1, any.rate());
  }

  /** One of the words the rule asks for, so that text conditions come true now and then. */
  private static String text(Rule.Pattern pattern, Random random) {
    List<String> words = new ArrayList<>(List.of("无", "县级"));
    collect(pattern.condition(), words);
    return words.get(random.nextInt(words.size()));
  }

  private static void collect(Condition condition, List<String> words) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> collect(part, words));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> collect(part, words));
    } else if (condition instanceof Condition.Compare compare
        && compare.right() instanceof Operand.Text text) {
      words.add(text.value());
    }
  }

  @Test
  void a_damaged_cache_is_compiled_again_and_mended() throws IOException {
    Map<String, String> packages = VettedFolder.of(SampleRules.FOLDER).packages();
    Map<String, byte[]> first = CompiledRules.of(packages, cache);
    Map<String, String> one = Map.of("rules.s", packages.getOrDefault("rules.s", ""));
    Path file = cache.resolve(ClassCache.key(one) + ".rules");
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(file, bad);
    assertThat(CompiledRules.of(packages, cache).keySet()).isEqualTo(first.keySet());
    assertThat(new ClassCache(cache, ClassCache.key(one)).read()).isNotEmpty();
    Files.write(file, new byte[3]);
    assertThat(new ClassCache(cache, ClassCache.key(one)).read()).isEmpty();
  }

  @Test
  void an_edit_of_one_rubric_leaves_the_others_compiled() {
    Map<String, String> packages = new TreeMap<>(VettedFolder.of(SampleRules.FOLDER).packages());
    CompiledRules.of(packages, cache);
    long before = cache.toFile().list().length;
    packages.merge("rules.s", "\n// another edition\n", String::concat);
    CompiledRules.of(packages, cache);
    assertThat(before).isEqualTo(packages.size());
    assertThat(cache.toFile().list()).hasSize(packages.size() + 1);
  }

  @Test
  void the_key_of_the_cache_follows_the_rendered_rules() {
    VettedRules sample = VettedFolder.of(SampleRules.FOLDER);
    String key = ClassCache.key(sample.packages());
    assertThat(key).isEqualTo(ClassCache.key(VettedFolder.of(SampleRules.FOLDER).packages()));
    String other =
        Renderer.render(
            "rules.s", sample.rules().getOrDefault("D", List.of()), Vocabulary.ofFacts());
    assertThat(key).isNotEqualTo(ClassCache.key(Map.of("rules.s", other)));
  }

  @Test
  void thirty_reloads_let_go_of_their_classes() {
    Map<String, byte[]> classes =
        CompiledRules.of(VettedFolder.of(SampleRules.FOLDER).packages(), SampleRules.CACHE);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      loaders.add(load(classes));
    }
    for (int i = 0; i < 20 && alive(loaders) > 2; i++) {
      System.gc();
    }
    assertThat(alive(loaders)).isLessThanOrEqualTo(2);
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static WeakReference<ClassLoader> load(Map<String, byte[]> classes) {
    VettedRules sample = VettedFolder.of(SampleRules.FOLDER);
    RuleClassLoader loader = new RuleClassLoader(classes, CompiledRulesTest.class.getClassLoader());
    RubricRules rules =
        new RubricRules(sample.rules().getOrDefault("S", List.of()), loader.models("rules.s"));
    new Firing(rules, Budget.USUAL).fire(List.of(Subjects.branch("generalMeetings", 0)));
    rules.close();
    return new WeakReference<>(loader);
  }
}
