package io.pingyi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The arrows of {@code docs/architecture.md}; an exception needs its reason beside it. */
@AnalyzeClasses(packages = "io.pingyi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule facts_depend_on_nothing_of_pingyi = only("facts");

  @ArchTest static final ArchRule intake_depends_on_facts = only("intake", "facts");

  @ArchTest static final ArchRule rules_depend_on_facts = only("rules", "facts");

  @ArchTest
  static final ArchRule score_depends_on_findings_of_rules = only("score", "rules", "facts");

  @ArchTest static final ArchRule rank_depends_on_score = only("rank", "score", "rules");

  /** Reports print the source tables and the balance of intake. */
  @ArchTest
  static final ArchRule report_depends_on_results =
      only("report", "score", "rank", "rules", "facts", "history", "intake", "paper");

  /** Papers also name the datasets that their figures come from. */
  @ArchTest
  static final ArchRule meeting_depends_on_report =
      only("meeting", "report", "paper", "rules", "facts", "intake");

  @ArchTest static final ArchRule paper_knows_nothing_of_the_domain = only("paper");

  /** Results and nothing behind them: neither the database nor the stages that made them. */
  @ArchTest
  static final ArchRule page_depends_on_results =
      only("page", "report", "rules", "history", "facts", "intake");

  @ArchTest
  static final ArchRule assess_composes_the_pure_stages =
      only("assess", "intake", "facts", "rules", "score", "rectify");

  @ArchTest static final ArchRule rectify_depends_on_intake = only("rectify", "facts", "intake");

  @ArchTest static final ArchRule history_depends_on_rules = only("history", "rules");

  /** Goes the way of a run from the input to ranks, without a database. */
  @ArchTest
  static final ArchRule trial_composes_the_stages_without_storing =
      only("trial", "assess", "intake", "facts", "rules", "score", "rank", "report");

  /** It may open exports again, but shares nothing with what it checks. */
  @ArchTest static final ArchRule verify_shares_no_code_with_the_scorer = only("verify", "intake");

  @ArchTest
  static final ArchRule handbook_tells_the_rules = only("handbook", "rules", "facts", "paper");

  @ArchTest static final ArchRule database_stands_alone = only("database");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.pingyi.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule drools_is_seen_only_in_its_own_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pingyi.rules.drl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule drools_is_nowhere_public =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.pingyi.rules..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .arePublic()
          .should()
          .notHaveRawReturnType(resideInAnyPackage("org.kie..", "org.drools.."));

  @ArchTest
  static final ArchRule spring_batch_is_seen_only_in_batch =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pingyi.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.batch..");

  @ArchTest
  static final ArchRule spring_stays_out_of_the_pure_stages =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.pingyi.batch..", "io.pingyi.database..", "io.pingyi.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule table_libraries_are_seen_only_where_tables_are =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.pingyi.intake..",
              "io.pingyi.report..",
              "io.pingyi.paper..",
              "io.pingyi.generate..",
              // The vocabulary is published as a table for Excel.
              "io.pingyi.handbook..",
              // Criteria tables are CSV files; the verifier reads the published ones.
              "io.pingyi.rules..",
              "io.pingyi.verify..",
              // Earlier runs are published tables too.
              "io.pingyi.history..",
              "io.pingyi.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.csv..", "org.apache.poi..", "org.dhatim..");

  @ArchTest
  static final ArchRule the_clock_is_read_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.pingyi.cli..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

  private static ArchRule only(String layer, String... allowed) {
    String[] packages = new String[allowed.length + 1];
    packages[0] = "io.pingyi." + layer + "..";
    for (int i = 0; i < allowed.length; i++) {
      packages[i + 1] = "io.pingyi." + allowed[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage("io.pingyi." + layer + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages)
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("io.pingyi.."))))
        .because("docs/architecture.md, Depends on");
  }
}
