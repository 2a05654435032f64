package io.pingyi.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Severity;
import io.pingyi.rules.drl.RuleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "REGULAR | ONE     | 人       | true  | 1   | 1   | WHOLE        | - | 扣1分",
        "REGULAR | ONE     | 人       | true  | 9   | 1   | WHOLE        | - | 扣6分",
        "REGULAR | COUNTED | 个季度   | true  | 1.5 | 1   | DROPPED      | - | 每1个季度扣1.5分，扣完本项6分为止",
        "REGULAR | COUNTED | 人       | true  | 1   | 1   | DROPPED      | 3 | 每1人扣1分，最多扣3分",
        "REGULAR | COUNTED | 人       | true  | 2   | 1   | WHOLE        | 2 | 扣2分",
        "REGULAR | ABOVE   | 个月     | true  | 1.5 | 6   | WHOLE        | - | 每超6个月扣1.5分，不足6个月的按6个月计，扣完本项6分为止",
        "REGULAR | BELOW   | 个百分点 | false | 0.5 | 5   | DROPPED      | - | 每低满5个百分点扣0.5分，不足的部分不计，扣完本项6分为止",
        "REGULAR | BELOW   | 个百分点 | false | 20  | 100 | PROPORTIONAL | - | 每低1个百分点扣0.2分，按比例计算，扣完本项6分为止",
        "REGULAR | BELOW   | 人       | true  | 10  | 1   | ONCE         | - | 扣6分",
        "REGULAR | BELOW   | ''       | false | 0.2 | 1   | WHOLE        | 1 | 每少1个扣0.2分，不足1个的按1个计，最多扣1分",
        "REGULAR | COUNTED | 人       | true  | 0   | 1   | WHOLE        | - | 只作提示，不扣分",
        "BONUS   | ONE     | ''       | true  | 3   | 1   | WHOLE        | 3 | 加3分",
        "BONUS   | COUNTED | 次       | true  | 1   | 1   | DROPPED      | 2 | 每1次加1分，最多加2分",
        "VETO    | ONE     | ''       | true  | 0   | 1   | DROPPED      | - | 触发一票否决，建议等次不高于“未达标”，得分不变，须经人工确认",
      })
  void prices_read_as_sentences(
      Kind kind,
      RuleText.Outcome outcome,
      String unit,
      boolean whole,
      BigDecimal points,
      BigDecimal per,
      PartialStep partial,
      @Nullable BigDecimal most,
      String sentence) {
    RuleText rule =
        new RuleText("S1", "S1-1", "S1-1", "a.drl", 1, "", outcome, unit, whole, "", List.of());
    FindingPrice price =
        new FindingPrice(
            "S1-1",
            "S1",
            "",
            Severity.MINOR,
            points,
            per,
            partial,
            most,
            "",
            "",
            Criterion.ALWAYS,
            Criterion.FOREVER,
            2);
    assertThat(new PriceWords(criterion(kind), RUBRIC).of(rule, price)).isEqualTo(sentence);
  }

  private static final Rubric RUBRIC =
      new Rubric(
          "S",
          "",
          "",
          Rubric.SubjectKind.BRANCH,
          Rubric.Scoring.BY_CRITERION,
          BigDecimal.valueOf(100),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          List.of());

  private static Criterion criterion(Kind kind) {
    return new Criterion(
        "S1",
        "",
        "S",
        "",
        kind,
        BigDecimal.valueOf(6),
        Set.of(),
        MissingPolicy.LOWEST,
        null,
        "未达标",
        "",
        "",
        Criterion.ALWAYS,
        Criterion.FOREVER,
        2);
  }
}
