package io.pingyi.intake.snapshot;

import static io.pingyi.intake.snapshot.DevelopmentFixture.BRANCH;
import static io.pingyi.intake.snapshot.DevelopmentFixture.bundle;
import static io.pingyi.intake.snapshot.DevelopmentFixture.lawful;
import static io.pingyi.intake.snapshot.DevelopmentFixture.snapshot;
import static io.pingyi.intake.snapshot.DevelopmentFixture.values;
import static io.pingyi.intake.snapshot.DevelopmentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DevelopmentEvidenceTest {

  private final DevelopmentSnapshot snapshot = snapshot(2025);

  @Test
  void every_value_rests_on_cells_as_they_stand_in_the_export() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      Bundle bundle = bundle(DevelopmentFixture.random(random), DevelopmentFixture.random(random));
      for (DevelopmentRecord development : snapshot.of(bundle)) {
        values(development)
            .forEach(
                (component, value) -> {
                  List<Citation> behind = snapshot.behind(bundle, development, component);
                  assertThat(value == null || !behind.isEmpty()).as(component).isTrue();
                  behind.forEach(citation -> stands(bundle, citation));
                });
      }
    }
  }

  @Test
  void a_duration_cites_both_of_its_days_under_the_headings_of_the_file() {
    Bundle bundle = bundle(lawful());
    DevelopmentRecord development = snapshot.of(bundle).get(0);
    assertThat(snapshot.behind(bundle, development, "approvalMonths"))
        .containsExactly(
            new Citation.Cell(3, 2, "表头-接收大会日期", "2025-06-10"),
            new Citation.Cell(3, 2, "表头-审批日期", "2025-07-10"));
    assertThat(snapshot.behind(bundle, development, "votesInFavour"))
        .containsExactly(new Citation.Cell(3, 2, "表头-赞成票数", "17"));
  }

  @Test
  void a_blank_cell_is_cited_as_a_proven_absence() {
    Bundle bundle = bundle(lawful(), with(lawful(), "延期审批理由", ""));
    DevelopmentRecord development = snapshot.of(bundle).get(1);
    assertThat(development.approvalDelayJustified()).isFalse();
    assertThat(snapshot.behind(bundle, development, "approvalDelayJustified"))
        .containsExactly(new Citation.Absence(3, "表头-党组织编码", BRANCH, "第3行的延期审批理由"));
  }

  @Test
  void an_inversion_cites_the_pairs_that_are_the_wrong_way_round() {
    Bundle bundle = bundle(with(lawful(), "支委审查日期", "2025-05-20"));
    DevelopmentRecord development = snapshot.of(bundle).get(0);
    assertThat(development.inversions()).isEqualTo(1);
    assertThat(snapshot.behind(bundle, development, "inversions"))
        .containsExactly(
            new Citation.Cell(3, 2, "表头-支委审查日期", "2025-05-20"),
            new Citation.Cell(3, 2, "表头-预审日期", "2025-05-15"));
  }

  @Test
  void a_batch_cites_the_meeting_day_of_everyone_in_it_and_never_the_handler() {
    Bundle bundle = bundle(lawful(), with(lawful(), "经手人", "ffff"), lawful());
    DevelopmentRecord development = snapshot.of(bundle).get(2);
    assertThat(development.sameDayBatch()).isEqualTo(2);
    assertThat(snapshot.behind(bundle, development, "sameDayBatch"))
        .containsExactly(
            new Citation.Cell(3, 2, "表头-接收大会日期", "2025-06-10"),
            new Citation.Cell(3, 4, "表头-接收大会日期", "2025-06-10"));
  }

  private static void stands(Bundle bundle, Citation citation) {
    if (citation instanceof Citation.Cell cell) {
      int column = DevelopmentFixture.NAMES.indexOf(cell.column().substring("表头-".length()));
      assertThat(bundle.of(Dataset.DEVELOPMENT).get(cell.row() - 2).cells().get(column))
          .isEqualTo(cell.value());
    }
  }
}
