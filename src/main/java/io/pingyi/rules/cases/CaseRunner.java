package io.pingyi.rules.cases;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the case files of a rules folder against its rules. */
public final class CaseRunner {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  private final RuleSet rules;
  private final Function<Map<String, String>, DevelopmentRecord> persons;

  /**
   * For one rule set.
   *
   * @param rules what is tried
   * @param persons makes a person's record from raw cells by canonical column of the dataset 发展党员;
   *     the key 考核基准日 gives the assessment date
   */
  public CaseRunner(RuleSet rules, Function<Map<String, String>, DevelopmentRecord> persons) {
    this.rules = rules;
    this.persons = persons;
  }

  /** All cases of a folder, in the order of path and line; what cannot be read is a fault. */
  public static List<RuleCase> cases(Catalogue catalogue, RuleFolder folder, FaultList faults) {
    return CaseFile.all(catalogue, folder, faults);
  }

  /** Runs one case. */
  public CaseResult run(RuleCase rule) {
    Criterion criterion = CaseFile.criterion(rules.catalogue(), rule.criterion());
    if (criterion == null) {
      throw new IllegalArgumentException("no criterion " + rule.criterion());
    }
    CaseExpectation expectation = new CaseExpectation(rule);
    try {
      String date = rule.given().get(0).get(CaseColumns.DATE);
      LocalDate day = date == null ? DATE : CaseValues.date(CaseColumns.DATE, date);
      Subject subject = subject(rule, criterion, day);
      return rules.at(day).judge(subject, criterion.rubric()).criteria().stream()
          .filter(judged -> judged.criterion().code().equals(criterion.code()))
          .findFirst()
          .map(expectation::compare)
          .orElseGet(() -> expectation.failed("指标在" + day + "未生效"));
    } catch (CaseValues.CaseException | IllegalArgumentException e) {
      return expectation.failed(String.valueOf(e.getMessage()));
    }
  }

  private Subject subject(RuleCase rule, Criterion criterion, LocalDate day) {
    Map<String, String> given = rule.given().get(0);
    List<Fact> facts =
        new CaseFacts(CaseFile.columns(rules.catalogue(), criterion), day, persons)
            .of(rule, criterion);
    Organisation organisation =
        new Organisation(
            "T001", "测试支部", Organisation.Level.BRANCH, sector(criterion, given), null, "T000");
    Citation.Cell cell = new Citation.Cell(0, rule.line(), criterion.code(), rule.name());
    List<ManualScore> scores = new ArrayList<>();
    List<Waiver> waivers = new ArrayList<>();
    for (Map<String, String> row : rule.given()) {
      String manual = row.get(CaseColumns.MANUAL);
      if (manual != null) {
        scores.add(
            new ManualScore(
                criterion.code(),
                CaseValues.number(CaseColumns.MANUAL, manual),
                "用例",
                null,
                rule.name(),
                cell));
      }
      String waiver = row.get(CaseColumns.WAIVER);
      if (waiver != null) {
        waivers.add(new Waiver(criterion.code(), waiver, "用例", cell));
      }
    }
    Evidence evidence =
        (fact, component) -> List.of(new Citation.Cell(0, rule.line(), component, rule.name()));
    return new Subject(organisation, facts, scores, waivers, evidence);
  }

  /** Without a column 类别 a case speaks of a sector to which the criterion applies. */
  private static @Nullable String sector(Criterion criterion, Map<String, String> given) {
    String sector = given.get(CaseColumns.SECTOR);
    if (sector == null) {
      return criterion.sectors().stream().sorted().findFirst().orElse("其他");
    }
    return sector.isEmpty() ? null : sector;
  }
}
