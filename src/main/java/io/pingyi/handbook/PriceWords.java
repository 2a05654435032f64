package io.pingyi.handbook;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.drl.RuleText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a finding costs or brings, in words. */
final class PriceWords {

  private static final int DECIMALS = 6;

  /** Units of what is high or low, not many or few. */
  private static final Set<String> LEVELS = Set.of("个百分点", "分", "岁");

  private final Criterion criterion;
  private final Rubric rubric;

  PriceWords(Criterion criterion, Rubric rubric) {
    this.criterion = criterion;
    this.rubric = rubric;
  }

  String of(RuleText rule, FindingPrice price) {
    if (criterion.kind() == Kind.VETO) {
      String ceiling = criterion.ceiling();
      return "触发一票否决，建议等次不高于“" + (ceiling == null ? "" : ceiling) + "”，得分不变，须经人工确认";
    }
    if (price.points().signum() == 0) {
      return "只作提示，不" + verb();
    }
    return fixed(rule, price) ? once(price) : steps(rule, price) + cap(price);
  }

  private String verb() {
    return criterion.kind() == Kind.BONUS ? "加分" : "扣分";
  }

  private String amount(BigDecimal points) {
    return (criterion.kind() == Kind.BONUS ? "加" : "扣") + Words.points(points);
  }

  /** Whether any quantity costs the same. */
  private boolean fixed(RuleText rule, FindingPrice price) {
    boolean anyFillsStep =
        price.partial() == PartialStep.WHOLE
            || (rule.whole() && price.per().compareTo(BigDecimal.ONE) <= 0);
    BigDecimal limit = limit(price);
    return rule.outcome() == RuleText.Outcome.ONE
        || price.partial() == PartialStep.ONCE
        || (anyFillsStep && limit != null && price.points().compareTo(limit) >= 0);
  }

  private String once(FindingPrice price) {
    BigDecimal points = price.points(BigDecimal.ONE);
    BigDecimal limit = limit(price);
    return amount(limit == null ? points : points.min(limit));
  }

  /** Most that the finding can cost; null when nothing limits it but the total. */
  private @Nullable BigDecimal limit(FindingPrice price) {
    boolean own = rubric.scoring() == Rubric.Scoring.BY_CRITERION;
    BigDecimal full = own ? criterion.fullPoints() : null;
    BigDecimal most = price.most();
    if (most == null) {
      return full;
    }
    return full == null ? most : most.min(full);
  }

  private String cap(FindingPrice price) {
    BigDecimal limit = limit(price);
    if (limit == null) {
      return "";
    }
    boolean all = price.most() == null && criterion.kind() != Kind.BONUS;
    return all ? "，扣完本项" + Words.points(limit) + "为止" : "，最多" + amount(limit);
  }

  private String steps(RuleText rule, FindingPrice price) {
    boolean level = LEVELS.contains(rule.unit());
    String each =
        switch (rule.outcome()) {
          case BELOW -> level ? "每低" : "每少";
          case ABOVE -> "每超";
          default -> "每";
        };
    String step = Words.plain(price.per()) + unit(rule);
    boolean even = rule.whole() && price.per().compareTo(BigDecimal.ONE) == 0;
    return switch (price.partial()) {
      case WHOLE ->
          each + step + amount(price.points()) + (even ? "" : "，不足" + step + "的按" + step + "计");
      case DROPPED ->
          (even ? each : each + "满") + step + amount(price.points()) + (even ? "" : "，不足的部分不计");
      case PROPORTIONAL -> proportional(each, rule, price);
      case ONCE -> amount(price.points());
    };
  }

  private String proportional(String each, RuleText rule, FindingPrice price) {
    BigDecimal one =
        price.points().divide(price.per(), new MathContext(DECIMALS * 2, RoundingMode.DOWN));
    boolean exact =
        one.multiply(price.per()).compareTo(price.points()) == 0
            && one.stripTrailingZeros().scale() <= DECIMALS;
    return exact
        ? each + "1" + unit(rule) + amount(one) + "，按比例计算"
        : each + Words.plain(price.per()) + unit(rule) + amount(price.points()) + "，按比例计算";
  }

  private static String unit(RuleText rule) {
    return rule.unit().isEmpty() ? "个" : rule.unit();
  }
}
