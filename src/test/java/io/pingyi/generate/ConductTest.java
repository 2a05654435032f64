package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.generate.MeetingYear.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductTest {

  private static final long SEED = 31;
  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  private final List<BranchYear> branches =
      DistrictData.of(SEED, DATE, County.alone(1_500)).branches();

  @Test
  void points_lost_are_skewed_with_a_mean_below_ten() {
    double[] lost = branches.stream().mapToDouble(ConductTest::lost).sorted().toArray();
    double mean = branches.stream().mapToDouble(ConductTest::lost).average().orElse(0);
    assertThat(mean).isBetween(5.0, 9.0);
    assertThat(lost[lost.length / 2]).isLessThan(mean);
  }

  private static double lost(BranchYear branch) {
    return branch.conduct().lapses().entrySet().stream()
        .mapToDouble(each -> each.getKey().cost * each.getValue())
        .sum();
  }

  @Test
  void a_district_holds_about_fifty_meetings_a_branch() {
    double mean =
        branches.stream()
            .mapToInt(branch -> MeetingYear.of(SEED, branch, DATE).size())
            .average()
            .orElse(0);
    assertThat(mean).isBetween(38.0, 62.0);
  }

  @Test
  void meetings_lack_exactly_what_the_conduct_says() {
    for (BranchYear branch : branches) {
      if (branch.org().founded().getYear() < 2025) {
        List<Meeting> held = MeetingYear.of(SEED, branch, DATE);
        List<Flaw> flaws = Absences.of(branch, DATE, held);
        for (Lapse lapse : List.of(Lapse.GENERAL_QUARTER, Lapse.THEMED_MONTH, Lapse.GROUP_MONTH)) {
          assertThat(counted(flaws, lapse)).isEqualTo(branch.conduct().of(lapse));
        }
      }
    }
  }

  private static int counted(List<Flaw> flaws, Lapse lapse) {
    return flaws.stream()
        .filter(flaw -> flaw.kind().equals(lapse.label))
        .mapToInt(flaw -> Integer.parseInt(flaw.value()))
        .sum();
  }

  @Test
  void nothing_happens_after_the_assessment_date() {
    LocalDate early = LocalDate.of(2025, 9, 30);
    for (BranchYear branch : BranchYear.of(SEED, tree(), early)) {
      assertThat(MeetingYear.of(SEED, branch, early))
          .allSatisfy(meeting -> assertThat(meeting.day()).isBeforeOrEqualTo(early));
    }
  }

  private static List<Org> tree() {
    return new DistrictTree(SEED, County.alone(100)).build(2025, Map.of());
  }
}
