package io.pingyi.meeting;

import io.pingyi.meeting.Figure.Place;
import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.report.BranchSummary.DimensionSum;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitResults;
import io.pingyi.rules.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a comment on a unit may praise besides its rank. */
final class CommentPraise {

  private static final List<String> LEDGER = List.of("ledger.csv");
  private static final List<String> SCORECARD = List.of("scorecard.csv");
  private static final List<String> RECTIFICATION = List.of("rectification.csv");

  private final Map<String, Criterion> criteria;
  private final Praise praise;
  private final Map<String, ClassSpread> classes;
  private final ClosedProblems closed;

  /**
   * @param criteria those of the branches
   */
  CommentPraise(RunResults results, Map<String, Criterion> criteria, Praise praise) {
    this.criteria = criteria;
    this.praise = praise;
    this.classes = ClassSpread.of(results.unitSummaries());
    this.closed = new ClosedProblems(results);
  }

  /**
   * Adds criteria that nearly all of its branches meet; without any, what else is good.
   *
   * @param blamed dimensions of the problems that the comment names: they are not praised
   */
  void add(UnitResults unit, Context context, int most, Set<String> blamed) {
    List<Context> items = criteria(unit, context, most);
    context.list("亮点", items);
    boolean told = !items.isEmpty();
    told |= ahead(unit, context, blamed, !told);
    told |= closed(unit.score(), context, !told);
    told |= better(unit.score(), context, !told);
    context.condition("有成绩", told);
  }

  private List<Context> criteria(UnitResults unit, Context context, int most) {
    List<Context> items = new ArrayList<>();
    unit.branches().criteria().stream()
        .filter(count -> criteria.containsKey(count.criterion()))
        .filter(count -> count.met() > 1 && praise.deserved(count.met(), applicable(count)))
        .sorted(
            Comparator.comparing((CriterionCount count) -> count.met() < applicable(count))
                .thenComparing(Comparator.comparing(CriterionCount::met).reversed()))
        .limit(most)
        .forEach(count -> items.add(criterion(unit, count, context.item())));
    return items;
  }

  private Context criterion(UnitResults unit, CriterionCount count, Context item) {
    Criterion criterion = Objects.requireNonNull(criteria.get(count.criterion()));
    Figure met =
        Figure.share(
                "满足 " + criterion.code(),
                criterion.code(),
                count.met(),
                applicable(count),
                count.undetermined(),
                LEDGER)
            .of(Place.PRAISE, unit.score().code(), unit.score().name());
    boolean some = applicable(count) < unit.branches().branches();
    boolean all = count.met() == applicable(count);
    String whole = (some ? "适用的" : "") + count.met() + "个党支部";
    return item.sentence("指标名称", Place.TITLE, criterion, criterion.title())
        .condition("全部", all)
        .quote("说法", met, Wording.atLeastOf(count.met(), applicable(count), count.undetermined()))
        .quote("范围", met, all ? whole : some ? "适用党支部" : "党支部")
        .quote("满足数", met, Integer.toString(count.met()));
  }

  private static int applicable(CriterionCount count) {
    return count.met() + count.notMet() + count.undetermined();
  }

  /** The dimension in which its branches are farthest above the median of the class. */
  private boolean ahead(UnitResults unit, Context context, Set<String> blamed, boolean wanted) {
    ClassSpread spread = classes.get(unit.score().sector());
    BigDecimal most = BigDecimal.ZERO;
    DimensionSum best = null;
    for (DimensionSum sum : unit.branches().dimensions()) {
      BigDecimal own = ClassSpread.rate(sum);
      BigDecimal median = spread == null ? null : spread.median(sum.dimension());
      boolean blame = blamed.contains(sum.dimension());
      if (blame || own == null || median == null || !praise.deserved(own)) {
        continue;
      }
      BigDecimal beyond = own.subtract(median);
      if (beyond.compareTo(most) > 0) {
        most = beyond;
        best = sum;
      }
    }
    context.condition("有领先维度", wanted && best != null);
    context.text("领先维度", best == null ? "" : best.dimension());
    String told = best == null ? "" : best.dimension();
    BigDecimal rate = best == null ? null : ClassSpread.rate(best);
    String own = rate == null ? "" : rate.toPlainString() + "%";
    context.quote("领先维度得分率", figure(unit.score(), told + "得分率", own, LEDGER));
    String points = most.toPlainString();
    context.quote("领先幅度", figure(unit.score(), told + "得分率减同类中位数（百分点）", points, LEDGER));
    return wanted && best != null;
  }

  private boolean closed(ScorecardRow row, Context context, boolean wanted) {
    ClosedProblems.Count count = closed.of(row.code());
    boolean some = wanted && count.closed() > 0;
    context.condition("有销号", some).condition("全部销号", count.closed() == count.all());
    String all = Integer.toString(count.all());
    context.quote("上年问题数", figure(row, "上年问题", all, RECTIFICATION));
    String done = Integer.toString(count.closed());
    context.quote("销号数", figure(row, "认定为已销号的上年问题", done, RECTIFICATION));
    return some;
  }

  private static boolean better(ScorecardRow row, Context context, boolean wanted) {
    BigDecimal score = row.score();
    BigDecimal last = row.lastScore();
    BigDecimal change = score == null || last == null ? BigDecimal.ZERO : score.subtract(last);
    boolean better = wanted && change.signum() > 0;
    context.condition("得分提高", better);
    context.quote("提高分数", figure(row, "得分减上年得分", Wording.plain(change), SCORECARD));
    return better;
  }

  private static Figure figure(ScorecardRow row, String what, String number, List<String> sources) {
    return Figure.number(what, what, number, sources).of(Place.PRAISE, row.code(), row.name());
  }
}
