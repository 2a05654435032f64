package io.pingyi.meeting;

import io.pingyi.meeting.UnitCard.Dimension;
import io.pingyi.meeting.UnitCard.Fact;
import io.pingyi.report.BranchSummary.DimensionSum;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.DecisionRow;
import io.pingyi.report.RunInfo;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the results of a unit into its scorecard. */
final class UnitCards {

  private static final int THREE = 3;
  private static final int MOST_SENTENCES = 3;

  private final RunInfo info;
  private final Map<String, ClassSpread> classes;
  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final Map<String, Rubric> rubrics;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final CardStrengths strengths;
  private final Map<String, DecisionRow> decisions = new LinkedHashMap<>();

  UnitCards(RunResults results, Praise praise) {
    this.info = results.info();
    this.rubrics = results.catalogue().rubrics();
    this.classes = ClassSpread.of(results.unitSummaries());
    results.yearBook().definitions().forEach(each -> sources.put(each.criterion(), each.source()));
    String level =
        results.unitSummaries().stream().findFirst().map(u -> u.score().level()).orElse("");
    results.yearBook().decisions().stream()
        .filter(each -> each.level().equals(level))
        .forEach(each -> decisions.put(each.code(), each));
    Map<String, Criterion> ofBranches = new LinkedHashMap<>();
    for (Rubric rubric : results.catalogue().rubrics().values()) {
      for (Criterion each : results.catalogue().criteria(rubric.code(), info.assessmentDate())) {
        criteria.put(each.code(), each);
        if (rubric.subject() == Rubric.SubjectKind.BRANCH && each.kind() == Kind.REGULAR) {
          ofBranches.put(each.code(), each);
        }
      }
    }
    this.strengths = new CardStrengths(ofBranches, praise);
  }

  UnitCard of(UnitResults unit) {
    ScorecardRow row = unit.score();
    ClassSpread spread = Objects.requireNonNull(classes.get(row.sector()));
    List<Dimension> dimensions =
        unit.branches().dimensions().stream()
            .map(
                sum ->
                    new Dimension(
                        sum.dimension(), ClassSpread.rate(sum), spread.median(sum.dimension())))
            .toList();
    List<UnitProblem> worst = worst(unit);
    return new UnitCard(
        row.name(),
        "%s年度　%s　考核基准日 %s"
            .formatted(
                info.year(),
                row.sector().isEmpty() ? "未分类" : row.sector() + "类",
                info.assessmentDate()),
        facts(row, spread),
        dimensions,
        new CardParts(criteria, sources, rubrics).of(row, unit.criteria()),
        strengths.of(unit.branches(), dimensions, dimensions(worst)),
        worst.stream().map(this::problem).toList(),
        limits(row, decisions.get(row.code())),
        open(unit),
        notes(spread, unit));
  }

  private static List<Fact> facts(ScorecardRow row, ClassSpread spread) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("得分", text(row.score(), "未计分")));
    facts.add(new Fact("同类名次", row.rank() == null ? "—" : row.rank() + "/" + row.peers()));
    facts.add(new Fact("建议等次", row.grade().isEmpty() ? "—" : row.grade()));
    boolean shown = spread.shown();
    facts.add(new Fact("同类最高", shown ? spread.highest().toPlainString() : "—"));
    facts.add(new Fact("同类中位", shown ? spread.median().toPlainString() : "—"));
    facts.add(new Fact("同类最低", shown ? spread.lowest().toPlainString() : "—"));
    facts.add(new Fact("上年得分", text(row.lastScore(), "—")));
    facts.add(new Fact("上年名次", row.lastRank() == null ? "—" : row.lastRank().toString()));
    facts.add(new Fact("比上年", change(row)));
    return facts;
  }

  private static String change(ScorecardRow row) {
    BigDecimal score = row.score();
    BigDecimal last = row.lastScore();
    if (score == null || last == null) {
      return "—";
    }
    BigDecimal change = score.subtract(last);
    return change.signum() == 0
        ? "持平"
        : (change.signum() > 0 ? "▲ " : "▼ ") + change.abs().toPlainString();
  }

  private String title(String criterion) {
    return Objects.requireNonNull(criteria.get(criterion)).title();
  }

  /** The findings on its branches that cost most points, one for each criterion. */
  private List<UnitProblem> worst(UnitResults unit) {
    Map<String, UnitProblem> byCriterion = new LinkedHashMap<>();
    unit.problems().stream()
        .filter(problem -> !problem.own())
        .forEach(problem -> byCriterion.putIfAbsent(problem.criterion(), problem));
    return byCriterion.values().stream().limit(THREE).toList();
  }

  private Set<String> dimensions(List<UnitProblem> problems) {
    return problems.stream()
        .map(problem -> Objects.requireNonNull(criteria.get(problem.criterion())).dimension())
        .collect(Collectors.toSet());
  }

  private String problem(UnitProblem problem) {
    String times =
        Times.tells(problem.times(), problem.organisations())
            ? "，共" + Wording.plain(problem.times()) + "次（人）"
            : "";
    return "%s个党支部没有做到“%s”%s。依据：%s"
        .formatted(problem.organisations(), title(problem.criterion()), times, problem.basis());
  }

  private static List<String> limits(ScorecardRow row, @Nullable DecisionRow decision) {
    List<String> limits = new ArrayList<>();
    if (decision != null) {
      limits.add(
          "建议等次“%s”，%s（%s）决定等次“%s”%s。依据：%s"
              .formatted(
                  decision.proposed(),
                  decision.authority(),
                  decision.day(),
                  decision.decided(),
                  decision.reason().isEmpty() ? "" : "，理由：" + decision.reason(),
                  decision.basis()));
    }
    if (!row.restrictions().isEmpty()) {
      limits.addAll(atMost(List.of(row.restrictions().split("；", -1)), "scorecard.csv"));
    }
    return limits;
  }

  private List<String> open(UnitResults unit) {
    List<String> open = new ArrayList<>();
    ScorecardRow row = unit.score();
    for (CriterionRow each : unit.criteria()) {
      Criterion criterion = Objects.requireNonNull(criteria.get(each.criterion()));
      String range = CardParts.range(each.lowest(), each.highest());
      if (each.verdict() == Verdict.UNDETERMINED && range.isEmpty()) {
        open.add("“" + criterion.title() + "”因缺少数据无法判定");
      } else if (each.verdict() == Verdict.UNDETERMINED) {
        open.add("“%s”因缺少数据无法判定、没有计分，补齐后可得%s分".formatted(criterion.title(), range));
      } else if (!range.isEmpty()) {
        open.add(
            "“%s”现计%s分，补齐数据后可能为%s分"
                .formatted(criterion.title(), CardParts.places(each.points()), range));
      }
    }
    List<String> shown = new ArrayList<>(atMost(open, "ledger.csv"));
    BigDecimal lowest = row.lowest();
    BigDecimal highest = row.highest();
    if (lowest != null && highest != null && lowest.compareTo(highest) != 0) {
      shown.add("以上合计可使得分在%s～%s之间".formatted(lowest.toPlainString(), highest.toPlainString()));
    }
    return shown;
  }

  /** A card is one page: what is more than fits is counted and found elsewhere. */
  private static List<String> atMost(List<String> sentences, String elsewhere) {
    if (sentences.size() <= MOST_SENTENCES) {
      return sentences;
    }
    List<String> some = new ArrayList<>(sentences.subList(0, MOST_SENTENCES));
    some.add("另有%s项，见 %s".formatted(sentences.size() - MOST_SENTENCES, elsewhere));
    return some;
  }

  private List<String> notes(ClassSpread spread, UnitResults unit) {
    List<String> notes = new ArrayList<>();
    notes.add("维度得分率按所辖党支部的考核计算；同类中位为同类各单位得分率的中位数。");
    if (!spread.shown()) {
      notes.add("同类已计分单位少于5个，不列同类分布。");
    }
    int open = unit.branches().dimensions().stream().mapToInt(DimensionSum::undetermined).sum();
    if (open > 0) {
      notes.add("所辖党支部考核中有" + open + "项次无法判定，未计入得分率。");
    }
    notes.add("得分率＝该维度实得分合计÷应得分合计；建议等次由党委研究确定。批次 " + info.id() + "，每一分的来历见 ledger.csv。");
    return notes;
  }

  private static String text(@Nullable BigDecimal number, String otherwise) {
    return number == null ? otherwise : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
