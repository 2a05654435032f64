package io.pingyi.score;

import io.pingyi.facts.Citation;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of one criterion as lines, problems and a sum after their caps. */
final class Deductions {

  private final CriterionJudgement judged;
  private final Lines lines;
  private final @Nullable BigDecimal floor;
  private final List<Problem> problems = new ArrayList<>();
  private BigDecimal capped = BigDecimal.ZERO;

  /**
   * Deducts all findings of a criterion.
   *
   * @param floor most that all of them may deduct together; null when only the rubric limits them
   */
  Deductions(
      String organisation, CriterionJudgement judged, Lines lines, @Nullable BigDecimal floor) {
    this.judged = judged;
    this.lines = lines;
    this.floor = floor;
    byCode(judged.findings()).forEach((code, matches) -> deduct(organisation, matches));
    if (floor != null && capped.compareTo(floor) > 0) {
      String note = "扣分以本项满分" + Decimals.text(floor) + "分为限";
      lines.criterion(judged, LineType.CAP, capped.subtract(floor), note);
    }
  }

  /** Points deducted after the caps of findings and criterion. */
  BigDecimal sum() {
    return floor == null ? capped : capped.min(floor);
  }

  /**
   * One problem for each finding code, but none for codes that only score; their points add up to
   * {@link #sum()} of a criterion that has problems.
   */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Matches by finding code, in the order in which the codes first appear. */
  static Map<String, List<Finding>> byCode(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
  }

  /** The limit of one finding code; of several editions the widest. */
  static @Nullable BigDecimal most(List<Finding> matches) {
    BigDecimal widest = BigDecimal.ZERO;
    for (Finding match : matches) {
      BigDecimal most = match.price().most();
      if (most == null) {
        return null;
      }
      widest = widest.max(most);
    }
    return widest;
  }

  /** A problem of all matches of one finding code. */
  static Problem problem(String organisation, List<Finding> matches, BigDecimal points) {
    Finding first = matches.get(0);
    FindingPrice price = first.price();
    Citation citation = first.citations().get(0);
    return new Problem(
        organisation + "-" + first.code(),
        organisation,
        price.criterion(),
        first.code(),
        price.category(),
        Sentences.of(matches),
        matches.stream().map(m -> m.price().severity()).min(Severity::compareTo).orElseThrow(),
        matches.stream().map(m -> m.price().basis()).distinct().collect(Collectors.joining("；")),
        Sentences.times(matches),
        Decimals.plain(points),
        citation);
  }

  private void deduct(String organisation, List<Finding> matches) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Finding match : matches) {
      BigDecimal points = match.price().points(match.quantity());
      if (match.price().severity() == Severity.SCORE_ONLY) {
        lines.scored(judged, match, points.negate());
      } else {
        lines.finding(judged, LineType.DEDUCTION, match, points.negate());
      }
      sum = sum.add(points);
    }
    BigDecimal most = most(matches);
    if (most != null && sum.compareTo(most) > 0) {
      String note = "本项上限" + Decimals.text(most) + "分";
      lines.findingCap(judged, matches.get(0), sum.subtract(most), note);
      sum = most;
    }
    BigDecimal left = floor == null ? sum : floor.subtract(capped).max(BigDecimal.ZERO);
    if (matches.get(0).price().severity() != Severity.SCORE_ONLY) {
      problems.add(problem(organisation, matches, sum.min(left)));
    }
    capped = capped.add(sum);
  }
}
