package io.pingyi.score;

import static io.pingyi.score.Fixtures.dec;
import static io.pingyi.score.Fixtures.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.PartialStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scorer relies on when it prices a finding. */
class PricedQuantityTest {

  @ParameterizedTest
  @CsvSource({
    "DROPPED, 0.5, 5, 4.999999, 0",
    "DROPPED, 0.5, 5, 5, 0.5",
    "DROPPED, 0.5, 5, 9.999999, 0.5",
    "WHOLE, 1.5, 6, 0.1, 1.5",
    "WHOLE, 1.5, 6, 6, 1.5",
    "WHOLE, 1.5, 6, 6.01, 3",
    "PROPORTIONAL, 20, 100, 6.811111, 1.3622222",
    "PROPORTIONAL, 1, 3, 1, 0.333333333333",
    "PROPORTIONAL, 100, 1, 3, 300",
  })
  void a_quantity_costs_its_steps(
      PartialStep partial, String points, String per, String quantity, String expected) {
    assertThat(price("S1-1", points, per, partial, null).points(dec(quantity)))
        .isEqualByComparingTo(dec(expected));
  }
}
