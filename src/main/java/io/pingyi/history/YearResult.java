package io.pingyi.history;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation got by one rubric in one year.
 *
 * @param code 单位编码 of that year
 * @param peers 类别 whose members it was ranked among
 * @param score 得分, two places; null when it was not scored
 * @param rank 同类名次; null when it was not ranked
 * @param grade 建议等次; may be empty
 * @param points points by criterion, without those that gave none
 */
public record YearResult(
    String code,
    String peers,
    @Nullable BigDecimal score,
    @Nullable Integer rank,
    String grade,
    SortedMap<String, BigDecimal> points) {

  /** Keeps the points as they are now, without zeros. */
  public YearResult {
    TreeMap<String, BigDecimal> own = new TreeMap<>();
    for (Map.Entry<String, BigDecimal> entry : points.entrySet()) {
      if (entry.getValue().signum() != 0) {
        own.put(entry.getKey(), entry.getValue());
      }
    }
    points = Collections.unmodifiableSortedMap(own);
  }

  /** Points of one criterion; zero when it gave none. */
  BigDecimal pointsOf(String criterion) {
    return points.getOrDefault(criterion, BigDecimal.ZERO);
  }
}
