package io.pingyi.rules.drl;

import io.pingyi.facts.DateRange;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.FindingPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the row of {@code findings.csv} that prices a finding on a day. */
final class Pricing {

  private final Catalogue catalogue;

  Pricing(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Rows in force on at least one of the days. */
  List<FindingPrice> rows(String code, DateRange days) {
    return catalogue.prices().getOrDefault(code, List.of()).stream()
        .filter(price -> !price.from().isAfter(days.last()) && !price.to().isBefore(days.first()))
        .toList();
  }

  /** The row in force on all of the days; null when there is none or it changes between them. */
  @Nullable FindingPrice row(String code, DateRange days) {
    List<FindingPrice> rows = rows(code, days);
    return rows.size() == 1 && rows.get(0).inForce(days.first()) && rows.get(0).inForce(days.last())
        ? rows.get(0)
        : null;
  }
}
