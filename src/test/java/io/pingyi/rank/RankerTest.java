package io.pingyi.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankerTest {

  private final Ranker ranker = new Ranker();

  @Test
  void equal_scores_share_a_rank_and_the_next_is_skipped() {
    List<Place> places =
        ranker.rank(
            List.of(
                contender("D", "90.00"),
                contender("B", "95.5"),
                contender("A", "99"),
                contender("C", "95.50")));

    assertThat(places)
        .extracting(place -> place.contender().code())
        .containsExactly("A", "B", "C", "D");
    assertThat(places).extracting(Place::rank).containsExactly(1, 2, 2, 4);
    assertThat(places).extracting(Place::peers).containsOnly(4);
  }

  @Test
  void who_has_no_score_has_no_rank_and_is_no_peer() {
    List<Place> places = ranker.rank(List.of(contender("A", null), contender("B", "60")));

    assertThat(places).extracting(Place::rank).containsExactly(1, null);
    assertThat(places).extracting(Place::peers).containsOnly(1);
  }

  @Test
  void a_tie_break_decides_the_order_but_not_the_rank() {
    Contender missing = new Contender("A", "镇", BigDecimal.TEN, List.of(), List.of());
    Contender lower =
        new Contender("B", "镇", BigDecimal.TEN, List.of(new BigDecimal("38")), List.of());
    Contender higher =
        new Contender("C", "镇", BigDecimal.TEN, List.of(new BigDecimal("38.5")), List.of());

    List<Place> places = ranker.rank(List.of(missing, lower, higher));

    assertThat(places).extracting(place -> place.contender().code()).containsExactly("C", "B", "A");
    assertThat(places).extracting(Place::rank).containsExactly(1, 1, 1);
  }

  @Test
  void a_class_of_one_is_first_of_one() {
    assertThat(ranker.rank(List.of(contender("A", "0"))))
        .singleElement()
        .satisfies(place -> assertThat(place.rank()).isEqualTo(1))
        .satisfies(place -> assertThat(place.peers()).isEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ranks_agree_with_their_definition(int seed) {
    List<Contender> contenders = randomContenders(new Random(seed));
    List<Place> places = ranker.rank(contenders);

    assertThat(places).hasSameSizeAs(contenders);
    for (Place place : places) {
      assertThat(place.rank()).as("seed %s", seed).isEqualTo(naiveRank(place, contenders));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_contenders_does_not_matter(int seed) {
    List<Contender> contenders = randomContenders(new Random(seed));
    List<Contender> shuffled = new ArrayList<>(contenders);
    Collections.shuffle(shuffled, new Random(seed + 1L));

    assertThat(ranker.rank(shuffled)).isEqualTo(ranker.rank(contenders));
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  static List<Contender> randomContenders(Random random) {
    List<Contender> contenders = new ArrayList<>();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      BigDecimal score =
          random.nextInt(8) == 0 ? null : BigDecimal.valueOf(8000 + random.nextInt(20) * 100L, 2);
      List<BigDecimal> tieBreak =
          random.nextBoolean() ? List.of() : List.of(BigDecimal.valueOf(random.nextInt(3)));
      List<String> ceilings = random.nextInt(6) == 0 ? List.of("较好") : List.of();
      String peers = random.nextBoolean() ? "村" : "社区";
      contenders.add(new Contender("C" + (100 + i), peers, score, tieBreak, ceilings));
    }
    Collections.shuffle(contenders, random);
    return contenders;
  }

  private static @Nullable Integer naiveRank(Place place, List<Contender> contenders) {
    BigDecimal score = place.contender().score();
    if (score == null) {
      return null;
    }
    int better = 0;
    for (Contender other : contenders) {
      boolean peer = other.peers().equals(place.contender().peers());
      if (peer && other.score() != null && other.score().compareTo(score) > 0) {
        better++;
      }
    }
    return better + 1;
  }

  private static Contender contender(String code, @Nullable String score) {
    return new Contender(
        code, "村", score == null ? null : new BigDecimal(score), List.of(), List.of());
  }
}
