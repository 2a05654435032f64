package io.pingyi.intake.snapshot;

import io.pingyi.facts.Branch;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one branch before any rule has spoken: the values of {@code branch} that come from
 * the rubrics D and R (发展严重违规人数, 发展一般违规人数) are still zero.
 *
 * @param branch snapshot
 * @param developments one a person, in the order of source and row
 * @param rectification the case, when it is on the list of weak organisations
 * @param indicators in the order of source, row and column
 * @param manualScores in the order of source and row
 * @param waivers in the order of source and row
 * @param evidence finds what a value of any of these facts rests on
 */
public record BranchFacts(
    Branch branch,
    List<DevelopmentRecord> developments,
    @Nullable RectificationCase rectification,
    List<Indicator> indicators,
    List<ManualScore> manualScores,
    List<Waiver> waivers,
    Evidence evidence) {}
