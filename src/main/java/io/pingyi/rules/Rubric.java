package io.pingyi.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A scoring table (考核表): one line of {@code rubrics.csv} with its grades from {@code grades.csv}.
 *
 * @param code S, D, R or U in the shipped set; the prefix of its criteria's codes
 * @param name name of the table
 * @param level what it is printed under in the scorecard (层级): 支部, 发展党员专项, 软弱涣散专项, 单位
 * @param subject which subjects it scores
 * @param scoring how points add up
 * @param total full mark
 * @param bonusCap most that bonuses may add
 * @param standard score from which a subject counts as standardised (达标线)
 * @param grades from best to worst; the last has minimum zero; empty when no grade is proposed
 */
public record Rubric(
    String code,
    String name,
    String level,
    SubjectKind subject,
    Scoring scoring,
    BigDecimal total,
    BigDecimal bonusCap,
    BigDecimal standard,
    List<GradeBand> grades) {

  /** Keeps the list as it is now. */
  public Rubric {
    grades = List.copyOf(grades);
  }

  /** Which subjects a rubric scores (考核对象). */
  public enum SubjectKind {
    BRANCH("支部"),
    /** Branches with somebody in a step of development within the year. */
    DEVELOPMENT("发展对象"),
    /** Organisations on the list of weak ones. */
    RECTIFICATION("整顿对象"),
    UNIT("述职单位");

    private final String label;

    SubjectKind(String label) {
      this.label = label;
    }

    /** The word {@code rubrics.csv} uses. */
    public String label() {
      return label;
    }
  }

  /** How points add up (计分方式). */
  public enum Scoring {
    /**
     * Each criterion has full points; inapplicable ones leave and the rest is rescaled to the
     * total.
     */
    BY_CRITERION("逐项计分"),
    /** Deductions from the total, floor zero; criteria have no full points of their own. */
    FROM_TOTAL("总分扣减");

    private final String label;

    Scoring(String label) {
      this.label = label;
    }

    /** The word {@code rubrics.csv} uses. */
    public String label() {
      return label;
    }
  }

  /**
   * One grade of a rubric.
   *
   * @param name 等次
   * @param minimum lowest published score that reaches it
   * @param quota most of the peers that may have it as a share between 0 and 1 (rounded down); 1 =
   *     no quota
   */
  public record GradeBand(String name, BigDecimal minimum, BigDecimal quota) {}
}
