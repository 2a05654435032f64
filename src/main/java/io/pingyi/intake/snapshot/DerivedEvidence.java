package io.pingyi.intake.snapshot;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import java.util.List;
import java.util.Map;

/**
 * Evidence of a branch of which some values were derived from judgements: 发展严重违规人数 rests on the
 * very cells that the findings on persons cite.
 *
 * @param base everything else
 * @param derived citations by component name of {@link Branch}; an empty list falls back to {@code
 *     base}
 */
public record DerivedEvidence(Evidence base, Map<String, List<Citation>> derived)
    implements Evidence {

  /** Keeps the map as it is now. */
  public DerivedEvidence {
    derived = Map.copyOf(derived);
  }

  @Override
  public List<Citation> behind(Fact fact, String component) {
    List<Citation> own =
        fact instanceof Branch ? derived.getOrDefault(component, List.of()) : List.of();
    return own.isEmpty() ? base.behind(fact, component) : own;
  }
}
