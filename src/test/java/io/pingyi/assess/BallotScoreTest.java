package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BallotScoreTest {

  private final BallotScore score =
      new BallotScore(
          new Thresholds(
              6,
              Map.of(
                  "A",
                  new BigDecimal("0.5"),
                  "B",
                  new BigDecimal("0.3"),
                  "C",
                  new BigDecimal("0.2")),
              List.of(
                  new BigDecimal("100"),
                  new BigDecimal("85"),
                  new BigDecimal("70"),
                  new BigDecimal("50")),
              2,
              3));

  @Test
  void two_thirds_returned_are_valid_and_one_less_is_not() {
    assertThat(score.of(List.of(ballots("党员", 30, 20, 0, 0, 0)), false))
        .isEqualTo(new BigDecimal("100"));
    assertThat(score.of(List.of(ballots("党员", 30, 19, 0, 0, 0)), false)).isNull();
    assertThat(score.of(List.of(ballots("党员", 31, 20, 0, 0, 0)), false)).isNull();
  }

  @Test
  void a_mean_is_cut_and_never_rounded_up_to_full_marks() {
    BigDecimal almost = score.of(List.of(ballots("党员", 100_000_000, 99_999_999, 1, 0, 0)), false);

    assertThat(almost).isEqualTo(new BigDecimal("99.999999"));
  }

  @Test
  void rows_of_one_group_are_added_before_weighing() {
    List<Ballots> rows =
        List.of(
            ballots("A", 10, 10, 0, 0, 0),
            ballots("A", 10, 0, 0, 0, 10),
            ballots("B", 10, 10, 0, 0, 0),
            ballots("C", 10, 10, 0, 0, 0));

    assertThat(score.of(rows, true)).isEqualTo(new BigDecimal("87.5"));
  }

  @Test
  void no_row_gives_no_score() {
    assertThat(score.of(List.of(), false)).isNull();
  }

  private static Ballots ballots(String group, int issued, Integer... votes) {
    return new Ballots("", group, issued, List.of(votes));
  }
}
