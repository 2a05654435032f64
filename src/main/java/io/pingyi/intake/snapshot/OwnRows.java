package io.pingyi.intake.snapshot;

import io.pingyi.facts.Evidence;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Waiver;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import java.util.List;
import java.util.function.Function;

/**
 * What any organisation's own rows give, whatever its level.
 *
 * @param indicators in the order of source, row and column
 * @param manualScores in the order of source and row
 * @param waivers in the order of source and row
 * @param evidence finds the cell of an indicator
 */
public record OwnRows(
    List<Indicator> indicators,
    List<ManualScore> manualScores,
    List<Waiver> waivers,
    Evidence evidence) {

  /** Reads them from bundles of one run; safe for use by several threads. */
  public static Function<Bundle, OwnRows> reader(
      AssessmentContext context, ColumnsCatalogue columns) {
    Tables tables = new Tables(context.tables());
    return bundle -> {
      BundleRows rows = new BundleRows(bundle, tables);
      return new OwnRows(
          Indicators.of(rows),
          Approvals.manualScores(rows, columns),
          Approvals.waivers(rows),
          (fact, component) ->
              fact instanceof Indicator indicator ? Indicators.behind(rows, indicator) : List.of());
    };
  }
}
