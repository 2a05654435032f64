package io.pingyi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSplitTest {

  private static final List<String> CODES = List.of("U1", "U2", "U3", "U4");

  @Test
  void each_cause_gets_its_own_points_and_places() {
    YearResult before = result("90", 2, Map.of("U1", "50", "U2", "30", "U3", "10"));
    YearResult now = result("88", 3, Map.of("U1", "46", "U2", "33", "U3", "9"));
    PeerScores peers = peers("95", "90", "87", "86");
    YearChange change =
        new ChangeSplit(Set.of("U2"), peers).between(before, now, "U3"::equals, null);
    assertThat(change.score()).isEqualByComparingTo("-2");
    assertThat(change.scoreParts().get(Cause.CRITERIA)).isEqualByComparingTo("3");
    assertThat(change.scoreParts().get(Cause.DECISION)).isEqualByComparingTo("-1");
    assertThat(change.scoreParts().get(Cause.OWN)).isEqualByComparingTo("-4");
    assertThat(change.scoreParts().get(Cause.SCALE)).isEqualByComparingTo("0");
    assertThat(change.rankParts())
        .containsEntry(Cause.CRITERIA, 0)
        .containsEntry(Cause.DECISION, 0)
        .containsEntry(Cause.OWN, 0)
        .containsEntry(Cause.PEERS, 1);
  }

  @Test
  void an_edited_criterion_is_told_apart_when_last_years_data_were_judged_anew() {
    YearResult before = result("90", 1, Map.of("U1", "90"));
    Rejudged between = new Rejudged(Map.of("U1", new BigDecimal("85")));
    YearResult now = result("86", 1, Map.of("U1", "86"));
    YearChange change =
        new ChangeSplit(Set.of("U1"), peers("90")).between(before, now, code -> false, between);
    assertThat(change.scoreParts().get(Cause.CRITERIA)).isEqualByComparingTo("-5");
    assertThat(change.scoreParts().get(Cause.OWN)).isEqualByComparingTo("1");
    assertThat(change.criteria()).hasSize(2);
  }

  @Test
  void ties_share_a_rank_and_the_own_old_score_leaves_the_peers() {
    PeerScores peers = peers("90", "90", "80");
    assertThat(peers.rank("镇", new BigDecimal("90"), new BigDecimal("80"))).isEqualTo(1);
    assertThat(peers.rank("镇", new BigDecimal("85"), new BigDecimal("90"))).isEqualTo(2);
    assertThat(peers.rank("镇", new BigDecimal("80"), new BigDecimal("80"))).isEqualTo(3);
    assertThat(peers.rank("镇", new BigDecimal("79.99"), new BigDecimal("80"))).isEqualTo(3);
    assertThat(peers.rank("街道", new BigDecimal("1"), new BigDecimal("1"))).isEqualTo(1);
  }

  @Test
  void parts_sum_exactly_for_any_two_years() {
    Random random = new Random(20261124);
    for (int i = 0; i < 2_000; i++) {
      PeerScores.Gathering gathering = new PeerScores.Gathering();
      List<BigDecimal> others = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(20); k++) {
        others.add(BigDecimal.valueOf(random.nextInt(10_001), 2));
      }
      others.forEach(score -> gathering.add("镇", score));
      PeerScores peers = gathering.scores();
      YearResult before = random(random, others.get(0), peers);
      YearResult now = random(random, BigDecimal.valueOf(random.nextInt(10_001), 2), peers);
      int edited = random.nextInt(16);
      YearChange change =
          new ChangeSplit(some(edited), peers)
              .between(
                  before,
                  now,
                  "U3"::equals,
                  random.nextBoolean() ? null : anew(random, random.nextInt(16)));
      BigDecimal sum =
          change.scoreParts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(change.score());
      assertThat(change.rankParts().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(change.rank());
      assertThat(
              change.criteria().stream()
                  .map(CriterionChange::change)
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .add(change.scoreParts().get(Cause.SCALE)))
          .isEqualByComparingTo(change.score());
    }
  }

  private static Set<String> some(int bits) {
    return CODES.stream()
        .filter(code -> (bits >> CODES.indexOf(code) & 1) == 1)
        .collect(Collectors.toSet());
  }

  private static Rejudged anew(Random random, int known) {
    SortedMap<String, BigDecimal> points = points(random);
    points.keySet().retainAll(some(known));
    return new Rejudged(points);
  }

  private static YearResult random(Random random, BigDecimal score, PeerScores peers) {
    return new YearResult("a", "镇", score, peers.rank("镇", score, score), "好", points(random));
  }

  private static SortedMap<String, BigDecimal> points(Random random) {
    TreeMap<String, BigDecimal> points = new TreeMap<>();
    for (String code : CODES) {
      points.put(code, BigDecimal.valueOf(random.nextInt(400_000), 4));
    }
    return points;
  }

  private static PeerScores peers(String... scores) {
    PeerScores.Gathering gathering = new PeerScores.Gathering();
    for (String score : scores) {
      gathering.add("镇", new BigDecimal(score));
    }
    return gathering.scores();
  }

  private static YearResult result(
      String score, @Nullable Integer rank, Map<String, String> points) {
    TreeMap<String, BigDecimal> own = new TreeMap<>();
    points.forEach((code, value) -> own.put(code, new BigDecimal(value)));
    return new YearResult("a", "镇", new BigDecimal(score), rank, "好", own);
  }
}
