package io.pingyi.rectify;

import java.time.LocalDate;

/**
 * What is known of a problem before any row of this year's 整改反馈.
 *
 * @param state the state last known; {@link RectificationState#PENDING} when it was found last year
 * @param since no report and no closing can be older: the assessment date of the run that found it,
 *     or the earliest day possible
 * @param told whether {@code state} was told by an earlier run, not merely assumed
 * @param counts whether it must be rectified and so counts in 销号率; a hint (提示) need not
 */
public record Origin(RectificationState state, LocalDate since, boolean told, boolean counts) {

  /** One that must be rectified. */
  public Origin(RectificationState state, LocalDate since, boolean told) {
    this(state, since, told, true);
  }

  /** A problem of which nothing but its year is known. */
  public static Origin ofYear(int year) {
    return new Origin(RectificationState.PENDING, LocalDate.of(year, 1, 1), false);
  }
}
