package io.pingyi.trial.effect;

import io.pingyi.rules.Rubric;
import io.pingyi.rules.edits.Edit;
import java.util.List;
import java.util.Map;

/**
 * What the edits between two editions of the rules do on a year's data.
 *
 * @param request what was compared
 * @param oldHash SHA-256 of the old folder
 * @param newHash SHA-256 of the new folder
 * @param edits every edit, in the order of {@link io.pingyi.rules.edits.FolderEdits}
 * @param steps the edits that may change a result, in the order in which they were applied
 * @param subjects how many subjects are assessed by the old or the new edition
 * @param rubrics rubrics of both editions, in the order of the new one
 * @param moves subjects that change, by rubric, the largest change first
 * @param findings sorted by rubric, organisation, criterion and finding
 * @param failures why subjects lose their score or newly have none, with their number
 * @param idle edits without effect on scores, ranks and grades, each with its reason
 */
public record Effect(
    EffectRequest request,
    String oldHash,
    String newHash,
    List<Edit> edits,
    List<Step> steps,
    int subjects,
    List<Rubric> rubrics,
    List<Move> moves,
    List<FindingChange> findings,
    Map<String, Integer> failures,
    List<Idle> idle) {

  /** Whether the editions mean the same. */
  public boolean identical() {
    return edits.isEmpty();
  }

  /** The rubric of a code. */
  public Rubric rubric(String code) {
    return rubrics.stream()
        .filter(rubric -> rubric.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rubric " + code));
  }

  /** Counts by rubric. */
  public List<RubricSummary> summaries() {
    return rubrics.stream().map(rubric -> RubricSummary.of(rubric, moves, findings)).toList();
  }
}
