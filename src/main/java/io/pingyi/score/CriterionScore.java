package io.pingyi.score;

import io.pingyi.rules.Verdict;
import java.math.BigDecimal;

/**
 * What one criterion gave in a published score. In a rubric that deducts from its total the full
 * points are zero and the points are negative.
 *
 * @param criterion 指标编码
 * @param verdict 判定结论
 * @param full full points counted in 应得分; zero when the criterion is not counted
 * @param points points in the published score, a bonus after its own cap
 * @param lowest least points it could have, given what is undetermined
 * @param highest most points it could have, given what is undetermined
 */
public record CriterionScore(
    String criterion,
    Verdict verdict,
    BigDecimal full,
    BigDecimal points,
    BigDecimal lowest,
    BigDecimal highest) {

  static CriterionScore of(String criterion, Verdict verdict, Share share) {
    Share.Reach reach = share.reach();
    return new CriterionScore(
        criterion,
        verdict,
        Decimals.plain(share.full()),
        Decimals.plain(share.earned().add(share.bonus())),
        Decimals.plain(reach.lowest().add(reach.lowestBonus())),
        Decimals.plain(reach.highest().add(reach.highestBonus())));
  }

  /** The same criterion with a range that covers others of it too. */
  public CriterionScore covering(CriterionScore other) {
    return new CriterionScore(
        criterion, verdict, full, points, lowest.min(other.lowest), highest.max(other.highest));
  }
}
