package io.pingyi.score;

import static io.pingyi.score.Fixtures.dec;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.CriterionRate;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the numbers of a finding read in its sentence. */
class ShownValueTest {

  @ParameterizedTest
  @CsvSource({
    "'{值}%，低于{标准}%', 94.117647, 95, '94.1%，低于95%'",
    "'{值}%，低于{标准}%', 79.999999, 80, '79.9%，低于80%'",
    "'{值}%，低于{标准}%', 75, 100, '75.0%，低于100%'",
    "'{值}%，超过{标准}%', 92.554, 92.55, '92.554%，超过92.55%'",
    "'{值}%，超过{标准}%', 50.04, 50, '50.04%，超过50%'",
    "'{值}%，超过{标准}%', 50.000001, 50, '50.000001%，超过50%'",
    "'{占比}%（{值}/{标准}）', 47, 48, '97.9%（47/48）'",
    "'{占比}%（{值}/{标准}）', 1999, 2000, '99.9%（1999/2000）'",
    "'得{值}分', 95.438647, 100, '得95.4分'",
    "'正式党员{值}名，不足{标准}名', 2, 3, '正式党员2名，不足3名'",
  })
  void a_value_is_cut_to_one_place_and_never_reads_as_the_threshold(
      String sentence, String value, String threshold, String expected) {
    assertThat(Sentences.of(finding(sentence, dec(value), dec(threshold)))).isEqualTo(expected);
  }

  private static Finding finding(String sentence, BigDecimal value, BigDecimal threshold) {
    FindingPrice price =
        new FindingPrice(
            "S1-1",
            "S1",
            sentence,
            Severity.MINOR,
            BigDecimal.ONE,
            BigDecimal.ONE,
            PartialStep.DROPPED,
            null,
            "组织生活",
            "工作条例第二条",
            Fixtures.FROM,
            Fixtures.TO,
            3);
    BigDecimal quantity = value.subtract(threshold).abs();
    CriterionRate fact = new CriterionRate("S1", 1, 2, null);
    return new Finding(
        "S1-1", price, fact, quantity, value, threshold, "支部/S1.drl:6", List.of(Fixtures.CELL));
  }
}
