package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.snapshot.BranchSnapshot;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.drl.RuleSets;
import io.pingyi.score.SubjectScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deletes random cells of branches and holds the true scores of branch, persons, case and unit
 * against the printed ranges (promise 5). A failure names its seed.
 */
class MissingDataPropertyTest {

  private static final String[] SMALL = {"0", "1", "2", "3"};

  @TempDir static Path cache;
  private static RuleSet rules;
  private static BranchAssessor assessor;

  @BeforeAll
  static void open() {
    rules = RuleSets.openDraft(Path.of("rules"), cache, UnitFixture.DATE);
    WorkCalendar calendar = WorkCalendar.read(Path.of("rules/calendar.csv"));
    BranchSnapshot snapshot =
        new BranchSnapshot(UnitFixture.context(), UnitFixture.COLUMNS, calendar);
    assessor =
        new BranchAssessor(
            rules, rules.catalogue(), UnitFixture.context(), UnitFixture.COLUMNS, snapshot::of);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void the_true_scores_lie_within_the_ranges() {
    delete(0, 250);
  }

  @Test
  @Tag("campaign")
  void the_true_scores_of_sixty_thousand_branches_lie_within_the_ranges() {
    delete(1_000_000, 20_000);
  }

  private static void delete(int first, int seeds) {
    int open = 0;
    int moved = 0;
    for (int seed = first; seed < first + seeds; seed++) {
      Random random = new Random(seed);
      List<BranchTally> truth = new ArrayList<>();
      List<BranchTally> known = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        BranchRows complete = random(random);
        AssessedBranch whole = assessor.assess(complete.bundle());
        AssessedBranch holed = assessor.assess(complete.deleted(random, 12).bundle());
        for (SubjectScore score : whole.scores()) {
          contains(score, holed.scores(), seed);
        }
        SubjectScore before = whole.scores().get(0);
        SubjectScore after = holed.scores().get(0);
        open += after.undetermined() > before.undetermined() ? 1 : 0;
        moved += String.valueOf(before.score()).equals(String.valueOf(after.score())) ? 0 : 1;
        truth.add(whole.tally());
        known.add(holed.tally());
      }
      contains(unit(truth), List.of(unit(known)), seed);
    }
    assertThat(open).as("branches that deletions left open").isGreaterThan(seeds);
    assertThat(moved).as("branches whose score deletions moved").isGreaterThan(seeds / 2);
  }

  private static void contains(SubjectScore truth, List<SubjectScore> known, int seed) {
    SubjectScore holed =
        known.stream()
            .filter(score -> score.rubric().code().equals(truth.rubric().code()))
            .findFirst()
            .orElse(null);
    if (truth.score() == null || holed == null) {
      return;
    }
    assertThat(truth.score())
        .as("seed %s rubric %s", seed, truth.rubric().code())
        .isBetween(holed.lowest(), holed.highest());
    if (holed.score() != null) {
      assertThat(holed.score()).isBetween(holed.lowest(), holed.highest());
    }
  }

  private static SubjectScore unit(List<BranchTally> branches) {
    UnitFixture unit = UnitFixture.perfect();
    return new UnitAssessor(
            rules,
            rules.catalogue(),
            UnitFixture.context(),
            UnitFixture.COLUMNS,
            bundle -> unit.own())
        .assess(unit.bundle(), branches.stream())
        .get(0);
  }

  private static BranchRows random(Random random) {
    BranchRows rows = BranchRows.good();
    for (String column : List.of("欠缴三至六月人数", "欠缴六月以上人数", "失联流动党员数", "超期未转接人数", "应处置未启动人数")) {
      rows = rows.changed(Dataset.EDUCATION, 0, column, SMALL[random.nextInt(4)]);
    }
    rows = rows.changed(Dataset.EDUCATION, 0, "学时达标人数", String.valueOf(10 + random.nextInt(11)));
    rows = rows.changed(Dataset.EDUCATION, 0, "流动党员台账", random.nextBoolean() ? "是" : "否");
    rows = rows.changed(Dataset.ORGANISATION, 0, "正式党员数", String.valueOf(1 + random.nextInt(60)));
    rows = rows.changed(Dataset.ORGANISATION, 0, "支委人数", String.valueOf(random.nextInt(9)));
    String founded =
        random.nextInt(4) == 0 ? "2025-0%d-10".formatted(5 + random.nextInt(4)) : "2010-01-01";
    rows = rows.changed(Dataset.ORGANISATION, 0, "成立日期", founded);
    for (int i = random.nextInt(3); i > 0; i--) {
      rows =
          rows.activist(
              "2025-0%d-10".formatted(1 + random.nextInt(2)),
              "2025-0%d-20".formatted(2 + random.nextInt(3)),
              "2025-0%d-01".formatted(6 + random.nextInt(4)));
      rows =
          rows.changed(
              Dataset.DEVELOPMENT,
              rows.rows().getOrDefault(Dataset.DEVELOPMENT, List.of()).size() - 1,
              "出生日期",
              random.nextInt(3) == 0 ? "2008-05-05" : "1995-05-05");
    }
    return random.nextInt(3) == 0 ? rows.weak(random.nextBoolean() ? "通过" : "不通过") : rows;
  }
}
