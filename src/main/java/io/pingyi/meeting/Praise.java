package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When something is worth praise: {@code rules/papers/肯定标准.csv}.
 *
 * @param share least share of the branches to which a criterion applies, between 0 and 1
 * @param rate least rate of points of a dimension, between 0 and 1
 * @param peers fewest ranked units of a class in which a rank says anything
 */
record Praise(BigDecimal share, BigDecimal rate, BigDecimal peers) {

  static final String FILE = "papers/肯定标准.csv";

  /** Without any templates. */
  static final Praise USUAL =
      new Praise(new BigDecimal("0.9"), new BigDecimal("0.8"), BigDecimal.valueOf(3));

  private static final String SHARE = "做到占比下限";
  private static final String RATE = "维度得分率下限";
  private static final String PEERS = "名次单位数下限";

  private static final List<String> COLUMNS = List.of("名称", "数值", "说明");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Praise read(RuleFolder.Source file, FaultList faults) {
    if (file.text().isEmpty()) {
      return USUAL;
    }
    Map<String, String> names = Map.of(SHARE, SHARE, RATE, RATE, PEERS, PEERS);
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (TableRow row : RuleTable.rows(List.of(file), COLUMNS, faults)) {
      String name = row.choice("名称", new TreeMap<>(names), "");
      BigDecimal number = name.isEmpty() ? BigDecimal.ZERO : number(row, name.equals(PEERS));
      if (!name.isEmpty() && numbers.put(name, number) != null) {
        row.fault(FaultKind.DUPLICATE, "名称", "名称“" + name + "”重复");
      }
    }
    new TreeSet<>(names.keySet())
        .forEach(
            name -> {
              if (!numbers.containsKey(name)) {
                faults.error(FaultKind.CELL, file.path(), 0, 0, "缺少“" + name + "”一行");
              }
            });
    return new Praise(
        numbers.getOrDefault(SHARE, USUAL.share()),
        numbers.getOrDefault(RATE, USUAL.rate()),
        numbers.getOrDefault(PEERS, USUAL.peers()));
  }

  private static BigDecimal number(TableRow row, boolean whole) {
    String text = row.required("数值");
    boolean fits =
        whole ? text.matches("[1-9]\\d{0,3}") : text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
    if (!text.isEmpty() && !fits) {
      String wanted = whole ? "“数值”应为 1 到 9999 的整数" : "“数值”应在 0 到 1 之间，如 0.9";
      row.fault("数值", wanted + "，现为“" + text + "”");
    }
    return fits ? new BigDecimal(text) : BigDecimal.ZERO;
  }

  /** Whether so many of a whole, which counts also what could not be judged, deserve it. */
  boolean deserved(long part, long whole) {
    return whole > 0
        && BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) >= 0;
  }

  /** Whether a dimension's rate in per cent deserves it. */
  boolean deserved(BigDecimal percent) {
    return percent.compareTo(rate.multiply(HUNDRED)) >= 0;
  }

  /** Whether a rank among so many says anything. */
  boolean ranks(int ranked) {
    return BigDecimal.valueOf(ranked).compareTo(peers) >= 0;
  }
}
