package io.pingyi.paper;

import java.util.List;

/**
 * A chart of bars, two for each category: what is looked at and what it is compared with.
 *
 * @param title what it shows, for those who cannot see it
 * @param categories names of the categories
 * @param first name of the first series
 * @param firstValues its values, as many as there are categories
 * @param second name of the second series
 * @param secondValues its values, as many as there are categories
 * @param most end of the axis, which begins at zero
 */
public record BarChart(
    String title,
    List<String> categories,
    String first,
    List<Double> firstValues,
    String second,
    List<Double> secondValues,
    double most) {

  /** Copies, and refuses series of another length. */
  public BarChart {
    categories = List.copyOf(categories);
    firstValues = List.copyOf(firstValues);
    secondValues = List.copyOf(secondValues);
    if (firstValues.size() != categories.size() || secondValues.size() != categories.size()) {
      throw new IllegalArgumentException("series and categories differ in length");
    }
  }
}
