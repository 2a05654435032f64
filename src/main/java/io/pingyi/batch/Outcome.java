package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.score.SubjectScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assessment of one organisation gave.
 *
 * @param scores one a rubric, in the order of their ledger lines
 * @param tally what a branch contributes to its unit; null for a unit
 */
record Outcome(List<SubjectScore> scores, @Nullable BranchTally tally) {}
