package io.pingyi.meeting;

import io.pingyi.meeting.UnitCard.Part;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that close the parts of a score. Whoever adds up what is printed above a row gets what
 * is printed in it, or the row says by how much rounding to two places lets it differ.
 */
final class CardTotals {

  private final ScorecardRow unit;
  private final @Nullable Rubric rubric;
  private BigDecimal exact = BigDecimal.ZERO;
  private BigDecimal printed = BigDecimal.ZERO;

  /**
   * @param unit one with a score
   */
  CardTotals(ScorecardRow unit, @Nullable Rubric rubric) {
    this.unit = unit;
    this.rubric = rubric;
  }

  /**
   * What some criteria gave.
   *
   * @param parts how they are shown above the row
   */
  Part subtotal(String title, List<CriterionRow> rows, List<Part> parts) {
    BigDecimal points = CardParts.points(rows);
    BigDecimal full = rows.stream().map(CriterionRow::full).reduce(BigDecimal.ZERO, CardParts::sum);
    BigDecimal above =
        parts.stream()
            .map(Part::points)
            .filter(each -> each.matches("-?[0-9.]+"))
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    exact = exact.add(points);
    printed = printed.add(rounded(points));
    return new Part(
        title + rounding(rounded(points).subtract(above)),
        "",
        full.signum() == 0 ? "" : Wording.plain(full),
        CardParts.places(points),
        CardParts.range(rows),
        true);
  }

  /** What rescaling adds, and the score. */
  List<Part> closing() {
    List<Part> parts = new ArrayList<>();
    BigDecimal score = Objects.requireNonNull(unit.score());
    BigDecimal total = rubric == null ? BigDecimal.valueOf(100) : rubric.total();
    boolean deducts = rubric != null && rubric.scoring() == Rubric.Scoring.FROM_TOTAL;
    BigDecimal added = deducts ? total : rescaled(total).subtract(unit.earned());
    if (added.signum() != 0) {
      String title =
          deducts
              ? "从总分扣减，总分"
              : "折算（应得分%s折为%s）".formatted(Wording.plain(unit.due()), Wording.plain(total));
      parts.add(new Part(title, "", "", CardParts.places(added), "", true));
      printed = printed.add(rounded(added));
    }
    BigDecimal rest = score.subtract(printed);
    boolean floor = score.subtract(exact.add(added)).abs().compareTo(BigDecimal.valueOf(1, 2)) > 0;
    if (floor) {
      parts.add(new Part("封顶和取整", "", "", CardParts.places(rest), "", true));
    }
    parts.add(
        new Part(
            "合计" + (floor ? "" : rounding(rest)),
            "",
            Wording.plain(total),
            CardParts.places(score),
            CardParts.range(unit.lowest(), unit.highest()),
            true));
    return parts;
  }

  private BigDecimal rescaled(BigDecimal total) {
    return unit.due().signum() == 0
        ? unit.earned()
        : unit.earned().multiply(total).divide(unit.due(), 12, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP);
  }

  private static String rounding(BigDecimal difference) {
    return difference.signum() == 0
        ? ""
        : "（含四舍五入差" + (difference.signum() > 0 ? "+" : "") + difference.toPlainString() + "）";
  }
}
