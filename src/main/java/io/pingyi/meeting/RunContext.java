package io.pingyi.meeting;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.SourceTable;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.RectificationRow;
import io.pingyi.report.RunResults;
import io.pingyi.report.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What templates may say about the run as a whole. */
final class RunContext {

  /** 认定状态 of what a check has closed. */
  private static final String CLOSED = "已销号";

  private final RunResults results;
  private final Map<String, String> statistics;
  private final BranchGrades grades;

  RunContext(RunResults results, Map<String, String> statistics, BranchGrades grades) {
    this.grades = grades;
    this.results = results;
    this.statistics = statistics;
  }

  Context of(Figures figures) {
    Context context = new Context(figures);
    BranchSummary branches = results.branches();
    committee(context);
    context.quote("年度", Figure.number("年度", "考核年度", text(results.info().year()), List.of()));
    context.quote(
        "单位数",
        Figure.number(
            "单位数", "列入计分的述职单位", text(results.unitSummaries().size()), List.of("scorecard.csv")));
    context.quote(
        "支部数",
        Figure.number("支部数", "列入评定的党支部", text(branches.branches()), files(Dataset.ORGANISATION)));
    graded(context);
    standards(context, branches);
    rate(
        context,
        new Rate(
            "转化率",
            "通过整顿验收的党组织÷列入软弱涣散整顿的党组织",
            branches.weakAccepted(),
            branches.weakListed(),
            branches.weakUnknown(),
            files(Dataset.RECTIFICATION)));
    rate(
        context,
        new Rate(
            "合规率",
            "当年有发展步骤且没有严重违规的人数÷当年有发展步骤的人数",
            branches.involved() - branches.serious() - branches.undeterminedPersons(),
            branches.involved(),
            branches.undeterminedPersons(),
            files(Dataset.DEVELOPMENT)));
    closed(context);
    statistics(context);
    return context;
  }

  /**
   * A rate of the run.
   *
   * @param part what certainly counts
   * @param whole all, also what could not be judged
   * @param open how many of the whole could not be judged
   */
  private record Rate(
      String name, String definition, long part, long whole, long open, List<String> files) {}

  /** As the published tables grade the branches by the data there are. */
  private void graded(Context context) {
    context.condition("有达标等次", grades.reached() > 0);
    context.text(
        "达标等次",
        grades.names().stream().map(name -> "“" + name + "”").collect(Collectors.joining()));
    context.quote(
        "达标等次数",
        Figure.number(
            "达标等次数", "按现有数据建议等次在达标线以上的党支部", text(grades.reached()), List.of("scorecard.csv")));
  }

  /** The lower bound where something is undetermined, so that nothing is said too much. */
  private void standards(Context context, BranchSummary branches) {
    BranchSummary.Standards sure = branches.worst();
    long below = (long) branches.best().due() - branches.best().standard();
    long open = Math.max(0, sure.due() - sure.standard() - below);
    String definition = "支部考核得分达到达标线且没有触发一票否决的党支部÷应参加评定的党支部（成立不满六个月的除外）";
    rate(
        context,
        new Rate(
            "达标率",
            definition + (open > 0 ? "，无法判定的不计入分子" : ""),
            sure.standard(),
            sure.due(),
            open,
            files(Dataset.ORGANISATION)));
  }

  /** Of all that units were to put right, as it was checked. */
  private void closed(Context context) {
    long[] counts = new long[2];
    try (Stream<RectificationRow> rows = results.yearBook().rectifications()) {
      rows.forEach(
          row -> {
            counts[0] += row.accepted().equals(CLOSED) ? 1 : 0;
            counts[1]++;
          });
    }
    List<String> files = new ArrayList<>(List.of("rectification.csv"));
    files.addAll(files(Dataset.FEEDBACK));
    rate(
        context,
        new Rate(
            "销号率",
            "认定为已销号的上年问题÷rectification.csv所列上年问题（没有反馈的按没有销号计）",
            counts[0],
            counts[1],
            0,
            files));
  }

  private void rate(Context context, Rate rate) {
    boolean known = rate.whole() > 0;
    context.condition("有" + rate.name(), known);
    Figure figure =
        Figure.share(
            rate.name(), rate.definition(), rate.part(), rate.whole(), rate.open(), rate.files());
    Figure rest =
        Figure.number(
            rate.name() + "·余",
            rate.definition() + "：分母减分子" + (rate.open() > 0 ? "再减无法判定" : ""),
            text(rate.whole() - rate.part() - rate.open()),
            rate.files());
    context.quote(rate.name(), figure, known ? Wording.percent(rate.part(), rate.whole()) : "");
    context.quote(
        rate.name() + ".以上",
        figure,
        known ? Wording.atLeast(rate.part(), rate.whole(), rate.open()) : "");
    context.quote(rate.name() + ".数", figure, text(rate.part()));
    context.quote(rate.name() + ".总数", figure, text(rate.whole()));
    context.quote(rate.name() + ".无法判定", figure, text(rate.open()));
    context.condition(rate.name() + ".有无法判定", rate.open() > 0);
    context.quote(rate.name() + ".余数", rest);
    context.condition(rate.name() + ".有余数", rate.whole() - rate.part() - rate.open() > 0);
  }

  private void statistics(Context context) {
    Map<String, Statistic> sums = results.statistics();
    statistics.forEach(
        (name, source) -> {
          Statistic sum = sums.get(source);
          boolean known = sum != null && sum.counted() > 0 && sum.total().signum() > 0;
          context.condition("有" + name, known);
          Figure figure = statistic(name, source, sum);
          context.quote(name, figure);
          context.quote(
              name + ".余", figure, known && sum != null ? Wording.andMore(sum.total()) : "");
        });
  }

  private static Figure statistic(String name, String source, @Nullable Statistic sum) {
    if (sum == null) {
      return Figure.number(name, source + "的合计", "0", List.of());
    }
    String unread = sum.unreadable() > 0 ? "，另有" + sum.unreadable() + "格读不出、未计" : "";
    return Figure.number(
        name,
        source + "的合计（" + sum.counted() + "行有数" + unread + "）",
        Wording.plain(sum.total()),
        sum.files());
  }

  /** The committee above all reporting units, when they have one in common. */
  private void committee(Context context) {
    List<String> parents =
        results.unitSummaries().stream().map(unit -> unit.score().parent()).distinct().toList();
    String name = "";
    if (parents.size() == 1) {
      try (Stream<Organisation> tree = results.organisations()) {
        name =
            tree.filter(each -> each.code().equals(parents.get(0)))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
      }
    }
    context.condition("有党委名称", !name.isEmpty()).text("党委名称", name);
  }

  private List<String> files(Dataset dataset) {
    return results.info().tables().stream()
        .filter(table -> table.dataset() == dataset)
        .map(SourceTable::file)
        .distinct()
        .sorted()
        .toList();
  }

  private static String text(long number) {
    return BigDecimal.valueOf(number).toPlainString();
  }
}
