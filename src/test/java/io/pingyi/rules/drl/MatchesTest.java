package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MatchesTest {

  private static final Duration SHORT = Duration.ofMillis(30);

  /** As when the process was suspended in the middle of a firing. */
  @Test
  void a_pause_is_no_time_of_the_rule() throws InterruptedException {
    Matches matches = new Matches(1, new Budget(10, SHORT));
    TimeUnit.MILLISECONDS.sleep(2 * SHORT.toMillis());
    matches.add(0, Subjects.branch());
    assertThat(matches.culprit()).isEqualTo(-1);
    assertThat(matches.found()).hasSize(1);
  }

  @Test
  void a_rule_that_computes_for_too_long_is_stopped_and_named() {
    Matches matches = new Matches(2, new Budget(Integer.MAX_VALUE, SHORT));
    assertThatThrownBy(
            () -> {
              while (matches.found().size() < Integer.MAX_VALUE) {
                matches.add(1, Subjects.branch());
              }
            })
        .isInstanceOf(IllegalStateException.class);
    assertThat(matches.culprit()).isEqualTo(1);
    assertThat(matches.trouble()).contains("用时");
  }
}
