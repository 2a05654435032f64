package io.pingyi.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The change of one organisation's result by one rubric from one year to the next. The parts of the
 * score sum exactly to {@code score}, those of the rank to {@code rank}.
 *
 * @param score change of the published score
 * @param scoreParts by cause, all causes but {@link Cause#PEERS}
 * @param rank change of the rank, negative when it rose
 * @param rankParts by cause, all causes
 * @param criteria what changed, by criterion and then cause; sums to all parts but {@link
 *     Cause#SCALE}
 * @param told for every criterion whose definition changed, how its change was told apart
 */
public record YearChange(
    BigDecimal score,
    Map<Cause, BigDecimal> scoreParts,
    int rank,
    Map<Cause, Integer> rankParts,
    List<CriterionChange> criteria,
    SortedMap<String, Told> told) {}
