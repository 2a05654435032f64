package io.pingyi.rules.strength;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.cases.CaseResult;
import java.util.List;

/**
 * What came of the cases of one criterion.
 *
 * @param criterion its row
 * @param file its case file below the rules folder; empty when it has none
 * @param results one for each case, in the order of the file
 * @param sides sides of comparisons that were not tried
 * @param noticed how many changes the cases notice
 * @param unnoticed changes they do not notice
 * @param equivalent how many changes make no difference to any case that was looked at
 * @param searched how many cases were looked at before a change was called equivalent
 * @param suggestions cases that would close the gaps
 */
public record CriterionStrength(
    Criterion criterion,
    String file,
    List<CaseResult> results,
    List<Weakness> sides,
    int noticed,
    List<Weakness> unnoticed,
    int equivalent,
    int searched,
    List<Suggestion> suggestions) {

  /** Keeps the lists as they are now. */
  public CriterionStrength {
    results = List.copyOf(results);
    sides = List.copyOf(sides);
    unnoticed = List.copyOf(unnoticed);
    suggestions = List.copyOf(suggestions);
  }

  CriterionStrength with(List<CaseResult> judged) {
    return new CriterionStrength(
        criterion, file, judged, sides, noticed, unnoticed, equivalent, searched, suggestions);
  }

  /** Changes that make a difference. */
  public int changes() {
    return noticed + unnoticed.size();
  }

  /** Cases that failed. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }
}
