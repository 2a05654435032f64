package io.pingyi.rules.cases;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Subject;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs the case files of a rules folder against its rules. */
public final class CaseRunner {

  private final RuleSet rules;
  private final CaseSubjects subjects;

  /**
   * For one rule set.
   *
   * @param rules what is tried
   * @param persons makes a person's record from raw cells by canonical column of the dataset 发展党员;
   *     the key 考核基准日 gives the assessment date
   */
  public CaseRunner(RuleSet rules, Function<Map<String, String>, DevelopmentRecord> persons) {
    this.rules = rules;
    this.subjects = new CaseSubjects(rules.catalogue(), persons);
  }

  /** All cases of a folder, in the order of path and line; what cannot be read is a fault. */
  public static List<RuleCase> cases(Catalogue catalogue, RuleFolder folder, FaultList faults) {
    return CaseFile.all(catalogue, folder, faults);
  }

  /** Compares a judgement with what a case expects. */
  public static CaseResult compare(RuleCase rule, CriterionJudgement judged) {
    return new CaseExpectation(rule).compare(judged);
  }

  /** Runs one case. */
  public CaseResult run(RuleCase rule) {
    Criterion criterion = CaseFile.criterion(rules.catalogue(), rule.criterion());
    if (criterion == null) {
      throw new IllegalArgumentException("no criterion " + rule.criterion());
    }
    CaseExpectation expectation = new CaseExpectation(rule);
    try {
      LocalDate day = CaseSubjects.day(rule);
      Subject subject = subjects.of(rule, criterion);
      return rules.at(day).judge(subject, criterion.rubric()).criteria().stream()
          .filter(judged -> judged.criterion().code().equals(criterion.code()))
          .findFirst()
          .map(expectation::compare)
          .orElseGet(() -> expectation.failed("指标在" + day + "未生效"));
    } catch (IllegalArgumentException e) {
      return expectation.failed(String.valueOf(e.getMessage()));
    }
  }
}
