package io.pingyi.assess;

import io.pingyi.rules.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one branch contributes to the rates of its unit.
 *
 * @param organisation code of the branch
 * @param unit code of its unit; null when it belongs to none
 * @param scored whether its rubric gave a score
 * @param due whether it counts in the denominator of 达标率: scored and not founded within six months
 * @param standard whether it reached the threshold without a veto
 * @param weakListed whether it was on the list of weak organisations
 * @param weakAccepted whether its rectification was accepted; null when listed but unknown
 * @param involved persons in a step of development within the year
 * @param serious persons among them with a serious finding
 * @param undeterminedPersons persons among them whose compliance could not be judged
 * @param verdicts verdict by branch criterion
 */
public record BranchTally(
    String organisation,
    @Nullable String unit,
    boolean scored,
    boolean due,
    boolean standard,
    boolean weakListed,
    @Nullable Boolean weakAccepted,
    int involved,
    int serious,
    int undeterminedPersons,
    Map<String, Verdict> verdicts) {}
