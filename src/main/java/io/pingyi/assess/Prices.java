package io.pingyi.assess;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.FindingPrice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of {@code findings.csv} by criterion. */
final class Prices {

  private Prices() {}

  static Map<String, List<FindingPrice>> byCriterion(Catalogue catalogue) {
    return catalogue.prices().values().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(FindingPrice::criterion));
  }
}
