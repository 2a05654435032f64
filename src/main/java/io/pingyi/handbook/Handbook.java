package io.pingyi.handbook;

import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Numerals;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.cases.CaseRunner;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.RuleTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The handbook of one rules folder.
 *
 * @param rules tables, and rules in words
 * @param cases all cases, in the order of path and line
 * @param ladders decision tables by code of their criterion
 * @param hash of the folder
 */
public record Handbook(
    RuleTexts rules, List<RuleCase> cases, Map<String, Ladder> ladders, String hash) {

  /** Name of the paper, and of its files. */
  public static final String NAME = "考核指标手册";

  private static final int HASH = 12;

  /** Keeps the collections as they are now. */
  public Handbook {
    cases = List.copyOf(cases);
    ladders = Map.copyOf(ladders);
  }

  /**
   * Reads a folder without compiling anything.
   *
   * @throws RulesException with every fault; a criterion without a rule or a case, a finding
   *     without a rule and a rule without a finding are faults, so a book without gaps is all there
   *     can be
   */
  public static Handbook read(Path rulesDir) {
    FaultList faults = new FaultList();
    RuleFolder folder = RuleFolder.read(rulesDir, faults);
    RuleTexts rules = RuleTexts.read(folder, faults);
    List<RuleCase> cases = CaseRunner.cases(rules.catalogue(), folder, faults);
    if (!faults.all().isEmpty()) {
      throw new RulesException(faults.all());
    }
    Map<String, Ladder> ladders = new HashMap<>();
    folder.decisionTables().forEach(table -> ladders.put(table.criterion(), Ladder.of(table)));
    return new Handbook(rules, cases, ladders, folder.hash());
  }

  /** Writes the whole book onto an empty paper. */
  public void write(Manuscript paper) {
    paper.cover(NAME, List.of("规则版本 " + hash.substring(0, HASH), "（由考核办法目录自动生成）"));
    paper.contents(contents());
    new Introduction(rules.catalogue()).write(paper);
    for (Rubric rubric : rules.catalogue().rubrics().values()) {
      paper.pageBreak();
      new RubricPart(this, rubric).write(paper);
    }
    paper.pageBreak();
    new ThresholdPart(rules).write(paper);
    paper.lyingPages();
    new MatrixPart(this).write(paper);
  }

  /** The cases of one criterion, in the order of its file. */
  List<RuleCase> casesOf(Criterion criterion) {
    return cases.stream().filter(one -> one.criterion().equals(criterion.code())).toList();
  }

  /** All criteria of a rubric, whatever the days they are in force. */
  List<Criterion> criteriaOf(Rubric rubric) {
    return rules.catalogue().criteria().stream()
        .filter(criterion -> criterion.rubric().equals(rubric.code()))
        .toList();
  }

  private List<Manuscript.Entry> contents() {
    Catalogue catalogue = rules.catalogue();
    List<Manuscript.Entry> entries = new ArrayList<>();
    entries.add(part(entries, Introduction.HEADING));
    int number = 1;
    for (Rubric rubric : catalogue.rubrics().values()) {
      number++;
      entries.add(
          new Manuscript.Entry(1, Numerals.chinese(number) + "、" + rubric.name(), rubric.name()));
      for (Criterion criterion : criteriaOf(rubric)) {
        entries.add(new Manuscript.Entry(2, CriterionPart.heading(criterion), criterion.code()));
      }
    }
    for (String heading : List.of(ThresholdPart.HEADING, MatrixPart.HEADING)) {
      number++;
      entries.add(new Manuscript.Entry(1, Numerals.chinese(number) + "、" + heading, heading));
    }
    return entries;
  }

  private static Manuscript.Entry part(List<Manuscript.Entry> before, String heading) {
    return new Manuscript.Entry(1, Numerals.chinese(before.size() + 1) + "、" + heading, heading);
  }
}
