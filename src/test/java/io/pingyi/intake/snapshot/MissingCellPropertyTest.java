package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.Branch;
import io.pingyi.facts.Fact;
import io.pingyi.facts.RectificationCase;
import io.pingyi.intake.BlankMeaning;
import io.pingyi.intake.Column;
import io.pingyi.intake.Dataset;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Deleting a cell never makes a certain value contradict the true one, and an uncertain value stays
 * a bound on the side that favours the organisation. Cells whose blank says 零, 否 or 无 are left
 * alone: deleting one of those states something; so is the last day of a person's way.
 */
class MissingCellPropertyTest {

  /** Values of which more is better for the organisation; of the others less is. */
  private static final Set<String> MORE_IS_BETTER =
      Set.of(
          "generalMeetings",
          "secretaryLessons",
          "lifeMeetings",
          "appraisals",
          "activists",
          "inPreparation",
          "monthsUnderway");

  @Test
  void a_deleted_cell_never_makes_a_certain_value_wrong() throws ReflectiveOperationException {
    int deletions = 0;
    for (int seed = 0; seed < 150; seed++) {
      BranchFixture fixture = RandomBranch.of(new Random(seed));
      BranchFacts truth = fixture.facts();
      for (Deletion deletion : deletions(fixture)) {
        String old = String.valueOf(deletion.row().remove(deletion.column()));
        BranchFacts damaged = fixture.facts();
        deletion.row().put(deletion.column(), old);
        String what = "seed " + seed + ", without " + deletion.column() + "=" + old;
        compare(what, truth.branch(), damaged.branch());
        if (truth.rectification() != null && damaged.rectification() != null) {
          compare(what, truth.rectification(), damaged.rectification());
        }
        deletions++;
      }
    }
    assertThat(deletions).isGreaterThan(3000);
  }

  private record Deletion(Map<String, String> row, String column) {}

  private static List<Deletion> deletions(BranchFixture fixture) {
    List<Deletion> deletions = new ArrayList<>();
    fixture
        .rows()
        .forEach(
            (dataset, rows) -> {
              for (Map<String, String> row : rows) {
                row.forEach(
                    (column, value) -> {
                      if (!value.isEmpty()
                          && silent(dataset, column)
                          && !lastStep(dataset, row, column)) {
                        deletions.add(new Deletion(row, column));
                      }
                    });
              }
            });
    return deletions;
  }

  private static boolean silent(Dataset dataset, String column) {
    Column canonical = BranchFixture.COLUMNS.column(dataset, column);
    return !canonical.blankRejects() && canonical.blank() == BlankMeaning.MISSING;
  }

  /** Without its day, the last step of a person reads as not yet taken; nothing can tell. */
  private static boolean lastStep(Dataset dataset, Map<String, String> row, String column) {
    String last = "";
    for (String other : row.keySet()) {
      last = other.endsWith("日期") ? other : last;
    }
    return dataset == Dataset.DEVELOPMENT && column.equals(last);
  }

  private static void compare(String what, Fact truth, Fact damaged)
      throws ReflectiveOperationException {
    assertThat(damaged).isInstanceOfAny(Branch.class, RectificationCase.class);
    for (RecordComponent component : truth.getClass().getRecordComponents()) {
      String name = component.getName();
      Object was = component.getAccessor().invoke(truth);
      Object is = component.getAccessor().invoke(damaged);
      if (was == null
          || name.equals("uncertain")
          || name.equals("bounds")
          || truth.uncertain().contains(name)) {
        continue;
      }
      Bounds bounds = damaged.bounds().get(name);
      if (bounds != null && was instanceof Integer number) {
        within(what + ": " + name, number, bounds);
      }
      if (is != null && !damaged.uncertain().contains(name)) {
        assertThat(is).as("%s: %s", what, name).isEqualTo(was);
      } else if (was instanceof Integer before && is instanceof Integer after) {
        bound(what + ": " + name, name, before, after);
      }
    }
  }

  private static void within(String what, Integer truth, Bounds bounds) {
    if (bounds.least() != null) {
      assertThat(truth).as(what).isGreaterThanOrEqualTo(bounds.least());
    }
    if (bounds.most() != null) {
      assertThat(truth).as(what).isLessThanOrEqualTo(bounds.most());
    }
  }

  private static void bound(String what, String name, Integer truth, @Nullable Integer bound) {
    if (MORE_IS_BETTER.contains(name)) {
      assertThat(bound).as(what).isGreaterThanOrEqualTo(truth);
    } else {
      assertThat(bound).as(what).isLessThanOrEqualTo(truth);
    }
  }
}
