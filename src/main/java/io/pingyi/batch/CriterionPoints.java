package io.pingyi.batch;

import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import io.pingyi.score.CriterionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points by criterion as short text: only those that do not follow from verdict and criterion, as
 * {@code place=full/points} or {@code place=full/points/lowest/highest} joined by blanks.
 */
final class CriterionPoints {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final List<String> codes;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Usual> usual = new HashMap<>();

  /**
   * What a criterion gives when nothing is wrong: its most points, and whether they are counted.
   */
  private record Usual(BigDecimal full, boolean counted) {}

  /**
   * @param criteria all criteria of the rule set
   */
  CriterionPoints(List<Criterion> criteria, Map<String, Rubric> rubrics) {
    this.codes = criteria.stream().map(Criterion::code).distinct().toList();
    for (String code : codes) {
      places.put(code, places.size());
    }
    for (Criterion criterion : criteria) {
      Rubric rubric = rubrics.get(criterion.rubric());
      boolean own = rubric != null && rubric.scoring() == Rubric.Scoring.BY_CRITERION;
      boolean counted =
          own && (criterion.kind() == Kind.REGULAR || criterion.kind() == Kind.MANUAL);
      BigDecimal full = own && criterion.kind() != Kind.VETO ? criterion.fullPoints() : ZERO;
      usual.putIfAbsent(criterion.code(), new Usual(full, counted));
    }
  }

  String encode(List<CriterionScore> scores) {
    StringBuilder text = new StringBuilder();
    for (CriterionScore score : scores) {
      if (isUsual(score)) {
        continue;
      }
      text.append(text.isEmpty() ? "" : " ").append(places.get(score.criterion())).append('=');
      text.append(plain(score.full())).append('/').append(plain(score.points()));
      if (score.lowest().compareTo(score.points()) != 0
          || score.highest().compareTo(score.points()) != 0) {
        text.append('/').append(plain(score.lowest()));
        text.append('/').append(plain(score.highest()));
      }
    }
    return text.toString();
  }

  /**
   * Points by criterion.
   *
   * @param verdicts the verdicts of the subject, in the order of the criteria
   * @param points null when the subject has no score
   */
  List<CriterionRow> decode(
      String code, String rubric, Map<String, Verdict> verdicts, @Nullable String points) {
    Map<String, String> given = new HashMap<>();
    if (points != null && !points.isEmpty()) {
      for (String entry : points.split(" ", -1)) {
        int equals = entry.indexOf('=');
        given.put(
            codes.get(Integer.parseInt(entry.substring(0, equals))), entry.substring(equals + 1));
      }
    }
    List<CriterionRow> rows = new ArrayList<>(verdicts.size());
    verdicts.forEach(
        (criterion, verdict) -> {
          if (points == null) {
            rows.add(new CriterionRow(code, rubric, criterion, verdict, null, null, null, null));
            return;
          }
          CriterionScore score = score(criterion, verdict, given.get(criterion));
          rows.add(
              new CriterionRow(
                  code,
                  rubric,
                  criterion,
                  verdict,
                  score.full(),
                  score.points(),
                  score.lowest(),
                  score.highest()));
        });
    return rows;
  }

  private CriterionScore score(String criterion, Verdict verdict, @Nullable String given) {
    if (given == null) {
      return usual(criterion, verdict);
    }
    String[] numbers = given.split("/", -1);
    BigDecimal points = new BigDecimal(numbers[1]);
    boolean range = numbers.length > 2;
    return new CriterionScore(
        criterion,
        verdict,
        new BigDecimal(numbers[0]),
        points,
        range ? new BigDecimal(numbers[2]) : points,
        range ? new BigDecimal(numbers[3]) : points);
  }

  private boolean isUsual(CriterionScore score) {
    CriterionScore usual = usual(score.criterion(), score.verdict());
    return usual.full().compareTo(score.full()) == 0
        && usual.points().compareTo(score.points()) == 0
        && usual.lowest().compareTo(score.lowest()) == 0
        && usual.highest().compareTo(score.highest()) == 0;
  }

  private CriterionScore usual(String criterion, Verdict verdict) {
    Usual usual = this.usual.getOrDefault(criterion, new Usual(ZERO, false));
    BigDecimal full = usual.full();
    return switch (verdict) {
      case MET ->
          usual.counted()
              ? new CriterionScore(criterion, verdict, full, full, full, full)
              : new CriterionScore(criterion, verdict, ZERO, ZERO, ZERO, ZERO);
      case UNDETERMINED -> new CriterionScore(criterion, verdict, ZERO, ZERO, ZERO, full);
      case NOT_MET, NOT_APPLICABLE, RULE_FAILED ->
          new CriterionScore(criterion, verdict, ZERO, ZERO, ZERO, ZERO);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
