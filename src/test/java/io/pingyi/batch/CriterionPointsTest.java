package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CatalogueReader;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Verdict;
import io.pingyi.score.CriterionScore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CriterionPointsTest {

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final Catalogue catalogue = CatalogueReader.read(Path.of("rules"));
  private final CriterionPoints points =
      new CriterionPoints(catalogue.criteria(), catalogue.rubrics());

  @Test
  void whatever_points_there_are_come_back() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      List<CriterionScore> scores = new ArrayList<>();
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (Criterion criterion : catalogue.criteria()) {
        Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        if (verdicts.putIfAbsent(criterion.code(), verdict) == null) {
          scores.add(score(criterion, verdict, random));
        }
      }
      List<CriterionRow> back = points.decode("B1", "S", verdicts, points.encode(scores));
      assertThat(back)
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .ignoringFields("code", "rubric")
          .isEqualTo(scores);
    }
  }

  @Test
  void a_branch_without_findings_costs_nothing_to_keep() {
    List<CriterionScore> clean =
        catalogue.criteria().stream()
            .filter(criterion -> criterion.rubric().equals("S"))
            .filter(criterion -> criterion.fullPoints().signum() > 0)
            .filter(criterion -> criterion.kind() == io.pingyi.rules.Kind.REGULAR)
            .map(c -> met(c.code(), c.fullPoints()))
            .toList();
    assertThat(points.encode(clean)).isEmpty();
  }

  @Test
  void without_a_score_there_are_verdicts_and_no_points() {
    assertThat(points.decode("B1", "S", Map.of("S1.1", Verdict.MET), null))
        .containsExactly(new CriterionRow("B1", "S", "S1.1", Verdict.MET, null, null, null, null));
  }

  private static CriterionScore score(Criterion criterion, Verdict verdict, Random random) {
    return random.nextBoolean()
        ? new CriterionScore(
            criterion.code(),
            verdict,
            criterion.fullPoints(),
            criterion.fullPoints(),
            criterion.fullPoints(),
            criterion.fullPoints())
        : new CriterionScore(
            criterion.code(),
            verdict,
            number(random),
            number(random).negate(),
            number(random),
            number(random));
  }

  private static CriterionScore met(String code, BigDecimal full) {
    return new CriterionScore(code, Verdict.MET, full, full, full, full);
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextInt(2000), random.nextInt(4));
  }
}
