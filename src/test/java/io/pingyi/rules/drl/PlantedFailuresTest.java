package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.SampleRules;
import io.pingyi.rules.Verdict;
import io.pingyi.score.Scorer;
import io.pingyi.score.SubjectScore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 10: subjects on which a rule throws, matches without end or looks at too many
 * combinations, planted among honest ones, are not scored and spoil nobody else.
 */
class PlantedFailuresTest {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  private static final String FILE = "支部/政治建设/S6-表彰.drl";
  private static final String PLANTED =
      """

      rule "S6-1/甲"
      when
          $i : 指标值( 指标名 == "登记甲.数", $v : 数值 < 0 )
      then
          判定.加分( "S6-1", $i, $v );
      end

      rule "S6-1/乙"
      when
          $i : 指标值( 指标名 == "登记乙.数", $v : 数值 > 5 )
          $j : 指标值( 指标名 == "登记丙.数", 数值 > $v )
      then
          判定.加分( "S6-1", $i );
      end
      """;

  @TempDir Path folder;

  @Test
  void thirty_planted_among_three_thousand_fail_alone() throws Exception {
    plant(3_000, 30);
  }

  @Test
  @Tag("campaign")
  void a_hundred_planted_among_a_hundred_thousand_fail_alone() throws Exception {
    plant(100_000, 100);
  }

  private void plant(int subjects, int planted) throws Exception {
    SampleRules sample = SampleRules.copyTo(folder).append(FILE, PLANTED);
    int every = subjects / planted;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    // One of the rule sets never meets a planted subject.
    try (RuleSet calm = RuleSets.open(sample.root(), SampleRules.CACHE, DATE);
        RuleSet crowd = RuleSets.open(sample.root(), SampleRules.CACHE, DATE)) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        int first = worker;
        tasks.add(
            () -> {
              int failed = 0;
              for (int i = first; i < subjects; i += 4) {
                boolean bad = i % every == every / 2;
                check(calm, crowd, i, bad ? i / every % 3 : -1);
                failed += bad ? 1 : 0;
              }
              return failed;
            });
      }
      int failed = 0;
      for (Future<Integer> worker : threads.invokeAll(tasks)) {
        failed += worker.get();
      }
      assertThat(failed).isEqualTo(planted);
      System.out.printf("%d planted among %d, all others unchanged%n", failed, subjects);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void check(RuleSet calm, RuleSet crowd, int number, int kind) {
    Branch branch = Subjects.random(Branch.class, new Random(number));
    SubjectScore honest = score(calm, List.of(branch));
    if (kind < 0) {
      assertThat(score(crowd, List.of(branch))).as("subject %d", number).isEqualTo(honest);
      return;
    }
    List<Fact> facts = new ArrayList<>(List.of(branch));
    facts.addAll(planted(kind));
    SubjectScore broken = score(crowd, facts);
    String rule = List.of("S6-1/甲", "S6-1/乙", "S6-1").get(kind);
    assertThat(broken.score()).as("subject %d", number).isNull();
    assertThat(broken.failures()).hasSize(1);
    assertThat(broken.failures().get(0)).contains(rule, FILE + ":");
    assertThat(broken.verdicts()).containsAllEntriesOf(without(honest));
  }

  private static List<Indicator> planted(int kind) {
    return switch (kind) {
      case 0 -> List.of(Subjects.indicator("登记甲.数", "-3"));
      case 1 ->
          IntStream.range(0, 5_000)
              .mapToObj(i -> Subjects.indicator(i % 2 == 0 ? "登记乙.数" : "登记丙.数", "" + i % 9))
              .toList();
      default ->
          IntStream.range(0, 10_001).mapToObj(i -> Subjects.indicator("表彰.次数", "1")).toList();
    };
  }

  private static SubjectScore score(RuleSet rules, List<? extends Fact> facts) {
    Judgement judgement = rules.judge(Subjects.of(facts.toArray(Fact[]::new)), "S");
    return new Scorer().score(judgement);
  }

  private static Map<String, Verdict> without(SubjectScore honest) {
    Map<String, Verdict> verdicts = new TreeMap<>(honest.verdicts());
    verdicts.remove("S6");
    return verdicts;
  }
}
