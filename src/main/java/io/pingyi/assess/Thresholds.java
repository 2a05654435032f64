package io.pingyi.assess;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Fault;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of {@code thresholds.csv} that the rates of units need. */
record Thresholds(
    int newMonths,
    Map<String, BigDecimal> weights,
    List<BigDecimal> votes,
    long validPart,
    long validWhole) {

  private static final Map<String, String> WEIGHTS = Map.of("A", "甲票权重", "B", "乙票权重", "C", "丙票权重");
  private static final List<String> VOTES = List.of("好票分值", "较好票分值", "一般票分值", "差票分值");

  /**
   * Reads them.
   *
   * @throws RulesException naming every number that is missing
   */
  static Thresholds of(Catalogue catalogue) {
    List<Fault> faults = new ArrayList<>();
    int months = number(catalogue, "新成立不计月数", faults).intValue();
    Map<String, BigDecimal> weights = new TreeMap<>();
    WEIGHTS.forEach((group, name) -> weights.put(group, number(catalogue, name, faults)));
    List<BigDecimal> votes = VOTES.stream().map(name -> number(catalogue, name, faults)).toList();
    long part = number(catalogue, "有效票分子", faults).longValue();
    long whole = number(catalogue, "有效票分母", faults).longValue();
    if (!faults.isEmpty()) {
      throw new RulesException(faults);
    }
    return new Thresholds(months, Map.copyOf(weights), votes, part, whole);
  }

  private static BigDecimal number(Catalogue catalogue, String name, List<Fault> faults) {
    Threshold threshold = catalogue.thresholds().get(name);
    if (threshold == null) {
      faults.add(new Fault("thresholds.csv", 0, 0, "缺少“" + name + "”；单位计分要用到它，请补上"));
      return BigDecimal.ZERO;
    }
    return threshold.value();
  }
}
