package io.pingyi.rules;

import java.math.BigDecimal;

/**
 * What a criterion demanded in one rule set, so that two years can be compared.
 *
 * @param criterion 指标编码
 * @param title 指标名称
 * @param rubric 考核表编码
 * @param fullPoints 满分
 * @param source who gives its points: empty for the program, {@link #SCORES}, {@link #MEETING} or
 *     {@link #MASS}
 * @param print SHA-256, lower-case hex, over everything that decides its points; titles, clauses
 *     and remedies do not
 */
public record CriterionDefinition(
    String criterion,
    String title,
    String rubric,
    BigDecimal fullPoints,
    String source,
    String print) {

  /** 人工评分. */
  public static final String SCORES = "人工评分";

  /** Ballots of the meeting. */
  public static final String MEETING = "现场测评";

  /** Ballots of members and masses. */
  public static final String MASS = "民主测评";

  /** Whether people give its points. */
  public boolean human() {
    return !source.isEmpty();
  }
}
