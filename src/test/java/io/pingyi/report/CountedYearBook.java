package io.pingyi.report;

import io.pingyi.history.Cause;
import io.pingyi.history.YearChange;
import io.pingyi.rules.CriterionDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One decision that differs from the proposal, and one change from last year, on one unit. */
final class CountedYearBook implements YearBook {

  /** The unit of both. */
  static final String UNIT = "000070000";

  private static final String NAME = "示例7镇党委";

  @Override
  public List<YearlyRow> yearly() {
    YearChange change =
        new YearChange(
            new BigDecimal("1.00"),
            Map.of(
                Cause.CRITERIA,
                BigDecimal.ZERO,
                Cause.SCALE,
                new BigDecimal("-0.5"),
                Cause.DECISION,
                BigDecimal.ONE,
                Cause.OWN,
                new BigDecimal("0.5")),
            -2,
            Map.of(Cause.OWN, -3, Cause.PEERS, 1),
            List.of(),
            new TreeMap<>());
    return List.of(
        new YearlyRow(
            "U",
            "镇",
            UNIT,
            NAME,
            List.of(UNIT),
            new BigDecimal("88.00"),
            new BigDecimal("89.00"),
            9,
            7,
            "较好",
            "较好",
            "",
            change));
  }

  @Override
  public List<TrendRow> trend() {
    return List.of(
        new TrendRow(
            "单位", UNIT, NAME, 2023, "run2023", UNIT, "镇", new BigDecimal("85.50"), 6, 9, "较好"),
        new TrendRow(
            "单位", UNIT, NAME, 2024, "run2024", UNIT, "镇", new BigDecimal("88.00"), 9, 9, "较好"));
  }

  @Override
  public List<EditedCriterion> edited() {
    return List.of();
  }

  @Override
  public List<VetoRow> vetoes() {
    return List.of();
  }

  @Override
  public List<DecisionRow> decisions() {
    return List.of(
        new DecisionRow(
            "单位",
            "镇",
            UNIT,
            NAME,
            new BigDecimal("89.00"),
            7,
            "较好",
            "好",
            "整改成效突出",
            "示例区委常委会",
            "2026-01-10",
            "第3次常委会会议纪要",
            "等次决定.csv 第2行"));
  }

  @Override
  public Stream<CriterionRow> unitCriteria() {
    return Stream.empty();
  }

  @Override
  public Set<String> waived() {
    return Set.of();
  }

  @Override
  public Stream<PartRow> parts() {
    return Stream.empty();
  }

  @Override
  public Stream<RectificationRow> rectifications() {
    return Stream.empty();
  }

  @Override
  public List<CriterionDefinition> definitions() {
    return List.of();
  }
}
