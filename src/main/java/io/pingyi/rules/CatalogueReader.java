package io.pingyi.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tables of a rules folder and finds everything that is wrong with them at once. */
public final class CatalogueReader {

  private final Catalogue catalogue;
  private final List<TableRow> findingRows;

  private CatalogueReader(RuleFolder folder, FaultList faults) {
    List<TableRow> rubricRows = RubricTables.rows(folder, faults);
    Map<String, Rubric> rubrics = RubricTables.read(rubricRows, folder, faults);
    Map<String, Threshold> thresholds = ThresholdTable.read(folder, faults);
    List<TableRow> criterionRows = CriterionTable.rows(folder, faults);
    List<Criterion> criteria = CriterionTable.read(criterionRows, rubrics);
    findingRows = FindingTable.rows(folder, faults);
    Map<String, List<FindingPrice>> prices = FindingTable.read(findingRows, criteria);
    BurdenCheck.rows(rubricRows, "考核表名称");
    BurdenCheck.rows(criterionRows, "指标名称");
    BurdenCheck.rows(findingRows, "问题描述");
    BurdenCheck.columns(folder, faults);
    catalogue = new Catalogue(rubrics, criteria, prices, thresholds);
    CatalogueCheck.check(catalogue, folder, rubricRows, criterionRows, faults);
  }

  /**
   * Reads the tables of a folder.
   *
   * @throws RulesException with every fault, sorted by file and line
   */
  public static Catalogue read(Path rulesDir) {
    FaultList faults = new FaultList();
    Catalogue catalogue = read(RuleFolder.read(rulesDir, faults), faults);
    if (!faults.all().isEmpty()) {
      throw new RulesException(faults.all());
    }
    return catalogue;
  }

  /** Reads the tables as far as they can be read; the faults say what is wrong. */
  public static Catalogue read(RuleFolder folder, FaultList faults) {
    return new CatalogueReader(folder, faults).catalogue;
  }

  /**
   * Reads the tables and asks which finding codes the rules report, because a code that no rule
   * reports is a fault of its row.
   *
   * @param reported gives the codes, once the tables are known
   */
  public static Catalogue read(
      RuleFolder folder, FaultList faults, Function<Catalogue, Set<String>> reported) {
    CatalogueReader reader = new CatalogueReader(folder, faults);
    Set<String> codes = reported.apply(reader.catalogue);
    Set<String> broken = brokenRules(faults);
    for (TableRow row : reader.findingRows) {
      if (!codes.contains(row.text("判定编码")) && !broken.contains(row.text("指标编码"))) {
        row.gap(FaultKind.PAIRING, "判定编码", "判定编码“" + row.text("判定编码") + "”没有规则判定");
      }
    }
    return reader.catalogue;
  }

  /** Criteria whose rule file has faults of its own: that it reports nothing follows from them. */
  private static Set<String> brokenRules(FaultList faults) {
    return faults.errors().stream()
        .map(Fault::file)
        .filter(RuleFolder::decides)
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .map(name -> name.substring(0, Math.max(0, name.indexOf('-'))))
        .collect(Collectors.toSet());
  }
}
