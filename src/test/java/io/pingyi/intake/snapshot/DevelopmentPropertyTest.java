package io.pingyi.intake.snapshot;

import static io.pingyi.intake.snapshot.DevelopmentFixture.record;
import static io.pingyi.intake.snapshot.DevelopmentFixture.values;
import static io.pingyi.intake.snapshot.DevelopmentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Deleting data never makes a certain answer another certain answer. The last step of a record is
 * never deleted here: without it the export says that the step was not reached.
 */
class DevelopmentPropertyTest {

  private static final Set<String> NOT_VALUES = Set.of("steps", "missingSteps", "uncertain");

  @Test
  void a_blank_cell_gives_null_or_a_lower_bound_or_the_same_value() {
    Random random = new Random(14);
    for (int i = 0; i < 80; i++) {
      Map<String, String> complete = DevelopmentFixture.random(random);
      for (String column : deletable(complete)) {
        compare(complete, with(complete, column, ""), column);
      }
    }
  }

  @Test
  void several_blank_dates_give_null_or_a_lower_bound_or_the_same_value() {
    Random random = new Random(15);
    for (int i = 0; i < 1_000; i++) {
      Map<String, String> complete = DevelopmentFixture.random(random);
      Map<String, String> blanked = new LinkedHashMap<>(complete);
      List<String> columns = deletable(complete);
      for (int n = random.nextInt(4); n >= 0; n--) {
        blanked.put(columns.get(random.nextInt(columns.size())), "");
      }
      if ("".equals(blanked.get("公示开始日期")) && "".equals(blanked.get("公示结束日期"))) {
        continue; // both together say that there was no notice
      }
      if ("".equals(blanked.get("延长次数")) && "".equals(blanked.get("延长月数"))) {
        continue; // both together say that there was no extension
      }
      compare(complete, blanked, blanked.toString());
    }
  }

  @Test
  void a_month_for_a_day_gives_null_or_a_lower_bound_or_the_same_value() {
    Random random = new Random(16);
    for (int i = 0; i < 80; i++) {
      Map<String, String> complete = DevelopmentFixture.random(random);
      for (Step step : Step.values()) {
        String column = StepDates.column(step);
        compare(
            complete,
            with(complete, column, complete.getOrDefault(column, "").substring(0, 7)),
            column);
      }
    }
  }

  private static List<String> deletable(Map<String, String> complete) {
    List<String> columns = new ArrayList<>(complete.keySet());
    // Blank cells of these mean 无 or 零 by columns.yml.
    columns.removeAll(List.of("介绍人处分情况", "延期审批理由", "经手人"));
    columns.remove(StepDates.column(Step.CONVERSION_APPROVED));
    return columns;
  }

  private static void compare(
      Map<String, String> complete, Map<String, String> reduced, String what) {
    for (int year = 2024; year <= 2027; year++) {
      DevelopmentRecord all = record(year, complete);
      DevelopmentRecord less = record(year, reduced);
      Map<String, Object> expected = values(all);
      Map<String, Object> found = values(less);
      for (String component : expected.keySet()) {
        if (NOT_VALUES.contains(component) || found.get(component) == null) {
          continue;
        }
        if (less.uncertain().contains(component)) {
          assertThat((Integer) found.get(component))
              .as("%s without %s", component, what)
              .isLessThanOrEqualTo((Integer) expected.get(component));
        } else if (component.equals("candidateOpinion") && "备案".equals(found.get(component))) {
          // A date alone proves 备案, and is used only while 备案 sufficed.
          assertThat(expected.get(component)).isIn("同意", "备案");
        } else if (!component.equals("inversions") || touches(less, year)) {
          assertThat(found.get(component))
              .as("%s in %s without %s", component, year, what)
              .isEqualTo(expected.get(component));
        }
      }
    }
  }

  private static boolean touches(DevelopmentRecord development, int year) {
    return development.steps().values().stream()
        .anyMatch(range -> Ranges.overlap(range, Ranges.year(year)));
  }
}
