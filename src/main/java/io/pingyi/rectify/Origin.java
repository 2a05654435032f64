package io.pingyi.rectify;

import java.time.LocalDate;

/**
 * What is known of a problem before any row of this year's 整改反馈.
 *
 * @param state the state last known; {@link RectificationState#PENDING} when it was found last year
 * @param since no report and no closing can be older: the assessment date of the run that found it,
 *     or the earliest day possible
 * @param told whether {@code state} was told by an earlier run, not merely assumed
 */
public record Origin(RectificationState state, LocalDate since, boolean told) {

  /** A problem of which nothing but its year is known. */
  public static Origin ofYear(int year) {
    return new Origin(RectificationState.PENDING, LocalDate.of(year, 1, 1), false);
  }
}
