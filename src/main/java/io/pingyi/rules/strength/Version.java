package io.pingyi.rules.strength;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.drl.PlainJudge;
import io.pingyi.rules.drl.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A criterion with everything that decides it: as the author wrote it, or changed in one place.
 *
 * @param catalogue where its findings are priced
 * @param criterion its row
 * @param rules its rules
 */
record Version(Catalogue catalogue, Criterion criterion, List<Rule> rules) {

  PlainJudge judge() {
    return new PlainJudge(catalogue, criterion, rules);
  }

  Version with(List<Rule> others) {
    return new Version(catalogue, criterion, others);
  }

  Version with(Criterion other) {
    return new Version(catalogue, other, rules);
  }

  /** With another row in the place of a price. */
  Version with(FindingPrice price, FindingPrice other) {
    Map<String, List<FindingPrice>> prices = new LinkedHashMap<>(catalogue.prices());
    prices.computeIfPresent(
        price.code(),
        (code, rows) -> rows.stream().map(row -> row.equals(price) ? other : row).toList());
    return new Version(
        new Catalogue(catalogue.rubrics(), catalogue.criteria(), prices, catalogue.thresholds()),
        criterion,
        rules);
  }

  /** The rows that price its findings. */
  List<FindingPrice> prices() {
    return catalogue.prices().values().stream()
        .flatMap(List::stream)
        .filter(price -> price.criterion().equals(criterion.code()))
        .toList();
  }
}
