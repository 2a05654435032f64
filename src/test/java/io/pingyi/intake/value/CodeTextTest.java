package io.pingyi.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "001002003|001002003",
        "\" 001002003 \"|001002003",
        "００１００２|001002",
        "001 002|001002",
        "'001002|001002",
        "’001002|001002",
        "Ａ-01|A-01",
        "a-01|a-01",
        "110101.0|110101",
        "S1.0|S1.0",
        "370481199001011234|370481199001011234",
      })
  void brings_codes_into_one_form(String text, String expected) {
    assertThat(CodeText.normalise(text)).isEqualTo(expected);
    assertThat(CodeText.fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "—", "/", "　"})
  void a_blank_code_is_empty_and_a_fault(String text) {
    assertThat(CodeText.normalise(text)).isEmpty();
    assertThat(CodeText.fault(text)).contains("编码为空");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1E+17", "3.70481E+17", "３.70481Ｅ+17", "1e+15"})
  void a_code_cut_to_a_power_of_ten_is_refused(String text) {
    assertThat(CodeText.fault(text)).get().asString().contains("科学计数法");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3704**********1111", "001***"})
  void a_masked_code_is_refused(String text) {
    assertThat(CodeText.fault(text)).get().asString().contains("星号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E5", "A+B", "E-17"})
  void codes_that_only_look_odd_are_kept(String text) {
    assertThat(CodeText.fault(text)).isEmpty();
  }
}
