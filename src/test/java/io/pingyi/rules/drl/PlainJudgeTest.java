package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.Branch;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Step;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Unit;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Records;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.Verdict;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The judge that does not compile against the compiled one, on every shipped rule. */
class PlainJudgeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final int SUBJECTS = 400;

  /** Shares of two counts are seldom near their threshold. */
  private static final int UNITS = 2_000;

  private final VettedRules vetted = VettedFolder.of(Path.of("rules"));
  private final Map<String, List<Object>> constants = new TreeMap<>();
  private final Map<String, Set<String>> keys = new TreeMap<>();

  @Test
  void it_gives_what_compiled_rules_give_for_every_shipped_rule() {
    vetted.rules().forEach((rubric, rules) -> rules.forEach(rule -> collect(rubric, rule)));
    Set<String> found = new TreeSet<>();
    Set<Verdict> verdicts = new TreeSet<>();
    try (RuleSet compiled = RuleSets.open(vetted, Path.of("target/rules-cache"), DAY)) {
      for (Rubric rubric : vetted.catalogue().rubrics().values()) {
        int subjects = rubric.subject() == Rubric.SubjectKind.UNIT ? UNITS : SUBJECTS;
        for (int seed = 0; seed < subjects; seed++) {
          Subject subject = subject(rubric, new Random(seed));
          for (CriterionJudgement expected : compiled.judge(subject, rubric.code()).criteria()) {
            CriterionJudgement actual = plain(expected.criterion()).judge(subject, DAY);
            assertThat(actual).as(rubric.code() + " seed " + seed).isEqualTo(expected);
            verdicts.add(actual.verdict());
            actual.findings().forEach(finding -> found.add(finding.code()));
          }
        }
      }
    }
    Set<String> codes = new TreeSet<>();
    vetted
        .rules()
        .values()
        .forEach(
            rules ->
                rules.stream()
                    .filter(rule -> rule.consequence().verb() != Rule.Verb.NOT_APPLICABLE)
                    .forEach(rule -> codes.add(rule.consequence().code())));
    codes.removeAll(found);
    assertThat(codes).as("codes never found").isEmpty();
    assertThat(verdicts).contains(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);
  }

  private PlainJudge plain(Criterion criterion) {
    List<Rule> rules =
        vetted.rules().getOrDefault(criterion.rubric(), List.of()).stream()
            .filter(rule -> rule.criterion().equals(criterion.code()))
            .toList();
    return new PlainJudge(vetted.catalogue(), criterion, rules);
  }

  private void collect(String rubric, Rule rule) {
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.key() != null) {
        boolean rate = pattern.type().type() == CriterionRate.class;
        keys.computeIfAbsent(rubric, key -> new TreeSet<>()).add((rate ? "率" : "") + pattern.key());
      }
      collect(pattern, pattern.condition());
    }
  }

  private void collect(Rule.Pattern pattern, Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(part -> collect(pattern, part));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(part -> collect(pattern, part));
    } else if (condition instanceof Condition.Compare compare
        && compare.left() instanceof Operand.Field field
        && !pattern.names(compare)) {
      List<Object> known =
          constants.computeIfAbsent(field.value().component(), key -> new ArrayList<>());
      if (compare.right() instanceof Operand.Amount number) {
        known.add(number.value());
      } else if (compare.right() instanceof Operand.Text text) {
        known.add(text.value());
      }
    }
  }

  private Subject subject(Rubric rubric, Random random) {
    List<Fact> facts = new ArrayList<>();
    switch (rubric.subject()) {
      case BRANCH -> facts.add(fact(Branch.class, random));
      case DEVELOPMENT -> {
        for (int i = random.nextInt(4); i > 0; i--) {
          facts.add(fact(DevelopmentRecord.class, random));
        }
        facts.add(fact(Branch.class, random));
      }
      case RECTIFICATION -> {
        facts.add(fact(RectificationCase.class, random));
        facts.add(fact(Branch.class, random));
      }
      case UNIT -> facts.add(fact(Unit.class, random));
    }
    for (String key : keys.getOrDefault(rubric.code(), Set.of())) {
      if (key.startsWith("率")) {
        facts.add(rate(key.substring(1), random));
        continue;
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        facts.add(indicator(key, random));
      }
    }
    return Subjects.of(facts.toArray(new Fact[0]));
  }

  private CriterionRate rate(String criterion, Random random) {
    int judged = random.nextInt(5);
    int met = random.nextInt(judged + 1);
    BigDecimal rate =
        judged == 0 || random.nextInt(8) == 0 ? null : new BigDecimal(met * 100 / judged);
    return new CriterionRate(criterion, met, judged, rate);
  }

  private Indicator indicator(String key, Random random) {
    BigDecimal number = random.nextInt(4) == 0 ? null : number("number", random);
    String text = random.nextInt(4) == 0 ? null : text("text", random);
    Boolean yes = random.nextInt(4) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    return new Indicator(key, number, text, null, yes, 1, random.nextInt(50));
  }

  private Fact fact(Class<? extends Fact> type, Random random) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Set<String> uncertain = new TreeSet<>();
    Map<String, Bounds> bounds = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      values.put(name, value(component, random));
      if (component.getType() == Integer.class && random.nextInt(12) == 0) {
        uncertain.add(name);
        if (values.get(name) instanceof Integer number && random.nextBoolean()) {
          bounds.put(name, Bounds.between(number, number + random.nextInt(-3, 4)));
        }
      }
    }
    values.put("uncertain", uncertain);
    values.put("bounds", bounds);
    return Records.of(type, values);
  }

  private @Nullable Object value(RecordComponent component, Random random) {
    Class<?> type = component.getType();
    if (type == Set.class) {
      return Set.of();
    }
    if (type == Map.class) {
      return steps(random);
    }
    boolean named = component.getName().matches("code|name|person");
    if (type == LocalDate.class || (!named && random.nextInt(8) == 0)) {
      return null;
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class || type == int.class) {
      return number(component.getName(), random).intValue();
    }
    return type == BigDecimal.class
        ? number(component.getName(), random)
        : text(component.getName(), random);
  }

  private static Map<Step, DateRange> steps(Random random) {
    Map<Step, DateRange> steps = new TreeMap<>();
    for (Step step : Step.values()) {
      LocalDate day = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(600));
      if (random.nextInt(5) > 0) {
        LocalDate last = random.nextInt(5) == 0 ? day.plusDays(40) : day;
        steps.put(step, new DateRange(day, last));
      }
    }
    return steps;
  }

  /** A constant of the rules, a step beside it, or anything small; never negative. */
  private BigDecimal number(String component, Random random) {
    List<Object> known = constants.getOrDefault(component, List.of());
    if (!known.isEmpty()
        && random.nextInt(2) > 0
        && known.get(random.nextInt(known.size())) instanceof BigDecimal near) {
      return near.add(BigDecimal.valueOf(random.nextInt(5) - 2L)).max(BigDecimal.ZERO);
    }
    int small = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
    return BigDecimal.valueOf(random.nextInt(3) == 0 ? 49 + random.nextInt(2) : small);
  }

  private String text(String component, Random random) {
    List<Object> known = constants.getOrDefault(component, List.of());
    return !known.isEmpty()
            && random.nextInt(3) > 0
            && known.get(random.nextInt(known.size())) instanceof String word
        ? word
        : "别的";
  }
}
