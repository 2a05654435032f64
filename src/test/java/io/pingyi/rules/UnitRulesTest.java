package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Citation;
import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Unit;
import io.pingyi.rules.drl.RuleSets;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped rules UA5 to UA23 against plain Java on random units. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitRulesTest {

  private static final List<String> CLASSES =
      List.of("镇", "街道", "机关工委", "教育", "卫健", "国资", "两新", "其他");

  /** Pairs of what is due and what was done, near each other. */
  private static final Map<String, List<String>> RATIOS =
      Map.ofEntries(
          Map.entry("政治建设情况.计划学习专题数", List.of("政治建设情况.完成学习专题数")),
          Map.entry("政治建设情况.应开展集中教育支部数", List.of("政治建设情况.已开展集中教育支部数")),
          Map.entry("新兴领域覆盖统计.应覆盖园区数", List.of("新兴领域覆盖统计.已覆盖园区数")),
          Map.entry("新兴领域覆盖统计.应覆盖商圈数", List.of("新兴领域覆盖统计.已覆盖商圈数")),
          Map.entry("新兴领域覆盖统计.应覆盖互联网企业数", List.of("新兴领域覆盖统计.已覆盖互联网企业数")),
          Map.entry("新兴领域覆盖统计.应覆盖其他新兴领域数", List.of("新兴领域覆盖统计.已覆盖其他新兴领域数")),
          Map.entry(
              "新发展党员结构.新发展党员数", List.of("新发展党员结构.35岁及以下人数", "新发展党员结构.大专及以上人数", "新发展党员结构.生产工作一线人数")),
          Map.entry("基层治理统计.应整合网格数", List.of("基层治理统计.已整合网格数")),
          Map.entry("基层治理统计.村社区数", List.of("基层治理统计.建立议事协商机制数")),
          Map.entry("双报到统计.应报到党组织数", List.of("双报到统计.已报到党组织数")),
          Map.entry("双报到统计.应报到在职党员数", List.of("双报到统计.已报到在职党员数")));

  private static final List<String> COUNTS =
      List.of(
          "志愿服务统计.志愿服务队数",
          "志愿服务统计.场次",
          "志愿服务统计.人次",
          "志愿服务统计.示范岗数",
          "党建责任落实情况.书记讲党课次数",
          "党建责任落实情况.研究党建工作次数");

  private final RuleSet rules =
      RuleSets.openDraft(
          Path.of("rules"), Path.of("target/rules-cache"), LocalDate.of(2025, 12, 31));

  @AfterAll
  void close() {
    rules.close();
  }

  @Test
  void complete_units_give_exactly_the_verdicts_of_plain_java() {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 800; seed++) {
      Random random = new Random(seed);
      Unit unit = unit(random);
      Map<String, Integer> numbers = numbers(random);
      Map<String, BigDecimal> known = new HashMap<>();
      List<CriterionRate> rates = rates(random, known);
      UnitReference expected = new UnitReference(unit, numbers, known);
      compare(judge(unit, numbers, rates), expected, "seed " + seed);
      seen.addAll(expected.findings.keySet());
    }
    assertThat(seen)
        .isEqualTo(
            rules.catalogue().prices().keySet().stream()
                .filter(code -> ours(code.replaceFirst("-.*", "")))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void a_number_that_is_missing_never_turns_a_verdict_into_another_certain_one() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Unit unit = unit(random);
      Map<String, Integer> numbers = numbers(random);
      List<CriterionRate> rates = rates(random, new HashMap<>());
      Map<String, Integer> fewer = new TreeMap<>(numbers);
      fewer.keySet().removeIf(name -> random.nextInt(4) == 0);
      Judgement all = judge(unit, numbers, rates);
      Judgement less = judge(unit, fewer, rates);
      for (int i = 0; i < all.criteria().size(); i++) {
        CriterionJudgement damaged = less.criteria().get(i);
        if (damaged.verdict() != Verdict.UNDETERMINED && damaged.open() == 0) {
          assertThat(damaged.verdict())
              .as("seed %d %s", seed, damaged.criterion().code())
              .isEqualTo(all.criteria().get(i).verdict());
        }
      }
    }
  }

  private static boolean ours(String criterion) {
    return criterion.matches("UA([5-9]|1\\d|2\\d)");
  }

  private static void compare(Judgement judgement, UnitReference expected, String what) {
    Map<String, BigDecimal> actual = new TreeMap<>();
    for (CriterionJudgement judged : judgement.criteria()) {
      String code = judged.criterion().code();
      if (ours(code)) {
        judged.findings().forEach(f -> actual.put(f.code(), f.quantity().stripTrailingZeros()));
        boolean found =
            expected.findings.keySet().stream().anyMatch(each -> each.startsWith(code + "-"));
        Verdict verdict =
            found
                ? Verdict.NOT_MET
                : expected.notApplicable.contains(code) ? Verdict.NOT_APPLICABLE : Verdict.MET;
        assertThat(judged.verdict()).as("%s: %s", what, code).isEqualTo(verdict);
      }
    }
    Map<String, BigDecimal> plain = new TreeMap<>();
    expected.findings.forEach((code, quantity) -> plain.put(code, quantity.stripTrailingZeros()));
    assertThat(actual).as(what).isEqualTo(plain);
  }

  private Judgement judge(Unit unit, Map<String, Integer> numbers, List<CriterionRate> rates) {
    List<Fact> facts = new ArrayList<>();
    facts.add(unit);
    facts.addAll(rates);
    numbers.forEach(
        (name, value) ->
            facts.add(
                new Indicator(
                    name, BigDecimal.valueOf(value), value.toString(), null, null, 1, 2)));
    Citation.Cell cell = new Citation.Cell(1, 2, "列", "");
    return rules.judge(
        new Subject(
            new Organisation(
                "T1", "单位", Organisation.Level.COMMITTEE, unit.unitClass(), null, "T1"),
            facts,
            List.of(),
            List.of(),
            (fact, component) -> List.of(cell)),
        "U");
  }

  private static Unit unit(Random random) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Set<String> nothing = new HashSet<>();
    for (RecordComponent component : Unit.class.getRecordComponents()) {
      String name = component.getName();
      if (component.getType() == Integer.class) {
        values.put(name, random.nextInt(5));
      } else if (component.getType() == BigDecimal.class) {
        BigDecimal rate = near(random);
        values.put(name, rate);
        if (rate == null) {
          nothing.add(name);
        }
      } else if (component.getType() == String.class) {
        values.put(name, CLASSES.get(random.nextInt(CLASSES.size())));
      }
    }
    values.put("notApplicable", nothing);
    values.put("uncertain", Set.of());
    return (Unit) Records.of(Unit.class, values);
  }

  private static @Nullable BigDecimal near(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> BigDecimal.valueOf(List.of(90, 95, 98, 100).get(random.nextInt(4)));
      case 2 -> new BigDecimal("94.999999");
      default -> BigDecimal.valueOf(80_000_000L + random.nextInt(20_000_001), 6);
    };
  }

  private static Map<String, Integer> numbers(Random random) {
    Map<String, Integer> numbers = new TreeMap<>();
    new TreeMap<>(RATIOS)
        .forEach(
            (due, parts) -> {
              int whole = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
              numbers.put(due, whole);
              for (String part : parts) {
                numbers.put(part, Math.max(0, whole - random.nextInt(4) * random.nextInt(4)));
              }
            });
    COUNTS.forEach(name -> numbers.put(name, random.nextInt(4)));
    if (random.nextInt(5) == 0) {
      numbers.replaceAll((name, value) -> name.startsWith("新兴领域") ? 0 : value);
    }
    return numbers;
  }

  private static List<CriterionRate> rates(Random random, Map<String, BigDecimal> known) {
    List<CriterionRate> rates = new ArrayList<>();
    boolean none = random.nextInt(20) == 0;
    for (String code :
        List.of("S1.2", "S1.3", "S1.4", "S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.7")) {
      int judged = none || random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(60);
      int met = judged == 0 ? 0 : Math.max(0, judged - random.nextInt(8));
      BigDecimal rate =
          judged == 0
              ? null
              : BigDecimal.valueOf(met * 100L)
                  .divide(BigDecimal.valueOf(judged), 6, RoundingMode.DOWN);
      rates.add(new CriterionRate(code, met, judged, rate));
      if (rate != null) {
        known.put(code, rate);
      }
    }
    return rates;
  }
}
