package io.pingyi.score;

import io.pingyi.facts.Organisation;
import io.pingyi.facts.VetoDecision;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scored result of one subject by one rubric.
 *
 * @param organisation whom
 * @param rubric by which rubric
 * @param due 应得分: full points of what applies and was judged
 * @param earned 实得分 before bonus and rescaling
 * @param bonus 加分 after its cap
 * @param score 得分, two places; null when a rule failed or nothing could be judged: then not scored
 * @param lowest 最低可能得分, two places
 * @param highest 最高可能得分, two places
 * @param undetermined 无法判定项数
 * @param restrictions vetoes that were triggered, in the order of the criteria
 * @param verdicts verdict by criterion code, in the order of the criteria
 * @param criteria points by criterion, in the order of the criteria; empty when there is no score
 * @param ledger in the order of the criteria, TOTAL last
 * @param problems in the order of the criteria
 * @param failures rules that failed: path:line and what happened, in Chinese
 */
public record SubjectScore(
    Organisation organisation,
    Rubric rubric,
    BigDecimal due,
    BigDecimal earned,
    BigDecimal bonus,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    int undetermined,
    List<Restriction> restrictions,
    Map<String, Verdict> verdicts,
    List<CriterionScore> criteria,
    List<LedgerLine> ledger,
    List<Problem> problems,
    List<String> failures) {

  /** Why nothing could be scored although no rule failed. */
  public static final String NO_DATA = "缺少数据，全部指标无法判定，本表不评分";

  /** Why there was nothing to score. */
  public static final String NOTHING_APPLIES = "无适用指标，本表不评分";

  /**
   * A triggered veto: a ceiling on the grade until a person decides not to uphold it.
   *
   * @param criterion code of the veto criterion
   * @param title what was found, as users read it
   * @param ceiling best grade that may still be proposed
   * @param decision null while nobody has confirmed it
   */
  public record Restriction(
      String criterion, String title, String ceiling, @Nullable VetoDecision decision) {

    /** One that waits for its confirmation. */
    public Restriction(String criterion, String title, String ceiling) {
      this(criterion, title, ceiling, null);
    }

    /** Whether the ceiling holds. */
    public boolean binds() {
      return decision == null || decision.upheld();
    }
  }
}
