package io.pingyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "1398, 1500, 0, 93%以上",
    "93, 100, 0, 93%",
    "93, 100, 1, 93%以上",
    "9299, 10000, 0, 92%以上",
    "9300, 10000, 0, 93%",
    "9301, 10000, 0, 93%以上",
    "9999, 10000, 0, 99%以上",
    "10, 10, 0, 全部",
    "9, 10, 1, 90%以上",
    "0, 10, 0, 0%",
    "1, 300, 0, 0%以上"
  })
  void a_share_is_never_said_larger_than_it_is(long part, long whole, long open, String text) {
    assertThat(Wording.atLeast(part, whole, open)).isEqualTo(text);
  }

  @Test
  void at_least_is_true_and_all_means_all_for_any_share() {
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      long whole = random.nextLong(3000) + 1;
      long part = random.nextLong(whole + 1);
      long open = random.nextLong(whole - part + 1);
      String text = Wording.atLeast(part, whole, open);
      if (text.equals("全部")) {
        assertThat(part).isEqualTo(whole);
        assertThat(open).isZero();
        continue;
      }
      long said = Long.parseLong(text.substring(0, text.indexOf('%')));
      assertThat(part * 100).isBetween(said * whole, (said + 1) * whole - 1);
      assertThat(text.endsWith("以上")).isEqualTo(part * 100 != said * whole || open > 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4317, 4300余",
    "4300, 4300",
    "12, 12",
    "99, 99",
    "100, 100",
    "101, 100余",
    "146000, 14万余",
    "140000, 14万",
    "15032, 15000余",
    "9999, 9900余",
    "0, 0"
  })
  void a_count_is_cut_to_its_leading_digits(BigDecimal number, String text) {
    assertThat(Wording.andMore(number)).isEqualTo(text);
  }

  @Test
  void a_per_cent_is_cut_and_never_rounded_up() {
    Random random = new Random(6);
    for (int i = 0; i < 2000; i++) {
      long whole = random.nextLong(5000) + 1;
      long part = random.nextLong(whole + 1);
      BigDecimal said = new BigDecimal(Wording.percent(part, whole).replace("%", ""));
      BigDecimal exact =
          BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 12, RoundingMode.DOWN);
      assertThat(said).isBetween(exact.subtract(new BigDecimal("0.1")), exact);
      assertThat(said.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(part == whole);
    }
  }
}
