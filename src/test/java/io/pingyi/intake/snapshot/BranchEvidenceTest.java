package io.pingyi.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Citation;
import io.pingyi.facts.Fact;
import io.pingyi.facts.Indicator;
import io.pingyi.intake.Dataset;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BranchEvidenceTest {

  private static final Set<String> NOT_VALUES = Set.of("uncertain", "source", "row");

  @Test
  void every_value_of_every_fact_rests_on_something() throws ReflectiveOperationException {
    for (int seed = 0; seed < 200; seed++) {
      everyValueIsBacked(RandomBranch.of(new Random(seed)).facts());
    }
  }

  @Test
  void every_value_of_a_branch_without_rows_rests_on_an_absence_or_its_own_row()
      throws ReflectiveOperationException {
    everyValueIsBacked(
        BranchFixture.at("2025-12-31")
            .organisation("成立日期", "2025-12-03", "党小组数", "3")
            .tables(Dataset.MEETING, Dataset.DEVELOPMENT, Dataset.RECTIFICATION, Dataset.EDUCATION)
            .facts());
  }

  @Test
  void gaps_are_cited_one_by_one_with_table_key_and_what() {
    BranchFacts facts =
        BranchFixture.at("2025-12-31")
            .organisation("成立日期", "2010-07-01")
            .monthly("党员大会", 1, 8)
            .facts();

    assertThat(facts.evidence().behind(facts.branch(), "generalMeetingQuartersMissed"))
        .containsExactly(
            new Citation.Absence(2, "表头党组织编码", BranchFixture.CODE, "第2季度党员大会"),
            new Citation.Absence(2, "表头党组织编码", BranchFixture.CODE, "第4季度党员大会"));
  }

  @Test
  void zeros_of_counters_are_cited_as_they_stand() {
    BranchFixture fixture = BranchFixture.at("2025-12-31").organisation("成立日期", "2010-07-01");
    for (int month = 1; month <= 11; month++) {
      fixture.row(
          Dataset.MEETING_COUNT,
          "月份",
          "2025-%02d".formatted(month),
          "主题党日次数",
          month == 3 ? "0次" : "1");
    }
    BranchFacts facts = fixture.facts();

    assertThat(facts.evidence().behind(facts.branch(), "themedDayMonthsMissed"))
        .containsExactly(
            new Citation.Cell(2, 4, "表头主题党日次数", "0次"),
            new Citation.Absence(2, "表头党组织编码", BranchFixture.CODE, "12月主题党日"));
  }

  @Test
  void the_rate_of_attendance_rests_on_both_cells_of_every_meeting_of_the_year() {
    BranchFacts facts =
        BranchFixture.at("2025-12-31")
            .organisation("成立日期", "2010-07-01")
            .monthly("主题党日", 1, 2)
            .meeting("主题党日", "2024-12-05")
            .facts();

    assertThat(facts.evidence().behind(facts.branch(), "attendanceRate"))
        .containsExactly(
            new Citation.Cell(2, 2, "表头应到人数", "10"),
            new Citation.Cell(2, 2, "表头实到人数", "9"),
            new Citation.Cell(2, 3, "表头应到人数", "10"),
            new Citation.Cell(2, 3, "表头实到人数", "9"));
  }

  @Test
  void missing_papers_are_cited_before_anything_else() {
    BranchFacts facts =
        BranchFixture.at("2025-12-31")
            .organisation()
            .row(
                Dataset.DEVELOPMENT,
                "申请入党日期",
                "2022-01-10",
                "转正大会日期",
                "2025-06-10",
                "转正审批日期",
                "2025-06-20",
                "入党志愿书",
                "有",
                "入党申请书",
                "无",
                "培养考察登记表",
                "是",
                "政审材料",
                "是",
                "转正申请书",
                "是")
            .facts();

    assertThat(facts.branch().archiveItemsMissing()).isEqualTo(1);
    assertThat(facts.evidence().behind(facts.branch(), "archiveItemsMissing"))
        .containsExactly(new Citation.Cell(2, 2, "表头入党申请书", "无"));
  }

  private static void everyValueIsBacked(BranchFacts facts) throws ReflectiveOperationException {
    List<Fact> all = new ArrayList<>(facts.developments());
    all.addAll(facts.indicators());
    all.add(facts.branch());
    if (facts.rectification() != null) {
      all.add(facts.rectification());
    }
    for (Fact fact : all) {
      for (RecordComponent component : fact.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(fact);
        if (value == null
            || NOT_VALUES.contains(component.getName())
            || (fact instanceof Branch && component.getName().equals("sector"))) {
          continue;
        }
        assertThat(facts.evidence().behind(fact, component.getName()))
            .as("%s.%s = %s", fact.getClass().getSimpleName(), component.getName(), value)
            .isNotEmpty();
      }
    }
    assertThat(facts.evidence().behind(facts.branch(), "sector")).isNotEmpty();
    assertThat(all).filteredOn(Indicator.class::isInstance).hasSizeLessThan(10);
  }
}
