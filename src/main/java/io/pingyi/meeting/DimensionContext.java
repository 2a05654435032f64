package io.pingyi.meeting;

import io.pingyi.meeting.BranchFindings.Example;
import io.pingyi.meeting.BranchFindings.Found;
import io.pingyi.report.BranchSummary.DimensionSum;
import io.pingyi.report.RunResults;
import io.pingyi.rules.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What templates may say about one dimension of the branches' work. */
final class DimensionContext {

  private static final int MOST_PRAISED = 3;
  private static final int MOST_PROBLEMS = 3;
  private static final int MOST_ADVICE = 2;
  private static final List<String> LEDGER = List.of("ledger.csv");

  private final RunResults results;
  private final BranchFindings findings;
  private final QuantityWords words;
  private final Scopes scopes;

  DimensionContext(
      RunResults results, BranchFindings findings, QuantityWords words, BranchGrades grades) {
    this.results = results;
    this.scopes = new Scopes(results.branches().branches(), grades.sectors());
    this.findings = findings;
    this.words = words;
  }

  /** Adds the names of a dimension. */
  Context of(String dimension, Context run) {
    Context context = run.copy().text("维度", dimension);
    Optional<DimensionSum> sum =
        results.branches().dimensions().stream()
            .filter(each -> each.dimension().equals(dimension) && each.full().signum() > 0)
            .findFirst();
    context.condition("有维度得分率", sum.isPresent());
    context.text("维度得分率", "");
    sum.ifPresent(each -> context.quote("维度得分率", figure(each), percent(each)));
    List<Context> good = new ArrayList<>();
    findings.good(dimension, MOST_PRAISED).forEach(each -> good.add(good(each, context.item())));
    List<Context> bad = new ArrayList<>();
    List<Context> advice = new ArrayList<>();
    for (Found each : findings.bad(dimension, MOST_PROBLEMS)) {
      bad.add(bad(each, context.item()));
      if (advice.size() < MOST_ADVICE) {
        advice.add(advice(each.criterion(), context.item()));
      }
    }
    return context.list("亮点", good).list("问题", bad).list("建议", advice);
  }

  private static Figure figure(DimensionSum sum) {
    return new Figure(
        "维度得分率 " + sum.dimension(),
        Figure.Place.RUN,
        "",
        "党支部考核表中“" + sum.dimension() + "”各指标实得分合计÷应得分合计（无法判定的项未计）",
        Wording.plain(sum.points()),
        Wording.plain(sum.full()),
        sum.undetermined(),
        LEDGER);
  }

  private static String percent(DimensionSum sum) {
    return Wording.percent(sum.points(), sum.full());
  }

  private Context good(Found found, Context item) {
    Figure met =
        Figure.share(
            "满足 " + found.criterion().code(),
            "满足 " + found.criterion().code() + " 的党支部÷适用 " + found.criterion().code() + " 的党支部",
            found.count().met(),
            found.applicable(),
            found.count().undetermined(),
            LEDGER);
    long part = found.count().met();
    long whole = found.applicable();
    item.sentence("指标名称", Figure.Place.TITLE, found.criterion(), found.criterion().title());
    item.quote("说法", met, Wording.atLeastOf(part, whole, found.count().undetermined()));
    item.quote("范围", met, scopes.of(found));
    item.quote("满足率", met, Wording.percent(part, whole));
    item.quote("满足数", met, Long.toString(part));
    item.quote("支部数", met, Long.toString(whole));
    Example example = found.good();
    item.condition("有示例", example != null).text("示例", "").text("示例范围", "");
    if (example != null) {
      Figure figure = example(found.criterion(), example, "满足");
      item.quote("示例", figure, example.unit());
      boolean some = example.whole() < example.branches();
      item.quote("示例范围", figure, some ? "适用的" + example.whole() + "个党支部" : "所辖党支部");
    }
    return item;
  }

  private Context bad(Found found, Context item) {
    int part = found.count().notMet();
    Figure failed =
        Figure.share(
            "不满足 " + found.criterion().code(),
            "不满足 " + found.criterion().code() + " 的党支部÷适用 " + found.criterion().code() + " 的党支部",
            part,
            found.applicable(),
            found.count().undetermined(),
            found.sources());
    item.sentence("指标名称", Figure.Place.TITLE, found.criterion(), found.criterion().title());
    item.sentence("条文", Figure.Place.BASIS, found.criterion(), found.criterion().basis());
    item.quote("程度", failed, words.of(part, found.applicable(), scopes.of(found)));
    item.quote("个数", failed, Integer.toString(part));
    item.quote("支部数", failed, Integer.toString(found.applicable()));
    item.quote("占比", failed, Wording.percent(part, found.applicable()));
    item.quote(
        "单位数",
        Figure.number(
            "不满足单位 " + found.criterion().code(),
            "至少有一个党支部不满足 " + found.criterion().code() + " 的述职单位",
            Integer.toString(found.units()),
            found.sources()));
    boolean times = Times.tells(found.times(), part);
    item.condition("有次数", times);
    item.quote(
        "次数",
        Figure.number(
            "次数 " + found.criterion().code(),
            "问题清单中 " + found.criterion().code() + " 各问题次数（人数）之和",
            Wording.plain(found.times()),
            found.sources()));
    Example example = found.bad();
    item.condition("有示例", example != null).text("示例", "").text("示例个数", "");
    if (example != null) {
      Figure figure = example(found.criterion(), example, "不满足");
      item.quote("示例", figure, example.unit());
      item.quote("示例个数", figure, Integer.toString(example.part()));
    }
    return item;
  }

  private static Context advice(Criterion criterion, Context item) {
    return item.sentence("指标名称", Figure.Place.TITLE, criterion, criterion.title())
        .sentence(
            "整改建议", Figure.Place.REMEDY, criterion, criterion.remedy().replaceAll("[。；]$", ""));
  }

  private static Figure example(Criterion criterion, Example example, String verdict) {
    return Figure.share(
        "示例 " + verdict + " " + criterion.code(),
        "该单位党支部中" + verdict + " " + criterion.code() + " 的÷适用的",
        example.part(),
        example.whole(),
        0,
        LEDGER);
  }
}
