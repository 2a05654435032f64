package io.pingyi.intake.snapshot;

import io.pingyi.facts.Evidence;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Waiver;
import java.util.List;

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
    Evidence evidence) {}
