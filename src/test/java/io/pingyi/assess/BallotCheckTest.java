package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BallotCheckTest {

  private final BallotCheck check =
      new BallotCheck(UnitFixture.COLUMNS, UnitFixture.context().tables());

  @Test
  void a_sound_row_has_no_fault() {
    assertThat(check(new UnitFixture().meeting("A票", 30, 20, 5, 4, 1))).isEmpty();
  }

  @Test
  void more_ballots_returned_than_issued_are_a_fault() {
    Reject reject = check(new UnitFixture().mass(30, 20, 5, 4, 2)).orElseThrow();

    assertThat(reject.column()).isEqualTo("发票数");
    assertThat(reject.reason()).contains("31票", "30张");
    assertThat(reject.rowLost()).isFalse();
  }

  @Test
  void a_negative_count_is_a_fault() {
    assertThat(check(new UnitFixture().mass(30, -1, 5, 4, 2)).orElseThrow().column())
        .isEqualTo("好票");
  }

  @Test
  void an_unknown_group_is_a_fault_at_the_meeting_only() {
    assertThat(check(new UnitFixture().meeting("党员", 30, 20, 5, 4, 1)).orElseThrow().reason())
        .contains("A票、B票或C票");
    assertThat(check(new UnitFixture().mass(30, 20, 5, 4, 1))).isEmpty();
  }

  private Optional<Reject> check(UnitFixture unit) {
    return check.check(unit.bundle().of(Dataset.BALLOT).get(0));
  }
}
