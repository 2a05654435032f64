package io.pingyi.intake;

import java.util.List;

/**
 * Last year's problems of a unit of which no row of 整改反馈 speaks. They count as open: leaving a row
 * out must not help.
 *
 * @param problems how many
 * @param first the first of their numbers, at most {@link #MOST}
 */
public record Unanswered(int problems, List<String> first) {

  /** Most numbers that evidence names. */
  public static final int MOST = 20;

  /** There are none, or none is known. */
  public static final Unanswered NONE = new Unanswered(0, List.of());
}
