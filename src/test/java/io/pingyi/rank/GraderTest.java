package io.pingyi.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.rules.Rubric.GradeBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraderTest {

  private final Ranker ranker = new Ranker();

  @Test
  void a_quota_rounds_down_and_the_rest_get_the_next_grade() {
    assertThat(grades("0.34", "99", "98", "97", "96", "95", "94"))
        .containsExactly("好", "好", "较好", "较好", "较好", "较好");
  }

  @Test
  void fifteen_percent_of_six_is_nobody() {
    assertThat(grades("0.15", "99", "98", "97", "96", "95", "94")).containsOnly("较好");
  }

  @Test
  void a_class_of_one_gets_no_grade_with_a_quota_below_one() {
    assertThat(grades("0.85", "99")).containsExactly("较好");
    assertThat(grades("1", "99")).containsExactly("好");
  }

  @Test
  void a_tie_beyond_the_quota_falls_as_a_whole_and_nobody_slips_into_the_gap() {
    assertThat(grades("0.4", "99", "98", "98", "90", "89"))
        .containsExactly("好", "较好", "较好", "较好", "较好");
  }

  @Test
  void a_tie_that_fills_the_quota_gets_the_grade() {
    assertThat(grades("0.4", "98", "98", "97", "90", "89"))
        .containsExactly("好", "好", "较好", "较好", "较好");
  }

  @Test
  void the_minimum_is_reached_by_equality() {
    assertThat(grades("1", "85.00", "84.99", "75", "60", "59.99"))
        .containsExactly("好", "较好", "较好", "一般", "差");
  }

  @Test
  void a_restriction_caps_the_grade_and_frees_its_place() {
    List<Contender> contenders =
        List.of(
            new Contender("A", "镇", new BigDecimal("99"), List.of(), List.of("较好")),
            new Contender("B", "镇", new BigDecimal("98"), List.of(), List.of()),
            new Contender("C", "镇", new BigDecimal("97"), List.of(), List.of()));
    Map<String, String> grades = new Grader(bands("0.34")).grade(ranker.rankPeers(contenders));

    assertThat(grades).containsEntry("A", "较好").containsEntry("B", "好").containsEntry("C", "较好");
  }

  @Test
  void the_lowest_of_several_ceilings_holds() {
    List<Contender> one =
        List.of(new Contender("A", "镇", new BigDecimal("99"), List.of(), List.of("较好", "差", "一般")));

    assertThat(new Grader(bands("1")).grade(ranker.rankPeers(one))).containsEntry("A", "差");
  }

  @Test
  void an_unknown_ceiling_is_refused() {
    List<Contender> one =
        List.of(new Contender("A", "镇", BigDecimal.TEN, List.of(), List.of("优秀")));

    assertThatThrownBy(() -> new Grader(bands("1")).grade(ranker.rankPeers(one)))
        .hasMessageContaining("优秀");
  }

  @Test
  void no_grades_and_no_score_give_empty_text() {
    List<Contender> peers =
        List.of(
            new Contender("A", "镇", BigDecimal.TEN, List.of(), List.of()),
            new Contender("B", "镇", null, List.of(), List.of()));

    assertThat(new Grader(List.of()).grade(ranker.rankPeers(peers)).values()).containsOnly("");
    assertThat(new Grader(bands("1")).grade(ranker.rankPeers(peers))).containsEntry("B", "");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void grades_keep_quota_minimum_ceiling_and_order(int seed) {
    Random random = new Random(seed);
    List<GradeBand> bands = bands(random.nextBoolean() ? "0.3" : "0.85");
    List<Contender> village =
        RankerTest.randomContenders(random).stream().filter(c -> c.peers().equals("村")).toList();
    List<Place> places = ranker.rankPeers(village);
    Map<String, String> grades = new Grader(bands).grade(places);

    long good = grades.values().stream().filter("好"::equals).count();
    int scored = places.isEmpty() ? 0 : places.get(0).peers();
    assertThat(BigDecimal.valueOf(good))
        .isLessThanOrEqualTo(bands.get(0).quota().multiply(BigDecimal.valueOf(scored)));
    for (Place one : places) {
      if (!"好".equals(grades.get(one.contender().code()))) {
        continue;
      }
      assertThat(one.contender().score()).isGreaterThanOrEqualTo(bands.get(0).minimum());
      assertThat(one.contender().ceilings()).isEmpty();
      for (Place other : places) {
        boolean better = places.indexOf(other) <= places.indexOf(one);
        if (better && other.contender().ceilings().isEmpty()) {
          assertThat(grades.get(other.contender().code())).as("seed %s", seed).isEqualTo("好");
        }
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private List<String> grades(String quota, String... scores) {
    List<Contender> contenders = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      contenders.add(new Contender("A" + i, "镇", new BigDecimal(scores[i]), List.of(), List.of()));
    }
    return List.copyOf(new Grader(bands(quota)).grade(ranker.rankPeers(contenders)).values());
  }

  private static List<GradeBand> bands(String quotaOfBest) {
    return List.of(
        new GradeBand("好", new BigDecimal("85"), new BigDecimal(quotaOfBest)),
        new GradeBand("较好", new BigDecimal("75"), BigDecimal.ONE),
        new GradeBand("一般", new BigDecimal("60"), BigDecimal.ONE),
        new GradeBand("差", BigDecimal.ZERO, BigDecimal.ONE));
  }
}
