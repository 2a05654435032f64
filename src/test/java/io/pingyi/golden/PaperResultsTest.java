package io.pingyi.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.batch.AssessRequest;
import io.pingyi.batch.AssessRun;
import io.pingyi.batch.QuietConsole;
import io.pingyi.batch.Stop;
import io.pingyi.facts.Organisation;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperFolder;
import io.pingyi.report.ProblemRow;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
import io.pingyi.report.UnitSummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a paper is given agrees with what the tables of the same run say. */
class PaperResultsTest {

  @TempDir Path work;

  private int looked;

  @Test
  void papers_read_the_same_results_as_tables() throws Exception {
    AssessRequest request =
        new AssessRequest(
            2025,
            LocalDate.of(2025, 12, 31),
            GoldenCase.of("weak").input().resolve("2025"),
            Path.of("rules"),
            work.resolve("output"),
            work.resolve("data"),
            2,
            2,
            true);
    new AssessRun(request, new QuietConsole(), "golden", new Stop(), rules -> List.of(looking()))
        .run();
    assertThat(looked).isEqualTo(1);
  }

  private Paper looking() {
    return new Paper() {
      @Override
      public void write(RunResults results, PaperFolder folder) {
        points_add_up(results);
        units_hold_their_own_problems(results);
        sums_of_units_are_the_sum_of_the_run(results);
        looked++;
      }

      @Override
      public Set<String> statistics() {
        return Set.of("没有这张表.没有这列");
      }
    };
  }

  private static void points_add_up(RunResults results) {
    List<CriterionRow> criteria;
    try (Stream<CriterionRow> rows = results.criteria()) {
      criteria = rows.toList();
    }
    try (Stream<ScorecardRow> rows = results.scorecard()) {
      for (ScorecardRow row : rows.filter(each -> each.score() != null).toList()) {
        String rubric =
            results.catalogue().rubrics().values().stream()
                .filter(each -> each.level().equals(row.level()))
                .findFirst()
                .orElseThrow()
                .code();
        List<CriterionRow> own =
            criteria.stream()
                .filter(each -> each.code().equals(row.code()) && each.rubric().equals(rubric))
                .toList();
        assertThat(own).isNotEmpty();
        if (!rubric.equals("D")) {
          assertThat(sum(own.stream().map(CriterionRow::full).toList()))
              .as(row.code() + " 应得分")
              .isEqualByComparingTo(row.due());
          assertThat(sum(own.stream().map(CriterionRow::points).toList()))
              .as(row.code() + " 实得分和加分")
              .isEqualByComparingTo(row.earned().add(row.bonus()));
        }
        assertThat(own)
            .allSatisfy(each -> assertThat(each.points()).isBetween(each.lowest(), each.highest()));
      }
    }
  }

  private static void units_hold_their_own_problems(RunResults results) {
    List<ProblemRow> all;
    try (Stream<ProblemRow> rows = results.problems()) {
      all = rows.toList();
    }
    List<Organisation> tree;
    try (Stream<Organisation> rows = results.organisations()) {
      tree = rows.toList();
    }
    try (Stream<UnitResults> units = results.units()) {
      for (UnitResults unit : units.toList()) {
        String code = unit.score().code();
        List<String> below =
            tree.stream().filter(o -> code.equals(o.unitCode())).map(Organisation::code).toList();
        List<ProblemRow> own = all.stream().filter(p -> below.contains(p.code())).toList();
        assertThat(sum(unit.problems().stream().map(UnitProblem::points).toList()))
            .isEqualByComparingTo(sum(own.stream().map(ProblemRow::points).toList()));
        assertThat(unit.problems().stream().mapToInt(UnitProblem::organisations).sum())
            .isEqualTo(own.size());
        assertThat(unit.criteria()).allMatch(row -> row.code().equals(code));
      }
    }
  }

  private static void sums_of_units_are_the_sum_of_the_run(RunResults results) {
    List<BranchSummary> units =
        results.unitSummaries().stream().map(UnitSummary::branches).toList();
    assertThat(units).isNotEmpty();
    assertThat(units.stream().mapToInt(BranchSummary::branches).sum())
        .isEqualTo(results.branches().branches());
    assertThat(units.stream().mapToInt(unit -> unit.published().standard()).sum())
        .isEqualTo(results.branches().published().standard());
    assertThat(results.branches().dimensions()).hasSize(5);
    assertThat(results.statistics()).isEmpty();
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
