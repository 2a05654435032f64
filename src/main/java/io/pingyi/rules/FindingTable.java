package io.pingyi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code findings*.csv}. */
final class FindingTable {

  private static final List<String> COLUMNS =
      List.of(
          "判定编码", "指标编码", "问题描述", "严重程度", "每档分值", "每档数量", "不足一档", "本项上限", "问题类别", "依据条文", "生效日期",
          "失效日期");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final List<String> PLACES = List.of("数", "值", "标准", "占比", "分子", "分母");

  private FindingTable() {}

  static List<TableRow> rows(RuleFolder folder, FaultList faults) {
    return RuleTable.rows(folder.tables("findings"), COLUMNS, faults);
  }

  static Map<String, List<FindingPrice>> read(List<TableRow> rows, List<Criterion> criteria) {
    Map<String, Criterion> byCode =
        criteria.stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, b) -> a));
    Map<String, List<FindingPrice>> prices = new LinkedHashMap<>();
    Map<String, FindingPrice> firsts = new HashMap<>();
    for (TableRow row : rows) {
      FindingPrice price = price(row);
      check(row, price, byCode.get(price.criterion()));
      if (!byCode.containsKey(price.criterion())) {
        String hint = Nearest.hint(price.criterion(), byCode.keySet());
        row.fault(FaultKind.REFERENCE, "指标编码", "指标“" + price.criterion() + "”不在指标表中" + hint);
      }
      List<FindingPrice> own = prices.computeIfAbsent(price.code(), key -> new ArrayList<>());
      checkSiblings(row, price, own);
      own.add(price);
      FindingPrice first = firsts.computeIfAbsent(price.criterion(), key -> price);
      if ((price.severity() == Severity.SCORE_ONLY) != (first.severity() == Severity.SCORE_ONLY)) {
        row.fault("严重程度", "同一指标的判定要么都只计分，要么都不是；与第" + first.line() + "行不一致");
      }
    }
    return prices;
  }

  private static FindingPrice price(TableRow row) {
    return new FindingPrice(
        row.required("判定编码"),
        row.required("指标编码"),
        row.required("问题描述"),
        row.choice("严重程度", Choices.SEVERITIES, Severity.MINOR),
        row.decimal("每档分值", BigDecimal.ZERO),
        row.decimal("每档数量", BigDecimal.ONE),
        row.has("不足一档")
            ? row.choice("不足一档", Choices.PARTIALS, PartialStep.DROPPED)
            : PartialStep.DROPPED,
        row.decimal("本项上限"),
        row.required("问题类别"),
        row.required("依据条文"),
        row.date("生效日期", Criterion.ALWAYS),
        row.date("失效日期", Criterion.FOREVER),
        row.line());
  }

  private static void check(TableRow row, FindingPrice price, @Nullable Criterion criterion) {
    if (!price.code().matches(Pattern.quote(price.criterion()) + "-[0-9]{1,2}")) {
      row.fault("判定编码", "判定编码“" + price.code() + "”应为指标编码加连字符和序号，如 S2.1-1");
    }
    if (price.points().signum() < 0) {
      row.fault(FaultKind.POINTS, "每档分值", "每档分值不应小于0；扣分也填正数");
    }
    if (price.per().signum() <= 0) {
      row.fault("每档数量", "每档数量应大于0");
    }
    if (price.most() != null && price.most().signum() < 0) {
      row.fault(FaultKind.POINTS, "本项上限", "本项上限不应小于0");
    }
    if (price.to().isBefore(price.from())) {
      row.fault(FaultKind.DATES, "失效日期", "失效日期早于生效日期");
    }
    PLACE
        .matcher(price.sentence())
        .results()
        .map(match -> match.group(1))
        .filter(place -> !PLACES.contains(place))
        .forEach(place -> row.fault("问题描述", "不认识{" + place + "}；可用{数}、{值}、{标准}、{占比}、{分子}、{分母}"));
    if (criterion == null) {
      return;
    }
    if (criterion.kind() == Kind.MANUAL) {
      row.fault(FaultKind.PAIRING, "指标编码", "人工指标“" + criterion.code() + "”不由规则判定，不应有判定编码");
    }
    if (criterion.kind() != Kind.REGULAR && price.severity() == Severity.SCORE_ONLY) {
      row.fault("严重程度", "只有常规指标的判定可以只计分；加分和一票否决请填严重、一般或提示");
    }
    if (criterion.kind() == Kind.VETO && price.points().signum() != 0) {
      row.fault(FaultKind.POINTS, "每档分值", "一票否决不改变得分，每档分值应为0");
    }
    if (criterion.fullPoints().signum() > 0
        && price.points().compareTo(criterion.fullPoints()) > 0) {
      row.fault(FaultKind.POINTS, "每档分值", "每档分值超过了指标的满分" + criterion.fullPoints().toPlainString());
    }
  }

  private static void checkSiblings(TableRow row, FindingPrice price, List<FindingPrice> others) {
    for (FindingPrice other : others) {
      if (!other.criterion().equals(price.criterion())) {
        row.fault("指标编码", "判定编码“" + price.code() + "”不能属于两个指标");
      }
      if (!price.from().isAfter(other.to()) && !other.from().isAfter(price.to())) {
        row.fault(
            FaultKind.DATES, "生效日期", "判定编码“" + price.code() + "”的生效期与第" + other.line() + "行重叠");
      }
    }
  }
}
