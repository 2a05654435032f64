package io.pingyi.meeting;

import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.GradeBand;
import io.pingyi.rules.Rubric.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The branches as the published tables show them: by sector, and how many have a grade from the
 * threshold upwards.
 *
 * @param sectors branches by sector
 * @param names those grades, best first
 * @param reached branches with one of them
 */
record BranchGrades(Map<String, Integer> sectors, List<String> names, int reached) {

  static BranchGrades of(RunResults results) {
    Rubric rubric =
        results.catalogue().rubrics().values().stream()
            .filter(each -> each.subject() == SubjectKind.BRANCH)
            .findFirst()
            .orElse(null);
    if (rubric == null) {
      return new BranchGrades(Map.of(), List.of(), 0);
    }
    List<String> names =
        rubric.grades().stream()
            .filter(grade -> grade.minimum().compareTo(rubric.standard()) >= 0)
            .map(GradeBand::name)
            .toList();
    Map<String, Integer> sectors = new HashMap<>();
    int[] reached = new int[1];
    try (Stream<ScorecardRow> rows = results.scorecard()) {
      rows.filter(row -> row.level().equals(rubric.level()))
          .forEach(
              row -> {
                sectors.merge(row.sector(), 1, Integer::sum);
                reached[0] += names.contains(row.grade()) ? 1 : 0;
              });
    }
    return new BranchGrades(sectors, names, reached[0]);
  }
}
