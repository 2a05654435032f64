package io.pingyi.meeting;

import io.pingyi.meeting.UnitCard.Part;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The points of a unit's own rubric as a card shows them, with what they add up to: first what the
 * program computed, then what persons gave, then the total. What weighs much or was given by
 * persons stands alone, the rest is added up by dimension, since a card is one page.
 */
final class CardParts {

  private static final BigDecimal MUCH = BigDecimal.valueOf(5);

  private final Map<String, Criterion> criteria;
  private final Map<String, String> sources;
  private final Map<String, Rubric> rubrics;

  /**
   * @param sources who gives a criterion's points; empty for the program
   * @param rubrics by code
   */
  CardParts(
      Map<String, Criterion> criteria, Map<String, String> sources, Map<String, Rubric> rubrics) {
    this.criteria = criteria;
    this.sources = sources;
    this.rubrics = rubrics;
  }

  List<Part> of(ScorecardRow unit, List<CriterionRow> rows) {
    List<CriterionRow> people = new ArrayList<>();
    List<CriterionRow> program = new ArrayList<>();
    for (CriterionRow row : rows) {
      if (criterion(row).kind() != Kind.VETO) {
        (source(row).isEmpty() ? program : people).add(row);
      }
    }
    List<Part> computed = computed(program);
    List<Part> given = people.stream().map(this::alone).toList();
    List<Part> parts = new ArrayList<>(computed);
    if (unit.score() == null || rows.isEmpty()) {
      parts.addAll(given);
      return parts;
    }
    CardTotals totals = new CardTotals(unit, rubrics.get(rows.get(0).rubric()));
    parts.add(totals.subtotal("程序计算小计", program, computed));
    parts.addAll(given);
    if (!given.isEmpty()) {
      parts.add(totals.subtotal("人的评价小计", people, given));
    }
    parts.addAll(totals.closing());
    return parts;
  }

  private List<Part> computed(List<CriterionRow> rows) {
    List<Part> parts = new ArrayList<>();
    Map<String, List<CriterionRow>> rest = new LinkedHashMap<>();
    for (CriterionRow row : rows) {
      if (criterion(row).fullPoints().compareTo(MUCH) >= 0) {
        parts.add(alone(row));
      } else {
        rest.computeIfAbsent(criterion(row).dimension(), each -> new ArrayList<>()).add(row);
      }
    }
    rest.forEach(
        (dimension, own) ->
            parts.add(own.size() == 1 ? alone(own.get(0)) : together(dimension, own)));
    return parts;
  }

  private Criterion criterion(CriterionRow row) {
    return Objects.requireNonNull(criteria.get(row.criterion()));
  }

  private String source(CriterionRow row) {
    boolean manual = criterion(row).kind() == Kind.MANUAL;
    return manual ? "人工评分" : sources.getOrDefault(row.criterion(), "");
  }

  private Part alone(CriterionRow row) {
    String source = source(row);
    boolean counted = counted(row);
    String given =
        switch (row.verdict()) {
          case NOT_APPLICABLE -> "不适用";
          case RULE_FAILED -> "未计分";
          case UNDETERMINED -> counted ? places(row.points()) : "无法判定";
          case MET, NOT_MET -> places(row.points());
        };
    BigDecimal full = row.points() == null ? criterion(row).fullPoints() : orZero(row.full());
    return new Part(
        criterion(row).title(),
        source.isEmpty() ? "数据计分" : source,
        full.signum() == 0 ? "—" : Wording.plain(full),
        given,
        range(row.lowest(), row.highest()),
        false);
  }

  private static boolean counted(CriterionRow row) {
    return row.full() != null && row.full().signum() != 0;
  }

  private static Part together(String dimension, List<CriterionRow> rows) {
    long inapplicable =
        rows.stream().filter(row -> row.verdict() == Verdict.NOT_APPLICABLE).count();
    long open =
        rows.stream().filter(row -> row.verdict() == Verdict.UNDETERMINED && !counted(row)).count();
    String left =
        (inapplicable == 0 ? "" : "，另" + inapplicable + "项不适用")
            + (open == 0 ? "" : "，另" + open + "项无法判定");
    String title = "%s其他指标（%s项%s）".formatted(dimension, rows.size() - inapplicable - open, left);
    BigDecimal full = rows.stream().map(CriterionRow::full).reduce(BigDecimal.ZERO, CardParts::sum);
    return new Part(
        title,
        "数据计分",
        Wording.plain(full),
        rows.stream().anyMatch(row -> row.points() != null) ? places(points(rows)) : "—",
        range(rows),
        false);
  }

  static BigDecimal points(List<CriterionRow> rows) {
    return rows.stream().map(CriterionRow::points).reduce(BigDecimal.ZERO, CardParts::sum);
  }

  static String range(List<CriterionRow> rows) {
    return range(
        rows.stream().map(CriterionRow::lowest).reduce(BigDecimal.ZERO, CardParts::sum),
        rows.stream().map(CriterionRow::highest).reduce(BigDecimal.ZERO, CardParts::sum));
  }

  static BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return orZero(one).add(orZero(other));
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  /** Lowest to highest; empty when nothing is open. */
  static String range(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    return lowest == null || highest == null || lowest.compareTo(highest) == 0
        ? ""
        : places(lowest) + "～" + places(highest);
  }

  static String places(@Nullable BigDecimal points) {
    return points == null ? "—" : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
