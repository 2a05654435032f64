package io.pingyi.assess;

import io.pingyi.rules.Verdict;
import io.pingyi.score.CriterionScore;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Widens the range of a published score by what the subject's branches leave undetermined: the same
 * subject scored once with all of it against, once with all of it in favour.
 */
final class Extremes {

  private Extremes() {}

  static SubjectScore widen(SubjectScore published, SubjectScore worst, SubjectScore best) {
    return new SubjectScore(
        published.organisation(),
        published.rubric(),
        published.due(),
        published.earned(),
        published.bonus(),
        published.score(),
        extreme(published, worst, best, true),
        extreme(published, worst, best, false),
        published.undetermined() + moving(published, worst, best),
        published.restrictions(),
        published.verdicts(),
        covering(published.criteria(), worst.criteria(), best.criteria()),
        published.ledger(),
        published.problems(),
        published.failures());
  }

  private static List<CriterionScore> covering(
      List<CriterionScore> published, List<CriterionScore> worst, List<CriterionScore> best) {
    Map<String, CriterionScore> covering = new LinkedHashMap<>();
    published.forEach(score -> covering.put(score.criterion(), score));
    Stream.of(worst, best)
        .flatMap(List::stream)
        .forEach(
            other ->
                covering.computeIfPresent(
                    other.criterion(), (code, score) -> score.covering(other)));
    return List.copyOf(covering.values());
  }

  private static @Nullable BigDecimal extreme(
      SubjectScore published, SubjectScore worst, SubjectScore best, boolean lowest) {
    if (published.verdicts().containsValue(Verdict.RULE_FAILED)) {
      return null;
    }
    return Stream.of(published, worst, best)
        .flatMap(score -> Stream.ofNullable(lowest ? score.lowest() : score.highest()))
        .reduce((a, b) -> lowest ? a.min(b) : a.max(b))
        .orElse(null);
  }

  /** Criteria that are judged in all three readings, but with different points. */
  private static int moving(SubjectScore published, SubjectScore worst, SubjectScore best) {
    Map<String, BigDecimal> low = points(worst);
    Map<String, BigDecimal> high = points(best);
    Set<String> codes = new TreeSet<>(published.verdicts().keySet());
    codes.removeIf(code -> published.verdicts().get(code) == Verdict.UNDETERMINED);
    codes.removeIf(
        code ->
            low.getOrDefault(code, BigDecimal.ZERO)
                    .compareTo(high.getOrDefault(code, BigDecimal.ZERO))
                == 0);
    return codes.size();
  }

  private static Map<String, BigDecimal> points(SubjectScore score) {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (LedgerLine line : score.ledger()) {
      points.merge(line.criterion(), line.points(), BigDecimal::add);
    }
    return points;
  }
}
