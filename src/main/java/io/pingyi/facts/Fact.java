package io.pingyi.facts;

import java.util.Map;
import java.util.Set;

/**
 * Something a rule may match. A value that the exports do not give is {@code null}; a value of
 * which only a bound is known is given and named in {@link #uncertain()}.
 */
public sealed interface Fact
    permits Branch, DevelopmentRecord, RectificationCase, Unit, Indicator, CriterionRate {

  /**
   * Component names whose value is only what is certain so far: the true value may be worse for the
   * organisation. A criterion that reads one of them stays partly undetermined.
   */
  default Set<String> uncertain() {
    return Set.of();
  }

  /**
   * Between which numbers a missing or uncertain value lies, by component name. A condition that
   * holds, or fails, for all of them does not stay undetermined. Without an entry nothing is known.
   */
  default Map<String, Bounds> bounds() {
    return Map.of();
  }
}
