package io.pingyi.report;

/**
 * One reporting unit and what its branches add up to.
 *
 * @param score its line of the scorecard
 * @param branches the branches below it
 */
public record UnitSummary(ScorecardRow score, BranchSummary branches) {}
