package io.pingyi.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "12人|12",
        "12 人|12",
        "１２人|12",
        "１２．５|12.5",
        "12人（含预备1人）|12",
        "1,234|1234",
        "1，234，567|1234567",
        "93.5%|93.5",
        "93.5 %|93.5",
        "９３．５％|93.5",
        "100%|100",
        "0|0",
        "000|0",
        "007|7",
        "-3.5|-3.5",
        "+8|8",
        ".5|0.5",
        "12.0|12",
        "12.500|12.5",
        "0.30000000000000004|0.3",
        "2.9999999999999996|3",
        "85.600000000000009|85.6",
        "1.2E2|120",
        "8.5E-2|0.085",
        "24学时|24",
        "3天|3",
        "6个月|6",
        "100|100",
        "123456789012345678|123456789012345678",
      })
  void reads_a_number(String text, BigDecimal expected) {
    assertThat(NumberText.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "—",
        "——",
        "/",
        "-",
        "无",
        "不详",
        "人",
        "约12人",
        "十二",
        "5万元",
        "3天半",
        "10多人",
        "12余人",
        "12/15",
        "12-15",
        "12、15",
        "12:30",
        "1,2",
        "12,34",
        "1,2345",
        "1.2.3",
        "12人3",
        "(12)",
        "（12）",
        "1E999999999",
        "1E16",
        "2024-05-01",
        "NaN",
        "Infinity",
        "0x1F",
        "١٢",
        "#N/A",
        "--5",
        "12 34"
      })
  void refuses_what_is_not_one_number(String text) {
    assertThat(NumberText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12,12", "12.0,12", "12人,12", "0,0", "2147483647,2147483647", "'1,000',1000"})
  void reads_a_count(String text, int expected) {
    assertThat(NumberText.integer(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.5", "-1", "2147483648", "99999999999999999999", "1E15", "", "无", "12人半"})
  void refuses_what_cannot_be_a_count(String text) {
    assertThat(NumberText.integer(text)).isEmpty();
  }

  @Test
  void forgets_the_binary_noise_of_spreadsheets() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal a = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
      BigDecimal b = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
      String noisy = Double.toString(a.doubleValue() + b.doubleValue());
      assertThat(NumberText.parse(noisy))
          .get()
          .satisfies(v -> assertThat(v).isEqualByComparingTo(a.add(b)));
    }
  }

  @Test
  void refuses_a_huge_text_at_once() {
    assertThat(NumberText.parse("1".repeat(1_000_000))).isEmpty();
  }
}
