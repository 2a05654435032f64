package io.pingyi.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one finding costs or brings, and how it reads: a row of {@code findings.csv}. One finding
 * code may have several rows whose days in force do not overlap; a step is priced by the row in
 * force on its day, and a finding without a row in force on that day does not count.
 *
 * @param code 判定编码, begins with the criterion's code
 * @param criterion code of the criterion
 * @param sentence 问题描述; {数} stands for the quantity, {值} for the value, {标准} for the threshold,
 *     {占比} for their quotient in percent, {分子} and {分母} for the parts of a rate
 * @param severity 严重程度
 * @param points points of one step, never negative; a bonus adds them, everything else deducts them
 * @param per quantity that makes one step, positive
 * @param partial what an unfilled step does
 * @param most most this finding may deduct for one subject; null when only the criterion limits it
 * @param category 问题类别
 * @param basis clause it rests on, with the edition
 * @param from first day in force
 * @param to last day in force
 * @param line line in {@code findings.csv}
 */
public record FindingPrice(
    String code,
    String criterion,
    String sentence,
    Severity severity,
    BigDecimal points,
    BigDecimal per,
    PartialStep partial,
    @Nullable BigDecimal most,
    String category,
    String basis,
    LocalDate from,
    LocalDate to,
    int line) {

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * What a quantity costs or brings, before any cap: steps times points, the unfilled step by
   * {@code partial}. In proportion exact to twelve places, half-up.
   */
  public BigDecimal points(BigDecimal quantity) {
    return switch (partial) {
      case DROPPED -> quantity.divide(per, 0, RoundingMode.DOWN).multiply(points);
      case WHOLE -> quantity.divide(per, 0, RoundingMode.UP).multiply(points);
      case ONCE -> points;
      case PROPORTIONAL -> points.multiply(quantity).divide(per, 12, RoundingMode.HALF_UP);
    };
  }
}
