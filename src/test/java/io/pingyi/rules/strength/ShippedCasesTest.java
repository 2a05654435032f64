package io.pingyi.rules.strength;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.snapshot.DevelopmentCases;
import io.pingyi.intake.snapshot.WorkCalendar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code rules test} says of the shipped rules must not get worse. */
class ShippedCasesTest {

  private static final Path RULES = Path.of("rules");

  /** A new criterion may come with a case or two missing, a careless one may not. */
  private static final int LEAST_PERCENT = 97;

  @Test
  void the_shipped_cases_pass_and_notice_almost_every_mistake() {
    DevelopmentCases persons =
        new DevelopmentCases(
            ColumnsCatalogue.read(RULES.resolve("columns.yml")),
            WorkCalendar.read(RULES.resolve("calendar.csv")));
    RuleTestReport report =
        new RuleTest(RULES, Path.of("target/rules-cache"), persons).run(List.of());
    assertThat(report.failed()).isZero();
    assertThat(report.withoutCases()).isEmpty();
    assertThat(report.noticed() * 100L)
        .as("changes noticed; run rules test for the cases to add")
        .isGreaterThanOrEqualTo((long) report.changes() * LEAST_PERCENT);
  }
}
