package io.pingyi.assess;

import java.util.Map;

/**
 * Sums of the tallies of one unit's branches.
 *
 * @param branches all branches
 * @param due denominator of 达标率
 * @param standard its numerator
 * @param weakListed denominator of 转化率
 * @param weakAccepted its numerator
 * @param weakUnknown listed ones whose acceptance is unknown
 * @param involved denominator of 发展合规率
 * @param serious persons with a serious finding
 * @param undeterminedPersons persons whose compliance could not be judged
 * @param met branches that meet, by branch criterion
 * @param judged branches that meet or do not meet, by branch criterion
 */
public record UnitTotals(
    int branches,
    int due,
    int standard,
    int weakListed,
    int weakAccepted,
    int weakUnknown,
    int involved,
    int serious,
    int undeterminedPersons,
    Map<String, Integer> met,
    Map<String, Integer> judged) {}
