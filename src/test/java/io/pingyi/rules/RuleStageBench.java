package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.rules.drl.RuleSets;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shipped rules of rubric S against plain Java on the same branches, in CPU time of one thread,
 * in turns. Prints; asserts only that both say the same.
 */
@Tag("bench")
class RuleStageBench {

  private static final int BRANCHES = 2_000;
  private static final int WARM = 8;
  private static final int ROUNDS = 11;

  private record Sample(Subject subject, Branch branch, List<Indicator> indicators) {}

  @Test
  void rules_and_plain_java_judge_the_same_branches() {
    List<Sample> samples = samples();
    try (RuleSet rules =
        RuleSets.open(
            Path.of("rules"), Path.of("target/rules-cache"), LocalDate.of(2025, 12, 31))) {
      HandJudge hand =
          new HandJudge(
              rules.catalogue().criteria().stream()
                  .filter(c -> c.rubric().equals("S") && c.kind() != Kind.MANUAL)
                  .toList());
      samples.forEach(sample -> hand.learn(rules.judge(sample.subject, "S")));
      int exact = compare(rules, hand, samples);
      double[] byRules = new double[ROUNDS];
      double[] byHand = new double[ROUNDS];
      for (int round = -WARM; round < ROUNDS; round++) {
        double ruled = cpu(samples, sample -> rules.judge(sample.subject, "S"));
        double handled =
            cpu(samples, sample -> hand.judge(sample.subject, sample.branch, sample.indicators));
        if (round >= 0) {
          byRules[round] = ruled;
          byHand[round] = handled;
        }
      }
      print(byRules, byHand, exact);
    }
  }

  private static void print(double[] byRules, double[] byHand, int exact) {
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> byRules[round] / byHand[round]);
    System.out.printf(
        "BENCH rules: %d branches, %d of them with the very citations of plain Java%n",
        BRANCHES, exact);
    System.out.printf(
        "BENCH rules: us/branch rules %.1f, plain Java %.1f; ratio median %.2f (%.2f to %.2f);"
            + " %.0f branches a second and core%n",
        median(byRules),
        median(byHand),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        1e6 / median(byRules));
  }

  /** Verdicts and quantities must be equal; gives how many branches also have equal citations. */
  private static int compare(RuleSet rules, HandJudge hand, List<Sample> samples) {
    int exact = 0;
    for (Sample sample : samples) {
      Map<String, String> ruled = new TreeMap<>();
      Map<String, String> handled = new TreeMap<>();
      Map<String, Object> cited = new TreeMap<>();
      Map<String, Object> citedByHand = new TreeMap<>();
      for (CriterionJudgement judged : rules.judge(sample.subject, "S").criteria()) {
        if (judged.criterion().kind() != Kind.MANUAL) {
          ruled.put(judged.criterion().code(), judged.verdict().toString());
          judged.findings().forEach(f -> ruled.put(f.code(), plain(f.quantity())));
          judged.findings().forEach(f -> cited.put(f.code(), f.citations()));
        }
      }
      for (HandJudge.Judged judged : hand.judge(sample.subject, sample.branch, sample.indicators)) {
        handled.put(judged.criterion(), judged.verdict().toString());
        judged.findings().forEach(f -> handled.put(f.code(), plain(f.quantity())));
        judged.findings().forEach(f -> citedByHand.put(f.code(), f.citations()));
      }
      assertThat(ruled).isEqualTo(handled);
      exact += cited.equals(citedByHand) ? 1 : 0;
    }
    return exact;
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }

  /** Microseconds of CPU a branch. */
  private static double cpu(List<Sample> samples, Consumer<Sample> judge) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int again = 0; again < 5; again++) {
      samples.forEach(judge);
    }
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (after - before) / 1e3 / samples.size() / 5;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (int seed = 0; seed < BRANCHES; seed++) {
      RandomFacts random = new RandomFacts(new Random(seed));
      Branch branch = random.branch();
      List<Indicator> indicators = random.indicators();
      List<Fact> facts = new ArrayList<>(indicators);
      facts.add(branch);
      Organisation organisation =
          new Organisation(
              branch.code(), branch.name(), Organisation.Level.BRANCH, branch.sector(), null, null);
      samples.add(
          new Sample(
              new Subject(organisation, facts, List.of(), List.of(), RuleStageBench::behind),
              branch,
              indicators));
    }
    return samples;
  }

  private static List<Citation> behind(Fact fact, String component) {
    String of = fact instanceof Indicator indicator ? indicator.name() : "";
    return List.of(new Citation.Cell(1, 2, of + "/" + component, ""));
  }
}
