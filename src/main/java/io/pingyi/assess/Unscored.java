package io.pingyi.assess;

import io.pingyi.facts.Organisation;
import io.pingyi.rules.Rubric;
import io.pingyi.score.SubjectScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The result of a subject whose assessment broke. */
final class Unscored {

  private static final System.Logger LOG = System.getLogger(Unscored.class.getName());

  private Unscored() {}

  /** Logs the cause for those who maintain the program; users read a sentence. */
  static SubjectScore because(Organisation organisation, Rubric rubric, RuntimeException cause) {
    LOG.log(
        System.Logger.Level.ERROR,
        "assessing " + organisation.code() + " by " + rubric.code() + " failed",
        cause);
    String failure =
        "评分时出现内部错误（" + cause.getClass().getSimpleName() + "），本表不评分，其他单位不受影响；请把运行日志交给维护人员";
    return new SubjectScore(
        organisation,
        rubric,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        null,
        null,
        0,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(failure));
  }
}
