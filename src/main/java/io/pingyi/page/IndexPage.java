package io.pingyi.page;

import io.pingyi.facts.Organisation;
import io.pingyi.report.Aside;
import io.pingyi.report.CommonProblem;
import io.pingyi.report.Decided;
import io.pingyi.report.EditedCriterion;
import io.pingyi.report.Identity;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperFolder;
import io.pingyi.report.RunInfo;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import io.pingyi.report.YearBook;
import io.pingyi.rules.Rubric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Paper {@code index.html}: the run as one page that opens from any folder without a network. What
 * can be read without a script is plain markup; the script adds filters, charts and the way from a
 * rank down to the source cell. The evidence of a large run lies beside the page, in {@code data/}.
 */
public final class IndexPage implements Paper {

  /** Organisations of a run that one file still carries with all their evidence. */
  static final int WHOLE = 6_000;

  @Override
  public void write(RunResults results, PaperFolder folder) throws IOException {
    boolean beside = results.info().counts().getOrDefault(RunInfo.ASSESSED, 0L) > WHOLE;
    EvidenceFiles evidence = new EvidenceFiles(folder, beside);
    Map<String, Object> values;
    try (Aside reading = new Aside("pingyi-evidence", evidence::read)) {
      values = values(results);
      reading.await();
    }
    values.put("beside", beside);
    values.put("firsts", JsonBytes.texts(evidence.firsts()));
    values.put("evidence", evidence.carried());
    folder.file("index.html", out -> PageTemplate.write(values, out));
  }

  private static Map<String, Object> values(RunResults results) {
    RunInfo info = results.info();
    String title = info.year() + "年度述职评议考核结果";
    List<UnitSummary> units = results.unitSummaries();
    Map<String, String> unitNames = new HashMap<>();
    units.forEach(unit -> unitNames.put(unit.score().code(), unit.score().name()));
    YearBook years = results.yearBook();
    RankingPass ranking =
        new RankingPass(
            info, unitsOf(results), unitNames, new Decided(years.decisions()), years.trend());
    try (Stream<ScorecardRow> rows = results.ranking()) {
      ranking.read(rows.iterator());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", title);
    values.put("date", info.assessmentDate().toString());
    values.put("id", info.id());
    values.put("version", info.programVersion());
    values.put("figures", figures(info));
    values.put("levels", ranking.tables().levels());
    values.put("distributions", ranking.distributions());
    values.put("decisionTable", DecisionLines.table(info, years.decisions()));
    values.put("heats", heats(results, units.size()));
    trend(values, ranking);
    values.put("edited", edited(years.edited()));
    shared(values, results.commonProblems());
    values.put("identity", identity(info));
    values.put("tables", BalanceLines.sources(info.tables()));
    values.put("run", RunJson.of(info, results.catalogue(), title, ranking));
    values.put("ranking", ranking.packed());
    values.put("units", UnitData.packed(info, units, years));
    return values;
  }

  private static Map<String, String> unitsOf(RunResults results) {
    Map<String, String> units = new HashMap<>();
    try (Stream<Organisation> organisations = results.organisations()) {
      organisations
          .filter(organisation -> organisation.unitCode() != null)
          .forEach(organisation -> units.put(organisation.code(), organisation.unitCode()));
    }
    return units;
  }

  private static List<Map<String, Object>> edited(List<EditedCriterion> edited) {
    return edited.isEmpty() ? List.of() : List.of(Map.of("criteria", edited));
  }

  private static void trend(Map<String, Object> values, RankingPass ranking) {
    Trend trend = ranking.trend();
    List<PastScores.Line> lines = ranking.pastScores();
    values.put(
        "trendUnits",
        lines.isEmpty()
            ? List.of()
            : List.of(
                Map.of(
                    "years",
                    trend.years(),
                    "lines",
                    lines,
                    "more",
                    lines.size() == PastScores.MOST
                        ? "；列出前 " + PastScores.MOST + " 个，其余见 trend.csv"
                        : "")));
    values.put("trends", trend.slopes());
    values.put(
        "trendTable",
        trend.isEmpty()
            ? List.of()
            : List.of(Map.of("years", trend.years(), "medians", trend.medians())));
  }

  private static void shared(Map<String, Object> values, List<CommonProblem> problems) {
    values.put("commons", BalanceLines.shared(problems));
    values.put(
        "commonNote",
        problems.size() > BalanceLines.COMMON
            ? "，列出前 " + BalanceLines.COMMON + " 种，其余见 问题清单.xlsx"
            : "");
  }

  private static List<HeatMaps.Heat> heats(RunResults results, int units) {
    RunInfo info = results.info();
    HeatMaps heats =
        new HeatMaps(
            HeatMaps.criteria(results.catalogue(), Rubric.SubjectKind.UNIT, info.assessmentDate()),
            HeatMaps.criteria(
                results.catalogue(), Rubric.SubjectKind.BRANCH, info.assessmentDate()),
            units);
    try (Stream<UnitResults> rows = results.units()) {
      rows.forEach(heats::add);
    }
    return heats.maps();
  }

  /** A figure of the head, or a line of the identity. */
  record Pair(String label, String name, String value) {
    Pair(String name, String value) {
      this(name, name, value);
    }
  }

  private static List<Pair> figures(RunInfo info) {
    List<Pair> figures = new ArrayList<>();
    for (Rubric rubric : info.rubrics()) {
      count(info, "scored." + rubric.code())
          .ifPresent(count -> figures.add(new Pair(rubric.level() + "计分", count)));
    }
    count(info, RunInfo.PROBLEMS).ifPresent(count -> figures.add(new Pair("问题", count)));
    count(info, "rowsRead").ifPresent(count -> figures.add(new Pair("读入行", count)));
    count(info, "rowsRejected").ifPresent(count -> figures.add(new Pair("拒收行", count)));
    count(info, "cellsUnused").ifPresent(count -> figures.add(new Pair("未采用单元格", count)));
    boolean holds = info.tables().stream().allMatch(table -> table.balance().holds());
    figures.add(new Pair("行数核对", holds ? "▲ 平" : "▼ 不平"));
    return figures;
  }

  private static java.util.Optional<String> count(RunInfo info, String name) {
    return java.util.Optional.ofNullable(info.counts().get(name))
        .map(count -> String.format(Locale.ROOT, "%,d", count));
  }

  private static List<Pair> identity(RunInfo info) {
    return Identity.of(info).entrySet().stream()
        .map(entry -> new Pair(entry.getKey(), entry.getValue()))
        .toList();
  }
}
