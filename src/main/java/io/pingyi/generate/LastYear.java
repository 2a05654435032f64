package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 上年结果: what the branches and units plausibly got a year ago, ranked among their peers. */
final class LastYear {
  private static final List<Column> COLUMNS =
      List.of(
          Column.code("党组织编码").as("单位编码"),
          Column.text("单位名称"),
          Column.text("层级").must(),
          Column.number("上年得分").must(),
          Column.number("上年同类名次").as("同类名次"));

  private record Result(Org org, String level, String peers, long hundredths) {}

  private final long seed;
  private final LocalDate date;

  LastYear(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date.minusYears(1);
  }

  Table table(List<BranchYear> branches, List<Org> units) {
    List<Result> results = new ArrayList<>();
    Map<String, List<Long>> byUnit = new LinkedHashMap<>();
    for (BranchYear branch : branches) {
      if (branch.org().founded().isBefore(date.minusMonths(6))) {
        Result result = branch(branch.org());
        results.add(result);
        byUnit
            .computeIfAbsent(branch.org().unit(), key -> new ArrayList<>())
            .add(result.hundredths());
      }
    }
    for (Org unit : units) {
      List<Long> below = byUnit.getOrDefault(unit.code(), List.of(8_500L));
      long mean = below.stream().mapToLong(Long::longValue).sum() / below.size();
      long drawn = Dice.of(seed, "last year", unit.code(), date.getYear()).between(-400, 300);
      String peers = unit.unitClass() == null ? "" : unit.unitClass().label;
      results.add(new Result(unit, "单位", peers, Math.min(10_000, mean + drawn)));
    }
    return Table.csv("上年结果.csv", Table.Format.CSV_UTF8_BOM, COLUMNS, ranked(results));
  }

  private Result branch(Org org) {
    BranchState state = BranchState.of(seed, org, date);
    Conduct conduct = Conduct.of(seed, org, state, date.getYear());
    double lost = Dice.of(seed, "last year", org.code(), date.getYear()).gamma(1.5) * 3;
    for (Map.Entry<Lapse, Integer> each : conduct.lapses().entrySet()) {
      lost += each.getKey().cost * each.getValue();
    }
    return new Result(org, "支部", org.field().label, Math.max(0, Math.round(10_000 - 100 * lost)));
  }

  private static List<Row> ranked(List<Result> results) {
    List<Result> order = new ArrayList<>(results);
    order.sort(
        Comparator.comparing(Result::level)
            .thenComparing(Result::peers)
            .thenComparing(Comparator.comparingLong(Result::hundredths).reversed())
            .thenComparing(result -> result.org().code()));
    Map<String, Integer> ranks = new LinkedHashMap<>();
    int seen = 0;
    int rank = 0;
    for (int i = 0; i < order.size(); i++) {
      Result result = order.get(i);
      boolean first = i == 0 || !samePeers(order.get(i - 1), result);
      seen = first ? 1 : seen + 1;
      rank = first || order.get(i - 1).hundredths() != result.hundredths() ? seen : rank;
      ranks.put(result.org().code(), rank);
    }
    return results.stream().map(each -> row(each, ranks)).toList();
  }

  private static boolean samePeers(Result a, Result b) {
    return a.level().equals(b.level()) && a.peers().equals(b.peers());
  }

  private static Row row(Result result, Map<String, Integer> ranks) {
    return Row.of(
        result.org().code(),
        result.org().code(),
        result.org().name(),
        result.level(),
        String.format(Locale.ROOT, "%.2f", result.hundredths() / 100.0),
        Integer.toString(ranks.getOrDefault(result.org().code(), 0)));
  }
}
