package io.pingyi.rules;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of a rule that counts against, or as a bonus for, a subject.
 *
 * @param code 判定编码
 * @param price the row of {@code findings.csv} in force for it
 * @param fact what it is about
 * @param quantity how many, or by how much beyond the threshold; positive
 * @param value the value that was compared, when the rule compared one
 * @param threshold the threshold it was compared with
 * @param part numerator of the rate that was compared, when it was one
 * @param whole its denominator
 * @param rule where the rule stands: {@code path:line} below the rules folder
 * @param citations what it rests on; never empty
 */
public record Finding(
    String code,
    FindingPrice price,
    Fact fact,
    BigDecimal quantity,
    @Nullable BigDecimal value,
    @Nullable BigDecimal threshold,
    @Nullable BigDecimal part,
    @Nullable BigDecimal whole,
    String rule,
    List<Citation> citations) {

  /** Keeps the list as it is now. */
  public Finding {
    citations = List.copyOf(citations);
  }

  /** A finding about something that is no rate. */
  public Finding(
      String code,
      FindingPrice price,
      Fact fact,
      BigDecimal quantity,
      @Nullable BigDecimal value,
      @Nullable BigDecimal threshold,
      String rule,
      List<Citation> citations) {
    this(code, price, fact, quantity, value, threshold, null, null, rule, citations);
  }
}
