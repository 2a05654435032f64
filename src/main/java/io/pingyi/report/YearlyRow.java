package io.pingyi.report;

import io.pingyi.history.Told;
import io.pingyi.history.YearChange;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reporting unit this year beside last year; one line of {@code yearly.csv}.
 *
 * @param rubric 考核表编码
 * @param sector 类别 of this year
 * @param code 单位编码 of this year
 * @param name 单位名称 of this year
 * @param past 单位编码 of last year; several for a merger, none for a new unit
 * @param note why nothing is compared, or what the organisation came from; may be empty
 * @param change null when nothing is compared
 */
public record YearlyRow(
    String rubric,
    String sector,
    String code,
    String name,
    List<String> past,
    @Nullable BigDecimal lastScore,
    @Nullable BigDecimal score,
    @Nullable Integer lastRank,
    @Nullable Integer rank,
    String lastGrade,
    String grade,
    String note,
    @Nullable YearChange change) {

  /** For every criterion whose definition changed, how its change was told apart. */
  public SortedMap<String, Told> told() {
    return change == null ? Collections.emptySortedMap() : change.told();
  }

  /** The same in words; empty when no definition changed. */
  public String toldInWords() {
    return told().entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue().label())
        .collect(Collectors.joining("；"));
  }
}
