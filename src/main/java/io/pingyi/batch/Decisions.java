package io.pingyi.batch;

import io.pingyi.assess.DecisionCheck;
import io.pingyi.batch.StagedRows.Line;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Rubric;
import java.util.List;
import java.util.Map;

/**
 * Keeps the party committee's decisions on grades. A decision that differs from the proposal needs
 * its reason; without one it is listed and the proposal stands alone.
 */
final class Decisions {

  private static final String GRADE = "决定等次";

  private final RunStore store;
  private final StagedRows rows;
  private final Catalogue catalogue;
  private final LateRejects rejects;

  Decisions(RunStore store, StagedRows rows, Catalogue catalogue, LateRejects rejects) {
    this.store = store;
    this.rows = rows;
    this.catalogue = catalogue;
    this.rejects = rejects;
  }

  void keep() {
    rows.each(
        Dataset.DECISION,
        line -> {
          if (!line.raw(GRADE).isBlank()) {
            keep(line);
          }
        });
  }

  private void keep(Line line) {
    String given = line.word("层级");
    String level = given.isEmpty() ? DecisionCheck.USUAL_LEVEL : given;
    List<Map<String, Object>> proposals =
        store
            .jdbc()
            .queryForList(
                "select k.rubric, k.organisation, k.grade from ranking k join organisation o"
                    + " on o.run = k.run and o.number = k.organisation"
                    + " where k.run = ? and o.code = ? and k.rubric = any(?)",
                store.run(),
                line.organisation(),
                rubrics(level));
    if (proposals.isEmpty()) {
      rejects.add(line, GRADE, "该党组织没有“" + level + "”层级的评定结果，决定不采用；请核对编码和层级");
      return;
    }
    String proposed = String.valueOf(proposals.get(0).get("grade"));
    String decided = line.word(GRADE);
    String reason = line.word("决定理由");
    if (!decided.equals(proposed) && reason.isEmpty()) {
      rejects.add(
          line, "决定理由", "决定等次“" + decided + "”与建议等次“" + proposed + "”不同而没有写决定理由，决定不采用；请补写理由");
      return;
    }
    store
        .jdbc()
        .update(
            "insert into decision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            store.run(),
            proposals.get(0).get("rubric"),
            proposals.get(0).get("organisation"),
            decided,
            reason,
            line.word("决定机关"),
            CellText.clean(line.raw("决定日期")),
            line.word("决定依据"),
            line.source(),
            line.number());
  }

  private String[] rubrics(String level) {
    return catalogue.rubrics().values().stream()
        .filter(rubric -> rubric.level().equals(level))
        .map(Rubric::code)
        .toArray(String[]::new);
  }
}
