package io.pingyi.report;

import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet 总览: reporting units by class and grade, and the five dimensions, with charts. */
final class OverviewSheet {

  private static final int CHART_ROWS = 18;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PaperSheet sheet;
  private final SheetCharts charts;
  private final RunInfo info;
  private final Rubric rubric;
  private final Map<String, List<UnitSummary>> classes = new TreeMap<>();
  private final List<String> dimensions;

  /**
   * @param rubric of the units
   * @param units at least one
   */
  OverviewSheet(
      SXSSFWorkbook workbook,
      String name,
      Look look,
      RunInfo info,
      Rubric rubric,
      List<UnitSummary> units) {
    this.info = info;
    this.rubric = rubric;
    for (UnitSummary unit : units) {
      String sector = unit.score().sector();
      classes.computeIfAbsent(sector.isEmpty() ? "类别不详" : sector, k -> new ArrayList<>()).add(unit);
    }
    this.dimensions =
        units.get(0).branches().dimensions().stream()
            .map(BranchSummary.DimensionSum::dimension)
            .toList();
    this.sheet = new PaperSheet(workbook, name, look, columns());
    this.charts = new SheetCharts(sheet.xssf());
  }

  private List<PaperSheet.Column> columns() {
    List<PaperSheet.Column> columns = new ArrayList<>();
    columns.add(new PaperSheet.Column("类别", 16));
    int numbers = Math.max(rubric.grades().size() + 5, dimensions.size() + 1);
    for (int i = 0; i < numbers; i++) {
      columns.add(new PaperSheet.Column("", 13));
    }
    return columns;
  }

  void write(BranchSummary all) {
    sheet.banner(info.year() + "年度" + rubric.name() + "总览", Look.Kind.TITLE, 34);
    sheet.banner(
        "考核基准日 %s　批次 %s　等次为建议，由党委研究确定".formatted(info.assessmentDate(), info.id()),
        Look.Kind.SUBTITLE,
        20);
    grades();
    dimensions(all);
    sheet.finish();
  }

  private void grades() {
    List<String> grades = rubric.grades().stream().map(Rubric.GradeBand::name).toList();
    sheet.banner("一、各类单位的建议等次和得分", Look.Kind.SECTION, 28);
    sheet.next().text("类别", Look.Kind.HEADING).text("单位数", Look.Kind.HEADING);
    grades.forEach(grade -> sheet.text(grade, Look.Kind.HEADING));
    for (String heading : List.of("未计分", "最高分", "中位分", "最低分")) {
      sheet.text(heading, Look.Kind.HEADING);
    }
    int first = sheet.rows() + 1;
    List<List<Integer>> counts = new ArrayList<>();
    classes.forEach(
        (sector, units) -> {
          List<Integer> own =
              grades.stream()
                  .map(
                      g ->
                          (int)
                              units.stream()
                                  .filter(u -> scored(u) && u.score().grade().equals(g))
                                  .count())
                  .toList();
          counts.add(own);
          sheet.next().text(sector, Look.Kind.CENTRED);
          whole(units.size());
          own.forEach(this::whole);
          whole((int) units.stream().filter(u -> !scored(u)).count());
          spread(units.stream().map(u -> u.score().score()).filter(Objects::nonNull).toList());
        });
    List<SheetCharts.Series> series =
        IntStream.range(0, grades.size())
            .mapToObj(
                g ->
                    new SheetCharts.Series(
                        grades.get(g),
                        g + 2,
                        counts.stream().map(row -> (double) row.get(g)).toList()))
            .toList();
    room();
    charts.stackedBars(
        "各类单位的建议等次（个）",
        List.copyOf(classes.keySet()),
        first,
        series,
        sheet.rows() - CHART_ROWS,
        columns().size());
  }

  private static boolean scored(UnitSummary unit) {
    return unit.score().score() != null;
  }

  private void spread(List<BigDecimal> scores) {
    List<BigDecimal> sorted = new ArrayList<>(scores);
    Collections.sort(sorted);
    if (sorted.isEmpty()) {
      sheet
          .number(null, Look.Kind.POINTS)
          .number(null, Look.Kind.POINTS)
          .number(null, Look.Kind.POINTS);
      return;
    }
    int middle = sorted.size() / 2;
    BigDecimal median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted
                .get(middle - 1)
                .add(sorted.get(middle))
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    sheet
        .number(sorted.get(sorted.size() - 1), Look.Kind.POINTS)
        .number(median, Look.Kind.POINTS)
        .number(sorted.get(0), Look.Kind.POINTS);
  }

  private void dimensions(BranchSummary all) {
    sheet.breakPage();
    sheet.banner("二、所辖支部各维度得分率（得分之和÷满分之和，%）", Look.Kind.SECTION, 28);
    sheet.next().text("类别", Look.Kind.HEADING);
    dimensions.forEach(name -> sheet.text(name, Look.Kind.HEADING));
    int headings = sheet.rows();
    classes.forEach(
        (sector, units) -> {
          sheet.next().text(sector, Look.Kind.CENTRED);
          for (int i = 0; i < dimensions.size(); i++) {
            int at = i;
            share(
                units.stream()
                    .map(u -> u.branches().dimensions().get(at))
                    .map(BranchSummary.DimensionSum::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                units.stream()
                    .map(u -> u.branches().dimensions().get(at))
                    .map(BranchSummary.DimensionSum::full)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
          }
        });
    sheet.next().text("合计", Look.Kind.CENTRED);
    List<Double> shares = new ArrayList<>();
    for (BranchSummary.DimensionSum sum : all.dimensions()) {
      share(sum.points(), sum.full());
      shares.add(percent(sum.points(), sum.full()).doubleValue());
    }
    int row = sheet.rows();
    room();
    charts.radar("五个维度的得分率（%）", dimensions, headings, row, shares, sheet.rows() - CHART_ROWS);
  }

  private void share(BigDecimal points, BigDecimal full) {
    if (full.signum() == 0) {
      sheet.text("—", Look.Kind.CENTRED);
      return;
    }
    sheet.number(percent(points, full), Light.of(points, full).points());
  }

  /** Rounded down, so that 100 means all. */
  private static BigDecimal percent(BigDecimal points, BigDecimal full) {
    return full.signum() == 0
        ? BigDecimal.ZERO
        : points.multiply(HUNDRED).divide(full, 2, RoundingMode.FLOOR);
  }

  private void whole(int count) {
    sheet.number(BigDecimal.valueOf(count), Look.Kind.INTEGER);
  }

  /** Empty rows for a chart. */
  private void room() {
    for (int i = 0; i < CHART_ROWS; i++) {
      sheet.next();
    }
  }
}
