package io.pingyi.meeting;

import io.pingyi.meeting.UnitCard.Part;
import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
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
 * The points of a unit's own rubric as a card shows them: what weighs much or was given by persons
 * stands alone, the rest is added up by dimension, since a card is one page.
 */
final class CardParts {

  private static final BigDecimal MUCH = BigDecimal.valueOf(5);

  private final Map<String, Criterion> criteria;
  private final Map<String, String> sources;

  /**
   * @param sources who gives a criterion's points; empty for the program
   */
  CardParts(Map<String, Criterion> criteria, Map<String, String> sources) {
    this.criteria = criteria;
    this.sources = sources;
  }

  List<Part> of(List<CriterionRow> rows) {
    List<Part> parts = new ArrayList<>();
    Map<String, List<CriterionRow>> rest = new LinkedHashMap<>();
    for (CriterionRow row : rows) {
      Criterion criterion = criterion(row);
      if (criterion.kind() == Kind.VETO) {
        continue;
      }
      if (criterion.kind() == Kind.MANUAL || criterion.fullPoints().compareTo(MUCH) >= 0) {
        parts.add(alone(row, criterion));
      } else {
        rest.computeIfAbsent(criterion.dimension(), each -> new ArrayList<>()).add(row);
      }
    }
    rest.forEach(
        (dimension, own) ->
            parts.add(
                own.size() == 1
                    ? alone(own.get(0), criterion(own.get(0)))
                    : together(dimension, own)));
    return parts;
  }

  private Criterion criterion(CriterionRow row) {
    return Objects.requireNonNull(criteria.get(row.criterion()));
  }

  private String kind(Criterion criterion) {
    String source = sources.getOrDefault(criterion.code(), "");
    return criterion.kind() == Kind.MANUAL ? "人工评分" : source.isEmpty() ? "数据计分" : source;
  }

  private Part alone(CriterionRow row, Criterion criterion) {
    BigDecimal points = row.points();
    String given =
        switch (row.verdict()) {
          case NOT_APPLICABLE -> "不适用";
          case RULE_FAILED -> "未计分";
          case UNDETERMINED -> "无法判定";
          case MET, NOT_MET -> places(points);
        };
    return new Part(
        criterion.title(),
        kind(criterion),
        Wording.plain(criterion.fullPoints()),
        given,
        range(row.lowest(), row.highest()));
  }

  private Part together(String dimension, List<CriterionRow> rows) {
    BigDecimal full = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    int counted = 0;
    for (CriterionRow row : rows) {
      if (row.verdict() == Verdict.NOT_APPLICABLE || row.points() == null) {
        continue;
      }
      counted++;
      full = full.add(criterion(row).fullPoints());
      points = points.add(orZero(row.points()));
      lowest = lowest.add(orZero(row.lowest()));
      highest = highest.add(orZero(row.highest()));
    }
    int left = rows.size() - counted;
    String title =
        "%s其他指标（%s项%s）".formatted(dimension, counted, left == 0 ? "" : "，另有" + left + "项不适用");
    return new Part(title, "数据计分", Wording.plain(full), places(points), range(lowest, highest));
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
