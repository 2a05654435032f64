package io.pingyi.trial.effect;

import io.pingyi.rules.Verdict;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What one edition says altogether, to explain why an edit changes nothing. */
final class WayCounts {

  private final Map<String, EnumMap<Verdict, Integer>> verdicts = new TreeMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> capped = new TreeMap<>();
  private final Map<String, Map<String, Integer>> sectors = new TreeMap<>();
  private final Map<String, TreeMap<BigDecimal, Integer>> scores = new TreeMap<>();

  void add(SubjectScore score) {
    String rubric = score.rubric().code();
    score
        .verdicts()
        .forEach(
            (criterion, verdict) ->
                verdicts
                    .computeIfAbsent(criterion, key -> new EnumMap<>(Verdict.class))
                    .merge(verdict, 1, Integer::sum));
    String sector = score.organisation().sector();
    sectors
        .computeIfAbsent(rubric, key -> new TreeMap<>())
        .merge(sector == null ? "" : sector, 1, Integer::sum);
    if (score.score() != null) {
      scores.computeIfAbsent(rubric, key -> new TreeMap<>()).merge(score.score(), 1, Integer::sum);
    }
    Set<String> codes = new HashSet<>();
    Set<String> limits = new HashSet<>();
    for (LedgerLine line : score.ledger()) {
      if (line.type() == LineType.CAP) {
        limits.add(line.criterion());
        limits.add(line.finding());
      } else if (!line.finding().isEmpty()) {
        codes.add(line.finding());
      }
    }
    codes.forEach(code -> found.merge(code, 1, Integer::sum));
    limits.forEach(code -> capped.merge(code, 1, Integer::sum));
  }

  /** Subjects with a verdict on a criterion. */
  int verdicts(String criterion, Verdict verdict) {
    EnumMap<Verdict, Integer> own = verdicts.get(criterion);
    Integer count = own == null ? null : own.get(verdict);
    return count == null ? 0 : count;
  }

  /** Subjects with a finding. */
  int found(String finding) {
    return found.getOrDefault(finding, 0);
  }

  /** Subjects whose deduction or bonus is limited: of a finding, a criterion or a whole rubric. */
  int capped(String code) {
    return capped.getOrDefault(code, 0);
  }

  /** Subjects of a rubric by sector; empty text where the export does not say. */
  Map<String, Integer> sectors(String rubric) {
    return sectors.getOrDefault(rubric, Map.of());
  }

  /** Subjects of a rubric by published score. */
  NavigableMap<BigDecimal, Integer> scores(String rubric) {
    return scores.getOrDefault(rubric, new TreeMap<>());
  }
}
