package io.pingyi.page;

import io.pingyi.report.BranchSummary;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Criteria by units as tables of coloured numbers. Where there are more units than a page can show,
 * a line stands for a class of units.
 */
final class HeatMaps {

  /** Most units with a line of their own. */
  static final int UNITS = 300;

  /** One table. */
  record Heat(String title, String note, List<Band> bands, List<Legend> legend) {}

  /** The units of one class. */
  record Band(String name, int span, List<Line> rows) {}

  /** One unit, or one class. */
  record Line(String code, String name, boolean linked, List<Cell> cells) {}

  /** One number with its colour. */
  record Cell(String shade, String text) {}

  /** What a column is about. */
  record Legend(String code, String title) {}

  private static final Cell NONE = new Cell("hn", "—");
  private static final Cell OPEN = new Cell("hn", "？");

  /** Sums of one line: points of the unit's own criteria, verdicts on its branches. */
  private static final class Sums {
    final Map<String, BigDecimal> points = new TreeMap<>();
    final Map<String, BigDecimal> full = new TreeMap<>();
    final Map<String, Integer> triggered = new TreeMap<>();
    final Map<String, Integer> open = new TreeMap<>();
    final Map<String, Integer> met = new TreeMap<>();
    final Map<String, Integer> judged = new TreeMap<>();
    final Map<String, Integer> openBranches = new TreeMap<>();

    void add(CriterionRow row) {
      BigDecimal fullPoints = row.full();
      BigDecimal gained = row.points();
      if (fullPoints != null && gained != null && row.verdict() != Verdict.UNDETERMINED) {
        full.merge(row.criterion(), fullPoints, BigDecimal::add);
        points.merge(row.criterion(), gained, BigDecimal::add);
      }
      triggered.merge(row.criterion(), row.verdict() == Verdict.NOT_MET ? 1 : 0, Integer::sum);
      open.merge(row.criterion(), row.verdict() == Verdict.UNDETERMINED ? 1 : 0, Integer::sum);
    }

    void add(BranchSummary.CriterionCount count) {
      met.merge(count.criterion(), count.met(), Integer::sum);
      judged.merge(count.criterion(), count.judged(), Integer::sum);
      openBranches.merge(count.criterion(), count.undetermined(), Integer::sum);
    }
  }

  private record Row(String sector, int rank, String code, String name, Sums sums) {}

  private final List<Criterion> own;
  private final List<Criterion> ofBranches;
  private final boolean byUnit;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * @param own criteria of units in force
   * @param ofBranches criteria of branches in force
   */
  HeatMaps(List<Criterion> own, List<Criterion> ofBranches, int units) {
    this.own = own;
    this.ofBranches =
        ofBranches.stream().filter(criterion -> criterion.kind() != Kind.BONUS).toList();
    this.byUnit = units <= UNITS;
  }

  void add(UnitResults unit) {
    UnitSummary summary = unit.summary();
    String sector = Words.sector(summary.score().sector());
    String key = byUnit ? summary.score().code() : sector;
    Row row =
        rows.computeIfAbsent(
            key,
            k ->
                new Row(
                    sector,
                    Objects.requireNonNullElse(summary.score().rank(), Integer.MAX_VALUE),
                    k,
                    byUnit ? summary.score().name() : "全部" + sector + "单位",
                    new Sums()));
    unit.criteria().forEach(row.sums::add);
    unit.branches().criteria().forEach(row.sums::add);
  }

  List<Heat> maps() {
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heat(
            byUnit ? "单位指标得分" : "单位指标得分（按类别）",
            "格内为得分" + (byUnit ? "" : "的平均") + "，颜色为得分占满分的比例；限制项写触发的单位数。",
            bands(own, true),
            legend(own)),
        new Heat(
            byUnit ? "所辖支部指标达标率" : "所辖支部指标达标率（按类别）",
            "格内为满足的支部占应评支部的百分比，舍去小数；限制项为没有触发的比例。",
            bands(ofBranches, false),
            legend(ofBranches)));
  }

  private static List<Legend> legend(List<Criterion> criteria) {
    return criteria.stream().map(c -> new Legend(c.code(), c.title())).toList();
  }

  private List<Band> bands(List<Criterion> criteria, boolean points) {
    Map<String, List<Line>> bands = new LinkedHashMap<>();
    rows.values().stream()
        .sorted(Comparator.comparing(Row::sector).thenComparing(Row::rank).thenComparing(Row::code))
        .forEach(
            row ->
                bands
                    .computeIfAbsent(row.sector, key -> new ArrayList<>())
                    .add(
                        new Line(
                            row.code,
                            row.name,
                            byUnit,
                            criteria.stream()
                                .map(c -> points ? points(c, row.sums) : share(c, row.sums))
                                .toList())));
    return bands.entrySet().stream()
        .map(entry -> new Band(entry.getKey(), criteria.size() + 1, entry.getValue()))
        .toList();
  }

  private Cell points(Criterion criterion, Sums sums) {
    String code = criterion.code();
    if (criterion.kind() == Kind.VETO) {
      int triggered = sums.triggered.getOrDefault(code, 0);
      return triggered > 0
          ? new Cell("h4", byUnit ? "触发" : Integer.toString(triggered))
          : sums.open.getOrDefault(code, 0) > 0 ? OPEN : new Cell("h0", "无");
    }
    BigDecimal full = sums.full.getOrDefault(code, BigDecimal.ZERO);
    BigDecimal gained = sums.points.getOrDefault(code, BigDecimal.ZERO);
    if (full.signum() == 0) {
      return sums.open.getOrDefault(code, 0) > 0 ? OPEN : NONE;
    }
    BigDecimal shown =
        byUnit
            ? gained
            : gained.multiply(criterion.fullPoints()).divide(full, 6, RoundingMode.HALF_UP);
    return new Cell(Words.shade(gained, full), Words.rounded(shown));
  }

  private static Cell share(Criterion criterion, Sums sums) {
    int judged = sums.judged.getOrDefault(criterion.code(), 0);
    if (judged == 0) {
      return sums.openBranches.getOrDefault(criterion.code(), 0) > 0 ? OPEN : NONE;
    }
    int met = sums.met.getOrDefault(criterion.code(), 0);
    return new Cell(
        Words.shade(BigDecimal.valueOf(met), BigDecimal.valueOf(judged)),
        Words.percent(met, judged));
  }

  /** Criteria of one rubric in force on the day of the run. */
  static List<Criterion> criteria(
      Catalogue catalogue, io.pingyi.rules.Rubric.SubjectKind subject, java.time.LocalDate day) {
    return catalogue.rubrics().values().stream()
        .filter(rubric -> rubric.subject() == subject)
        .flatMap(rubric -> catalogue.criteria(rubric.code(), day).stream())
        .toList();
  }
}
