package io.pingyi.report;

import io.pingyi.rules.Rubric;
import io.pingyi.score.Problem;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of the sample run, computed the plain way from its scores. */
final class SampleRows {

  private SampleRows() {}

  static List<ScorecardRow> scorecard(List<SubjectScore> scores, List<Rubric> rubrics) {
    List<String> levels = rubrics.stream().map(Rubric::level).toList();
    return scores.stream()
        .map(score -> row(score, scores))
        .sorted(
            Comparator.comparing((ScorecardRow row) -> levels.indexOf(row.level()))
                .thenComparing(ScorecardRow::code))
        .toList();
  }

  static List<ScorecardRow> ranking(List<SubjectScore> scores, List<Rubric> rubrics) {
    List<String> levels = rubrics.stream().map(Rubric::level).toList();
    return scorecard(scores, rubrics).stream()
        .sorted(
            Comparator.comparing((ScorecardRow row) -> levels.indexOf(row.level()))
                .thenComparing(ScorecardRow::sector)
                .thenComparing(row -> Objects.requireNonNullElse(row.rank(), Integer.MAX_VALUE))
                .thenComparing(ScorecardRow::code))
        .toList();
  }

  private static ScorecardRow row(SubjectScore score, List<SubjectScore> all) {
    List<BigDecimal> peers =
        all.stream()
            .filter(other -> other.rubric().equals(score.rubric()))
            .filter(other -> sector(other).equals(sector(score)))
            .map(SubjectScore::score)
            .filter(Objects::nonNull)
            .toList();
    BigDecimal own = score.score();
    Integer rank =
        own == null
            ? null
            : 1 + (int) peers.stream().filter(other -> other.compareTo(own) > 0).count();
    return new ScorecardRow(
        2025,
        score.rubric().level(),
        sector(score),
        score.organisation().code(),
        score.organisation().name(),
        Objects.requireNonNullElse(score.organisation().parentCode(), ""),
        score.due(),
        score.earned(),
        score.bonus(),
        own,
        score.lowest(),
        score.highest(),
        rank,
        peers.size(),
        own == null ? "" : own.intValue() >= 90 ? "好" : own.intValue() >= 80 ? "较好" : "差",
        score.organisation().code().equals("B003") ? "弄虚作假：最高一般" : "",
        score.undetermined(),
        new BigDecimal("88.5"),
        2);
  }

  private static String sector(SubjectScore score) {
    return Objects.requireNonNullElse(score.organisation().sector(), "");
  }

  static List<ProblemRow> problems(List<SubjectScore> scores, SourceNames names) {
    return scores.stream()
        .flatMap(score -> score.problems().stream().map(problem -> row(score, problem, names)))
        .sorted(Comparator.comparing(ProblemRow::number))
        .toList();
  }

  private static ProblemRow row(SubjectScore score, Problem problem, SourceNames names) {
    return new ProblemRow(
        problem.number(),
        problem.organisation(),
        score.organisation().name(),
        Objects.requireNonNullElse(score.organisation().parentCode(), ""),
        problem.criterion(),
        problem.category(),
        problem.description(),
        problem.severity().label(),
        problem.basis(),
        problem.times(),
        problem.points(),
        names.describe(problem.citation()),
        false,
        "否");
  }

  static List<CommonProblem> commonProblems(List<ProblemRow> problems) {
    Map<String, List<ProblemRow>> byFinding =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.number().substring(row.code().length() + 1),
                    TreeMap::new,
                    Collectors.toList()));
    return byFinding.entrySet().stream()
        .map(
            entry -> {
              ProblemRow first = entry.getValue().get(0);
              return new CommonProblem(
                  entry.getKey(),
                  first.criterion(),
                  "指标" + first.criterion(),
                  first.category(),
                  first.severity(),
                  first.basis(),
                  1,
                  entry.getValue().size(),
                  sum(entry.getValue().stream().map(ProblemRow::times).toList()),
                  sum(entry.getValue().stream().map(ProblemRow::points).toList()),
                  false);
            })
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
