package io.pingyi.batch;

import io.pingyi.rules.CriterionDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Criteria whose prints differ between two years, or that one of them lacks. */
final class EditedCriteria {

  private final List<Edit> edits = new ArrayList<>();

  /**
   * An edit.
   *
   * @param definition this year's, last year's for a criterion that was removed
   * @param how 新增, 修改 or 取消
   */
  record Edit(CriterionDefinition definition, String how) {}

  EditedCriteria(List<CriterionDefinition> before, List<CriterionDefinition> now) {
    Map<String, CriterionDefinition> past = new HashMap<>();
    before.forEach(each -> past.put(each.criterion(), each));
    for (CriterionDefinition each : now) {
      CriterionDefinition was = past.remove(each.criterion());
      if (was == null) {
        edits.add(new Edit(each, "新增"));
      } else if (!was.print().equals(each.print())) {
        edits.add(new Edit(each, "修改"));
      }
    }
    before.stream()
        .filter(each -> past.containsKey(each.criterion()))
        .forEach(each -> edits.add(new Edit(each, "取消")));
  }

  /** Those of a rubric, in the order of the tables, removed ones last. */
  List<Edit> of(String rubric) {
    return edits.stream().filter(edit -> edit.definition().rubric().equals(rubric)).toList();
  }

  /** Their codes. */
  Set<String> codes(String rubric) {
    return of(rubric).stream()
        .map(edit -> edit.definition().criterion())
        .collect(Collectors.toSet());
  }
}
