package io.pingyi.rules.check;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the prices of findings against what a criterion and its rubric can give. */
final class Points {

  private final Catalogue catalogue;
  private final Map<String, Criterion> criteria;
  private final Map<String, List<Rule>> rules;

  Points(Catalogue catalogue, List<Rule> rules) {
    this.catalogue = catalogue;
    this.rules = rules.stream().collect(Collectors.groupingBy(rule -> rule.consequence().code()));
    this.criteria =
        catalogue.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, b) -> a));
  }

  void check(Tables tables) {
    tables.findings().forEach(this::finding);
    tables.criteria().forEach(this::criterion);
  }

  private void criterion(TableRow row) {
    Criterion criterion = criteria.get(row.text("指标编码"));
    Rubric rubric = criterion == null ? null : catalogue.rubrics().get(criterion.rubric());
    if (criterion == null || rubric == null || criterion.kind() != Kind.BONUS) {
      return;
    }
    if (criterion.fullPoints().compareTo(rubric.bonusCap()) > 0) {
      row.fault(
          FaultKind.POINTS,
          "满分",
          "加分指标的满分%s超过了考核表的加分上限%s，多出的分永远加不上"
              .formatted(Texts.plain(criterion.fullPoints()), Texts.plain(rubric.bonusCap())));
    }
  }

  private void finding(TableRow row) {
    FindingPrice price = price(row);
    Criterion criterion = price == null ? null : criteria.get(price.criterion());
    Rubric rubric = criterion == null ? null : catalogue.rubrics().get(criterion.rubric());
    if (price == null || criterion == null || rubric == null) {
      return;
    }
    ceiling(row, price, criterion, rubric);
    window(row, price, criterion);
    steps(row, price);
  }

  private void ceiling(TableRow row, FindingPrice price, Criterion criterion, Rubric rubric) {
    boolean fromTotal = rubric.scoring() == Rubric.Scoring.FROM_TOTAL;
    BigDecimal full = fromTotal ? rubric.total() : criterion.fullPoints();
    BigDecimal most = price.most();
    if (full.signum() > 0 && most != null && most.compareTo(full) > 0) {
      row.fault(
          FaultKind.POINTS,
          "本项上限",
          "本项上限%s超过了%s%s"
              .formatted(Texts.plain(most), fromTotal ? "考核表的总分" : "指标的满分", Texts.plain(full)));
    }
    if (fromTotal && price.points().compareTo(rubric.total()) > 0) {
      row.fault(FaultKind.POINTS, "每档分值", "每档分值超过了考核表的总分" + Texts.plain(rubric.total()));
    }
    if (most != null && most.compareTo(price.points()) < 0) {
      row.notice(FaultKind.POINTS, "本项上限", "本项上限小于每档分值，第一档就扣不满；请核对");
    }
  }

  private void window(TableRow row, FindingPrice price, Criterion criterion) {
    if (price.from().isAfter(criterion.to()) || criterion.from().isAfter(price.to())) {
      row.fault(
          FaultKind.DATES,
          row.has("生效日期") ? "生效日期" : "失效日期",
          "判定的生效期和指标“" + criterion.code() + "”的生效期没有一天重合，永远用不到");
      return;
    }
    List<FindingPrice> others =
        catalogue.prices().getOrDefault(price.code(), List.of()).stream()
            .filter(other -> other.from().isAfter(price.to()))
            .toList();
    others.stream()
        .map(FindingPrice::from)
        .min(java.time.LocalDate::compareTo)
        .filter(next -> next.isAfter(price.to().plusDays(1)))
        .ifPresent(
            next ->
                row.notice(
                    FaultKind.DATES,
                    "失效日期",
                    "判定“%s”从%s到%s没有生效的行，这些天不计；请核对"
                        .formatted(price.code(), price.to().plusDays(1), next.minusDays(1))));
  }

  /** A rule that reports one at a time never fills a step of several. */
  private void steps(TableRow row, FindingPrice price) {
    List<Rule> own = rules.getOrDefault(price.code(), List.of());
    boolean single =
        !own.isEmpty() && own.stream().allMatch(rule -> rule.consequence().quantity() == null);
    if (single && price.per().compareTo(BigDecimal.ONE) > 0) {
      if (price.partial() == PartialStep.DROPPED && price.points().signum() > 0) {
        row.fault(
            FaultKind.POINTS,
            "每档数量",
            "规则每次只判定1个，不够每档数量%s，永远扣0分；请改为1，或在规则里写明数量".formatted(Texts.plain(price.per())));
      }
    }
  }

  private @Nullable FindingPrice price(TableRow row) {
    return catalogue.prices().getOrDefault(row.text("判定编码"), List.of()).stream()
        .filter(price -> price.line() == row.line() && price.criterion().equals(row.text("指标编码")))
        .findFirst()
        .orElse(null);
  }
}
